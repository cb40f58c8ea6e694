import { beforeAll, expect, test } from '@jest/globals';
import { prepareExample } from '../../src/actions/example';
import type { ActionResult } from '../../src/actions/action';
import { latamExample } from '../../src/examples/latam';
import { startPlan, type Plan } from '../support/plan';

let plan: Plan;
let made: ActionResult;
beforeAll(async () => {
  plan = await startPlan({ language: 'en' });
  await (await prepareExample(latamExample, plan.surroundings())).apply({});
  made = await plan.runAction('department-tabs');
});

const enter = (rows: object) => plan.runAction('enter-rows', { parameters: { rows: JSON.stringify(rows) } });
const row = (id: string, values: object): object => ({ row: { id }, values });
const codes = ({ problems }: Pick<ActionResult, 'problems'>) => problems.map(({ code }) => code);

test('promises of a department with one scope come as one draft, which every row of the ledger names', async () => {
  const ledger = (await plan.rows('GrowthLedger')).filter((one) => Number(one['increment']) > 0);
  const lines = await plan.rows('ClaimsMarket');
  expect(lines.map((line) => line['claimSite']).sort()).toEqual(['Europe', 'Latin America', 'United States']);
  for (const line of lines) {
    const own = ledger.filter((one) => one['claimedIn'] === line['rowId']);
    expect(own.map((one) => one['mapRow'])).toEqual(String(line['evidence']).split(', '));
    expect(line['amount']).toBeCloseTo(own.reduce((sum, one) => sum + Number(one['increment']), 0), 6);
  }
  expect(ledger.filter((one) => one['claimedIn'] === lines.find((line) => line['claimSite'] === 'Latin America')?.['rowId'])).toHaveLength(3);
});

test('the drafts know their places, and say on the run that makes them what these sold last year', async () => {
  expect(codes(made)).not.toContain('tabs/names-unknown');
  expect((await plan.rows('ClaimsMarket')).map((line) => line['scopeLastYear'])).toEqual([0, 0, 0]);
  expect((await plan.prepare({ action: 'department-tabs' })).preview.isEmpty).toBe(true);
});

test('the drafts do not contradict each other', async () => {
  expect(codes(await plan.runAction('align'))).not.toContain('align/contradiction');
});

test('what the maps promise later for a scope that is claimed already is told and no second line, until the ledger names the line', async () => {
  const line = (await plan.rows('ClaimsMarket')).find(({ claimSite }) => claimSite === 'Latin America');
  await enter({
    ClaimsMarket: [row(String(line?.['rowId']), { description: 'Latam', claimSite: 'latin america', firstMonth: '2026-03' })],
    Bottlenecks: [row('B000009', { market: 'Latin America', chainLink: 'logistics', symptom: 'badReviews', metric: 'firstResponse', upliftTyped: 0.1, monthlyCost: 10 })],
  });
  await plan.runAction('business-map');
  const { preview } = await plan.prepare({ action: 'department-tabs' });
  const promised = (await plan.rows('GrowthLedger')).find(({ mapRow }) => mapRow === 'B000009');
  expect(preview.problems.filter(({ code }) => code === 'tabs/promise-in-line')).toMatchObject([{ severity: 'warning', count: 1, params: { amount: `money:${String(promised?.['increment'])}` } }]);
  expect(String(preview.problems[0]?.params?.['promises'])).toMatch(new RegExp(`^B000009 .+ → ${String(line?.['rowId'])} Latam$`));
  expect(preview.counts).toMatchObject({ proposed: 0 });
  await enter({ GrowthLedger: [row(String(promised?.['rowId']), { claimedIn: String(line?.['rowId']) })] });
  expect((await plan.prepare({ action: 'department-tabs' })).preview).toMatchObject({ isEmpty: true, problems: [] });
});

test('the number of a line that was deleted is not given again while the plan still names it', async () => {
  await plan.byHand((context) => context.workbook.tables.getItem('ClaimsMarket').rows.getItemAt(2).delete());
  await plan.runAction('department-tabs');
  expect((await plan.rows('ClaimsMarket')).map((line) => line['rowId'])).toEqual(['M000001', 'M000002', 'M000004']);
});

test('names that the plan does not know are told', async () => {
  await enter({ ClaimsMarket: [row('M000001', { claimSite: 'Mars, Venus' })] });
  const { preview } = await plan.prepare({ action: 'department-tabs' });
  expect(preview.problems).toContainEqual({ code: 'tabs/names-unknown', severity: 'warning', count: 2, params: { count: 2, names: 'Mars / Venus' } });
});
