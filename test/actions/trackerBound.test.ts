import { beforeAll, describe, expect, test } from '@jest/globals';
import { toSerial } from '../../src/core/calendar';
import { importedPlan, type Plan, type Row } from '../support/plan';

const TERMS = { claimBasis: 'net', taxState: 'out', amountMeans: 'total', currency: 'USD', claimStatus: 'submitted', owner: 'Ann' };
const row = (id: string, values: object): object => ({ row: { id }, values });
/** A category for each of two departments; the third one’s begins in March. */
const CLAIMS = {
  ClaimsMarket: [row('M000001', { description: 'Chairs', claimCategory: 'Category 1', amount: 25_000, ...TERMS })],
  ClaimsCustomer: [row('U000001', { description: 'Paper', claimCategory: 'Category 2', amount: 20_000.01, ...TERMS })],
  ClaimsProduct: [row('D000001', { description: 'Phones', claimCategory: 'Category 3', amount: 15_000, firstMonth: '2025-03', ...TERMS })],
};
const MONTHS = ['01', '02', '03', '04'];
const sum = (rows: readonly Row[], key: string): number => rows.reduce((total, one) => total + Number(one[key] ?? 0), 0);

describe('The tracker of bound lines', () => {
  let plan: Plan;
  beforeAll(async () => {
    plan = await importedPlan({ language: 'en' }, { products: 3, months: 16 });
    const type = (rows: object): Promise<unknown> => plan.runAction('enter-rows', { parameters: { rows: JSON.stringify(rows) } });
    await plan.runAction('new-plan', { parameters: { year: '2025', currency: 'USD', target: '60000.01' } });
    await plan.runAction('department-tabs');
    await type(CLAIMS);
    await plan.runAction('align');
    await type({ Unclaimed: (await plan.rows('Unclaimed')).map(({ rowId }) => row(String(rowId), { unclaimedDecision: 'drop' })) });
    await plan.runAction('bind');
    await plan.runAction('split-targets');
    await plan.runAction('pdca-tracker');
  });

  test('carries every line with its agreed amount to the cent and its owner, and is no draft', async () => {
    const rows = (await plan.rows('PdcaActuals')).filter(({ lineId }) => lineId !== null);
    const byLine = (id: string): number => sum(rows.filter(({ lineId }) => lineId === id), 'yearTarget');
    expect(['M000001', 'U000001', 'D000001'].map((id) => Math.round(byLine(id) * 100))).toEqual([2_500_000, 2_000_001, 1_500_000]);
    expect(new Set(rows.map(({ lineState }) => lineState))).toEqual(new Set(['agreed']));
    expect((await plan.rows('Pdca05')).find(({ description }) => description === 'Phones')?.['owner']).toBe('Ann');
  });

  test('gives each sale to the line that answers for it in its month, the rest to the row Unassigned, and adds up to the company', async () => {
    const facts = await plan.rows('SalesFacts');
    const categories = new Map((await plan.rows('Categories')).map(({ rowId, categoryName }) => [rowId, categoryName]));
    const rows = await plan.rows('PdcaActuals');
    for (const [at, number] of MONTHS.entries()) {
      const month = toSerial({ year: 2025, month: at + 1, day: 1 });
      const sold = (name: string): number => sum(facts.filter((fact) => fact['month'] === month && categories.get(fact['category']) === name), 'planRevenue');
      const actual = (key: string, id: string): number => sum(rows.filter((one) => one[key] === id), `a${number}`);
      expect(sold('Category 3')).toBeGreaterThan(0);
      expect([actual('lineId', 'M000001'), actual('lineId', 'U000001'), actual('lineId', 'D000001'), actual('rowId', 'U000000')].map((amount) => amount.toFixed(2)))
        .toEqual([sold('Category 1'), sold('Category 2'), at < 2 ? 0 : sold('Category 3'), at < 2 ? sold('Category 3') : 0].map((amount) => amount.toFixed(2)));
    }
    expect((await plan.rows('PdcaSummary')).map(({ companyGap }) => companyGap)).toEqual(Array.from({ length: 12 }, () => 0));
  });

  test('may change its grain without a warning while nobody has typed anything: owners come from the targets', async () => {
    const { preview } = await plan.prepare({ action: 'pdca-tracker', parameters: { grain: 'site' } });
    expect(preview.problems.map(({ code }) => code)).not.toContain('tracker/typed-leaves');
  });

  test('changes nothing when it is generated again', async () => {
    const { preview } = await plan.prepare({ action: 'pdca-tracker' });
    expect([preview.created, preview.refreshed, preview.typedOver]).toEqual([[], [], []]);
  });
});
