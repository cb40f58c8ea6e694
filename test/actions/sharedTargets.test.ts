import { beforeAll, describe, expect, it } from '@jest/globals';
import { toSerial } from '../../src/core/calendar';
import type { Problem } from '../../src/core/problem';
import { importedPlan, type Plan, type Row } from '../support/plan';

const TERMS = { claimBasis: 'net', taxState: 'out', amountMeans: 'total', currency: 'USD', claimStatus: 'submitted', owner: 'Ann' };
const row = (id: string, values: object): object => ({ row: { id }, values });
const sum = (rows: readonly Row[], key: string): number => rows.reduce((total, one) => total + Number(one[key] ?? 0), 0);

const JANUARY = toSerial({ year: 2025, month: 1, day: 1 });
/** Three departments claim the first category, two of them all of it; what they share is divided in proportion: 2 : 3 : 2. */
const CLAIMS = {
  ClaimsMarket: [row('M000001', { description: 'Chairs', claimCategory: 'Category 1', amount: 20_000, ...TERMS })],
  ClaimsCustomer: [row('U000001', { description: 'Chairs and paper', claimCategory: 'Category 1,Category 2', amount: 30_000, ...TERMS })],
  ClaimsProduct: [row('D000001', { description: 'Chairs again', claimCategory: 'Category 1', amount: 20_000, ...TERMS })],
};
const SHARES: readonly (readonly [string, number])[] = [['M000001', 2 / 7], ['U000001', 3 / 7], ['D000001', 2 / 7]];

describe('lines that own one scope together', () => {
  let plan: Plan;
  let facts: readonly Row[];
  let bound: readonly Problem[];
  let [first, second]: unknown[] = [];
  beforeAll(async () => {
    plan = await importedPlan({ language: 'en' }, { products: 3, months: 16 });
    const type = (rows: object): Promise<unknown> => plan.runAction('enter-rows', { parameters: { rows: JSON.stringify(rows) } });
    await plan.runAction('product-map');
    await type({ Products: (await plan.rows('Products')).map(({ rowId }) => row(String(rowId), { unitCost: 1 })) });
    await plan.runAction('new-plan', { parameters: { year: '2025', currency: 'USD' } });
    await plan.runAction('department-tabs');
    await type({ ...CLAIMS, Settings: [row('bookingRule', { value: 'proportional' })] });
    await plan.runAction('align');
    await type({
      Overlaps: (await plan.rows('Overlaps')).map(({ rowId }) => row(String(rowId), { resolution: 'split' })),
      Unclaimed: (await plan.rows('Unclaimed')).map(({ rowId }) => row(String(rowId), { unclaimedDecision: 'drop' })),
    });
    await plan.runAction('align');
    bound = (await plan.runAction('bind')).problems;
    await plan.runAction('split-targets');
    await plan.runAction('pdca-tracker');
    facts = await plan.rows('SalesFacts');
    const categories = await plan.rows('Categories');
    [first, second] = ['Category 1', 'Category 2'].map((name) => categories.find(({ categoryName }) => categoryName === name)?.['rowId']);
  });

  it('carry the margin that their categories had last year, to be typed over, and ask for it where it is not known', async () => {
    const margins = Object.fromEntries((await plan.rows('Agreed')).map(({ rowId, agreedMargin }) => [rowId, agreedMargin]));
    expect(Object.values(margins).every((margin) => Number(margin) > 0 && Number(margin) < 1)).toBe(true);
    expect(margins['M000001']).toBe(margins['D000001']);
    expect(bound.map(({ code }) => code)).toEqual(['bind/signature-missing']);
  });

  it('split the base of last year as they own it, each tied to what it agreed', async () => {
    const agreed = Object.fromEntries((await plan.rows('Agreed')).map(({ rowId, agreedAmount }) => [rowId, agreedAmount]));
    expect(agreed).toEqual({ M000001: expect.closeTo(40_000 / 7, 1), U000001: expect.closeTo(10_000 + 60_000 / 7, 1), D000001: expect.closeTo(40_000 / 7, 1) });
    const targets = await plan.rows('TargetMonths');
    const of = (line: string, category?: unknown): number => sum(targets.filter(({ lineId, categoryId }) => lineId === line && (category === undefined || categoryId === category)), 'yearTarget');
    for (const [line] of SHARES) expect(of(line)).toBeCloseTo(Number(agreed[line]), 2);
    const sold = (id: unknown): number => sum(facts.filter(({ month, category }) => Number(month) < JANUARY && category === id), 'planRevenue');
    const [own, shared] = [sold(second), (sold(first) * 3) / 7];
    expect(of('U000001', first) / of('U000001')).toBeCloseTo(shared / (shared + own), 3);
  });

  it('have their share of every sale, so that the tracker adds up', async () => {
    const actuals = await plan.rows('PdcaActuals');
    const sold = sum(facts.filter(({ month, category }) => Number(month) === JANUARY && category === first), 'planRevenue');
    expect(sold).toBeGreaterThan(0);
    for (const [line, share] of SHARES) expect(sum(actuals.filter(({ lineId, categoryId }) => lineId === line && categoryId === first), 'a01')).toBeCloseTo(sold * share, 2);
    expect((await plan.rows('PdcaSummary')).map(({ companyGap }) => companyGap)).toEqual(Array.from({ length: 12 }, () => 0));
  });
});
