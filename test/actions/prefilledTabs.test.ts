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
}, 120_000);

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
