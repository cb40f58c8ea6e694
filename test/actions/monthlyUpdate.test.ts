import { describe, expect, test } from '@jest/globals';
import { Refusal } from '../../src/core/problem';
import { startPlan, type Plan } from '../support/plan';

function file(name: string, rows: readonly string[]): { name: string; bytes: Uint8Array } {
  return { name, bytes: new TextEncoder().encode(['order,date,sku,name,quantity,amount,customer', ...rows].join('\n')) };
}

const MAPPING = JSON.stringify({ header: true, currency: 'USD', columns: { order: 'order', date: 'date', code: 'sku', name: 'name', quantity: 'quantity', amount: 'amount', customer: 'customer' } });
const JANUARY = ['A1,2025-01-03,X1,Alpha,1,100,kim', 'A2,2025-01-31,X1,Alpha,1,100,lee'];
const FEBRUARY_FIRST = ['B1,2025-02-01,X1,Alpha,1,100,kim', 'B2,2025-02-14,X1,Alpha,1,100,pat'];
const FEBRUARY_LAST = ['B3,2025-02-16,X1,Alpha,1,20,kim', 'C1,2025-03-31,X1,Alpha,1,50,lee'];

async function load(plan: Plan, files: readonly { name: string; bytes: Uint8Array }[], parameters: Record<string, string> = {}) {
  return plan.runAction('import-sales', { files, parameters: { mapping: MAPPING, ...parameters } });
}

async function sales(plan: Plan): Promise<Map<string, number>> {
  const found = new Map<string, number>();
  for (const row of await plan.rows('SalesFacts')) found.set(String(row['buyer']), (found.get(String(row['buyer'])) ?? 0) + Number(row['netSales']));
  return found;
}

describe('a file of a later time', () => {
  test('that holds only a part of a month which the workbook knows is refused, and nothing is lost', async () => {
    const plan = await startPlan();
    await load(plan, [file('first.csv', [...JANUARY, ...FEBRUARY_FIRST])]);
    const before = plan.model();
    const refused = await load(plan, [file('second.csv', FEBRUARY_LAST)]).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(Refusal);
    expect((refused as Refusal).problems).toMatchObject([{ code: 'import/month-split', params: { month: '2025-02', heldFirst: '2025-02-01', heldLast: '2025-02-14', first: '2025-02-16', last: '2025-02-16' } }]);
    expect(plan.model()).toEqual(before);
  });

  test('is taken when all files of the month come together', async () => {
    const plan = await startPlan();
    await load(plan, [file('first.csv', [...JANUARY, ...FEBRUARY_FIRST])]);
    await load(plan, [file('first.csv', [...JANUARY, ...FEBRUARY_FIRST]), file('second.csv', FEBRUARY_LAST)]);
    expect([...(await sales(plan)).values()].reduce((sum, value) => sum + value, 0)).toBe(470);
  });

  test('leaves shares of known buyers, coverage and days true of all months', async () => {
    const plan = await startPlan();
    await load(plan, [file('first.csv', [...JANUARY, ...FEBRUARY_FIRST])]);
    await load(plan, [file('march.csv', ['C1,2025-03-01,X1,Alpha,1,60,', 'C2,2025-03-31,X1,Alpha,1,40,'])]);
    expect((await plan.rows('IdentityCoverage')).map(({ identityRate }) => identityRate)).toEqual([0.8]);
    expect((await plan.rows('Coverage')).map(({ netSales, dailyNetSales }) => [netSales, dailyNetSales])).toEqual([[200, 200], [200, 200], [100, 100]]);
    const again = await load(plan, [file('more.csv', ['B1,2025-02-01,X1,Alpha,1,100,kim', 'B2,2025-02-14,X1,Alpha,1,100,pat', 'B4,2025-02-28,X1,Alpha,1,30,kim'])]);
    expect(again.problems.find(({ code }) => code === 'import/months-replaced')?.params).toMatchObject({ months: '2025-02', files: ['first.csv'], before: '200.00', after: '230.00' });
    expect([...(await sales(plan)).values()].reduce((sum, value) => sum + value, 0)).toBe(530);
  });

  test('knows the buyers of earlier files', async () => {
    const plan = await startPlan();
    await load(plan, [file('first.csv', JANUARY)]);
    await load(plan, [file('second.csv', FEBRUARY_LAST)]);
    expect(await sales(plan)).toEqual(new Map([['new', 200], ['existing', 70]]));
  });
});
