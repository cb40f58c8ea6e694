import { beforeAll, expect, test } from '@jest/globals';
import type { ActionResult } from '../../src/actions/action';
import { wordOf } from '../../src/sheets/words';
import { startPlan, type Plan } from '../support/plan';

const stated = { amountMeans: wordOf('amountMeans', 'total', 'en'), claimBasis: wordOf('basis', 'net', 'en'), taxState: wordOf('taxBasis', 'out', 'en'), claimStatus: wordOf('claimStatus', 'submitted', 'en') };

/** Adds a row straight below a table, as a user types or copies it: hidden cells stay blank unless they are among the values. */
async function addRow(plan: Plan, table: string, values: Readonly<Record<string, string | number>>): Promise<void> {
  const cells = plan.table(table).columns.map((): string | number => '');
  for (const [key, value] of Object.entries(values)) cells[plan.position(table, key)] = value;
  await plan.byHand((context) => void context.workbook.tables.getItem(table).rows.add(-1, [cells]));
}

let plan: Plan;
let aligned: ActionResult;
beforeAll(async () => {
  plan = await startPlan({ language: 'en' });
  await plan.runAction('department-tabs');
  await plan.runAction('enter-rows', { parameters: { rows: JSON.stringify({ ClaimsMarket: [{ row: { id: 'M000001' }, values: { description: 'First', amount: 5, amountMeans: 'total', claimBasis: 'net', taxState: 'out', claimStatus: 'submitted' } }] }) } });
  await addRow(plan, 'ClaimsMarket', { description: 'Typed', amount: '18M', ...stated });
  await addRow(plan, 'ClaimsMarket', { description: 'Typed below', amount: 7_000_000, ...stated });
  await addRow(plan, 'ClaimsMarket', { rowId: 'M000001', description: 'Copied', amount: 11, ...stated });
  aligned = await plan.runAction('align');
});

test('each of the lines that were typed or copied below a tab counts by itself', async () => {
  expect((await plan.rows('ClaimsMarket')).map(({ rowId, description, amount }) => [rowId, description, amount])).toEqual([['M000001', 'First', 5], ['M000002', 'Typed', 18_000_000], ['M000003', 'Typed below', 7_000_000], ['M000004', 'Copied', 11]]);
  expect((await plan.rows('SameBasis')).map(({ rowId, stated: amount }) => [rowId, amount])).toEqual([['M000001', 5], ['M000002', 18_000_000], ['M000003', 7_000_000], ['M000004', 11]]);
  expect((await plan.rows('Bounds')).find(({ measureCode }) => measureCode === 'naive')?.['total']).toBe(25_000_016);
  expect((await plan.rows('Overlaps')).every(({ lineA, lineB }) => /^M\d{6}$/.test(String(lineA)) && lineA !== lineB)).toBe(true);
});

test('the action tells how many rows got an id, and changes nothing when it runs again', async () => {
  expect(aligned.problems).toContainEqual({ code: 'table/row-id-copied', severity: 'warning', where: { table: 'ClaimsMarket' }, params: { count: 3, table: 'ClaimsMarket' } });
  expect((await plan.prepare({ action: 'align' })).preview.isEmpty).toBe(true);
});

test('rows of a sheet that an action otherwise leaves as it is get their ids too, and are restored without them', async () => {
  await plan.runAction('enter-rows', { parameters: { rows: JSON.stringify({ Asks: [{ row: { id: 'H000001' }, values: { request: 'Stock' } }] }) } });
  await addRow(plan, 'Asks', { request: 'Certificate' });
  await addRow(plan, 'Asks', { rowId: 'H000001', request: 'Copied' });
  const before = (await plan.rows('Asks')).map(({ rowId }) => rowId);
  const { problems, restorePoint } = await plan.runAction('align');
  expect(problems).toContainEqual(expect.objectContaining({ code: 'table/row-id-copied', params: { count: 2, table: 'Asks' } }));
  const given = (await plan.rows('Asks')).map(({ rowId }) => rowId);
  expect(given).toEqual(['H000001', 'H000002', 'H000003']);
  expect((await plan.prepare({ action: 'align' })).preview.isEmpty).toBe(true);
  await plan.runAction('restore', { parameters: { point: restorePoint ?? '' } });
  expect((await plan.rows('Asks')).map(({ rowId }) => rowId)).toEqual(before);
});
