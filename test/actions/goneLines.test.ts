import { beforeAll, describe, expect, it } from '@jest/globals';
import { FROZEN } from '../../src/excel/palette';
import { agreesWithLibreOffice } from '../support/agreesWithLibreOffice';
import { startPlan, type Plan } from '../support/plan';

const enter = (plan: Plan, rows: object) => plan.runAction('enter-rows', { parameters: { rows: JSON.stringify(rows) } });
const row = (id: string, values: object): object => ({ row: { id }, values });
const stated = { amountMeans: 'total', claimBasis: 'net', taxState: 'out', currency: 'CNY', claimStatus: 'submitted' };

/** The amount of a defined name that is a formula, from a free cell. */
async function amountOf(plan: Plan, name: string): Promise<unknown> {
  let value: unknown;
  await plan.byHand(async (context) => {
    const cell = context.workbook.worksheets.add('free').getRange('A1');
    cell.formulas = [[`=${name}`]];
    cell.load('values');
    await context.sync();
    value = cell.values[0]?.[0];
  });
  return value;
}

/** The block by department: label, lines, stated, counted once. */
async function byDepartment(plan: Plan): Promise<unknown[][]> {
  let values: unknown[][] = [];
  await plan.byHand(async (context) => {
    const range = context.workbook.names.getItem('tm_sameBasis_departments').getRange();
    range.load('values');
    await context.sync();
    values = range.values;
  });
  return values.slice(1).map((cells) => cells.slice(1));
}

describe('lines that have left the tabs', () => {
  let plan: Plan;
  beforeAll(async () => {
    plan = await startPlan();
    await plan.runAction('department-tabs');
    await enter(plan, {
      Settings: [row('annualTarget', { value: 900 })],
      Sites: [row('S01', { siteName: '美国站' }), row('S02', { siteName: '墨西哥站' })],
      ClaimsMarket: [row('M000001', { description: 'A', claimSite: '墨西哥站', amount: 300, ...stated }), row('M000002', { description: 'B', claimSite: '美国站', amount: 200, ...stated }), row('M000003', { description: 'C', amount: 50, ...stated, taxState: null })],
      ClaimsCustomer: [row('U000001', { description: 'D', claimSite: '美国站', claimBuyer: '老客', amount: 100, ...stated })],
    });
    await plan.runAction('align');
    await enter(plan, {
      Overlaps: [row('M000002U000001', { known: 100, resolution: 'once', countedIn: 'M000002' })],
      Asks: [row('H000001', { request: 'stock', linkedLines: 'M000001 M000002' })],
    });
    await plan.runAction('align');
  });

  it('count nowhere: not in sums, gap, minutes, asks or proposal', async () => {
    await plan.runAction('minutes');
    expect(await plan.row('Asks', 'H000001')).toMatchObject({ atRisk: 500 });
    expect(await byDepartment(plan)).toEqual([[3, 500, 500], [1, 100, 0], [0, 0, 0]]);
    await plan.byHand((context) => {
      const rows = context.workbook.tables.getItem('ClaimsMarket').rows;
      rows.getItemAt(2).delete();
      rows.getItemAt(1).delete();
    });
    await plan.runAction('align');
    const totals = Object.fromEntries((await plan.rows('Bounds')).map((line) => [line['measureCode'], line['total']]));
    expect(totals).toMatchObject({ naive: 400, owned: 400, lowest: 400, highest: 400, gap: 500, leftOut: 0 });
    expect(await byDepartment(plan)).toEqual([[1, 300, 300], [1, 100, 100], [0, 0, 0]]);
    expect(await plan.row('Asks', 'H000001')).toMatchObject({ atRisk: 300 });
    expect(await amountOf(plan, 'Proposal_total')).toBe(900);
  });

  it('stay on their sheets, grey and without figures, and come back with them', async () => {
    expect(await plan.row('SameBasis', 'M000002')).toMatchObject({ description: 'B', rowState: 'gone', stated: null, comparable: null, owned: null });
    expect(await plan.row('Overlaps', 'M000002U000001')).toMatchObject({ rowState: 'gone', possible: null, known: 100, overlapState: null });
    expect(await plan.row('Proposal', 'M000002')).toMatchObject({ rowState: 'gone', owned: null, proposed: null, proposedChange: null });
    const rules = ['SameBasis', 'Overlaps', 'Proposal', 'Potential', 'Gaps'].map((table) => plan.sheetOf(table).conditionalFormats.filter(({ formula }) => formula?.endsWith('=INDEX(List_rowState,2)')));
    expect(rules.map((found) => found.length > 0)).toEqual([true, true, true, true, true]);
    expect(JSON.stringify(rules[0]).toUpperCase()).toContain(FROZEN.fill.toUpperCase());
    expect((await plan.prepare({ action: 'align' })).preview.isEmpty).toBe(true);
    expect((await agreesWithLibreOffice(plan.workbook, { customFunctions: new Set() })).differences).toEqual([]);
    await enter(plan, { ClaimsMarket: [row('M000002', { description: 'B', claimSite: '美国站', amount: 220, ...stated })] });
    await plan.runAction('align');
    expect(await plan.row('SameBasis', 'M000002')).toMatchObject({ rowState: 'current', stated: 220, comparable: 220 });
    expect(await plan.row('Overlaps', 'M000002U000001')).toMatchObject({ rowState: 'current', possible: 100, overlapState: 'decided' });
  });
});
