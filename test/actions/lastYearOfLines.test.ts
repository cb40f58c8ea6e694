import { beforeAll, expect, test } from '@jest/globals';
import { importedPlan, type Plan } from '../support/plan';

const enter = (plan: Plan, rows: object) => plan.runAction('enter-rows', { parameters: { rows: JSON.stringify(rows) } });
const row = (id: string, values: object): object => ({ row: { id }, values });
const stated = { amount: 1000, amountMeans: 'total', claimBasis: 'net', taxState: 'out', claimStatus: 'submitted' };

let plan: Plan;
let sold: number;
beforeAll(async () => {
  plan = await importedPlan({ language: 'en' });
  await enter(plan, { Settings: [row('planYear', { value: 2026 })] });
  await plan.runAction('department-tabs');
  await enter(plan, {
    ClaimsMarket: [row('M000001', { description: 'Everything', ...stated, amountMeans: 'increase' }), row('M000002', { description: 'Elsewhere', claimSite: 'Mars', ...stated })],
    ClaimsCustomer: [row('U000001', { description: 'Sent back', ...stated, claimStatus: 'returned' })],
  });
  await plan.runAction('align');
  sold = Number((await plan.row('SameBasis', 'M000001'))['lastYearBase']);
});

test('lines that came after the tabs were made are told what their scope sold last year when they are aligned, also returned ones', async () => {
  expect(sold).toBeGreaterThan(0);
  expect((await plan.row('ClaimsMarket', 'M000001'))['scopeLastYear']).toBeCloseTo(sold, 6);
  expect((await plan.row('ClaimsCustomer', 'U000001'))['scopeLastYear']).toBeCloseTo(sold, 6);
});

test('a line with a name that the plan does not know is told nothing', async () => {
  expect(await plan.row('ClaimsMarket', 'M000002')).toMatchObject({ scopeLastYear: null });
});

test('aligning and making the tabs again change nothing', async () => {
  expect((await plan.prepare({ action: 'align' })).preview.isEmpty).toBe(true);
  expect((await plan.prepare({ action: 'department-tabs' })).preview.isEmpty).toBe(true);
});
