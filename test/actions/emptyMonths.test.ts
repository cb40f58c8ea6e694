import { beforeAll, describe, expect, it } from '@jest/globals';
import { startPlan, type Plan } from '../support/plan';
import { textFile } from '../support/textFile';

const MONTHS = Array.from({ length: 12 }, (_, at) => String(at + 1).padStart(2, '0'));
const SOLD = { Cups: MONTHS, Tents: MONTHS.slice(3, 9), Lamps: MONTHS.slice(4) } as const;
const MAPPING = { header: true, columns: { date: 'Date', order: 'Order', code: 'SKU', category: 'SKU', quantity: 'Quantity', unitPrice: 'Price', site: 'Site' }, currency: 'CNY', dateOrder: 'ymd' };

/** One shop, one order a month: cups all year, tents from April to September, lamps from May on. */
function oneShop(): ReturnType<typeof textFile> {
  const lines = Object.entries(SOLD).flatMap(([category, months]) => months.map((month) => `2024-${month}-10,${category}${month},${category},1,100,Shop`));
  return textFile('orders.csv', ['Date,Order,SKU,Quantity,Price,Site', ...lines].join('\n'));
}

describe('Months in which a category sold nothing', () => {
  let plan: Plan;
  const told = async (): Promise<(readonly [string, unknown])[]> =>
    (await plan.prepare({ action: 'split-targets' })).preview.problems.filter(({ code }) => code === 'targets/months-opened' || code === 'targets/other-year').map(({ code, params }) => [code, params?.['names']] as const);
  const months = async (category: string): Promise<number[]> => {
    const rows = (await plan.rows('TargetMonths')).filter((row) => row['category'] === category);
    return MONTHS.map((month) => rows.reduce((sum, row) => sum + Number(row[`t${month}`]), 0));
  };

  beforeAll(async () => {
    plan = await startPlan({ language: 'en' });
    await plan.runAction('import-sales', { files: [oneShop()], parameters: { mapping: JSON.stringify(MAPPING) } });
    await plan.runAction('new-plan', { parameters: { year: '2025', currency: 'CNY', target: '5200' } });
    await plan.runAction('split-targets');
  });

  it('stay empty in its targets, but before it began they run as its site did, and that is told', async () => {
    expect(await months('Tents')).toEqual(MONTHS.map((_, at) => (at >= 3 && at < 9 ? 200 : 0)));
    const [january = 0, ...later] = await months('Lamps');
    expect(january).toBeGreaterThan(0);
    expect(january + later.reduce((sum, amount) => sum + amount, 0)).toBeCloseTo(1600, 1);
    expect(await told()).toEqual([['targets/other-year', 'Shop × Lamps']]);
  });

  it('hold targets where a lock leaves no others, and that is told', async () => {
    const lock = { claimCategory: 'Tents', lockMonths: '1', lockAmount: 50 };
    await plan.runAction('enter-rows', { parameters: { rows: JSON.stringify({ TargetLocks: [{ row: { id: 'L000001' }, values: lock }] }) } });
    expect(await told()).toEqual([['targets/other-year', 'Shop × Lamps'], ['targets/months-opened', 'Shop × Tents']]);
    await plan.runAction('split-targets');
    expect((await months('Tents')).slice(0, 4)).toEqual([50, 0, 0, expect.any(Number)]);
    expect((await plan.row('TargetLocks', 'L000001'))['lockGap']).toBe(0);
  });
});
