import { describe, expect, test } from '@jest/globals';
import { messagesIn } from '../../src/i18n/messages';
import { SHEETS } from '../../src/sheets/registry';
import { headerOf } from '../../src/sheets/words';
import { productPlan, type Plan } from '../support/plan';

/** The log gains a line with every switch, and restore points are not shown. */
function withoutLog(plan: Plan): unknown {
  const log = plan.workbook.table('ChangeLog');
  const sheet = log === undefined ? undefined : plan.workbook.sheet(log.sheetId);
  const { sheets, ...rest } = plan.model() as { sheets: Record<string, unknown> };
  return { ...rest, sheets: Object.entries(sheets).filter(([name]) => name !== sheet?.name) };
}

function headers(plan: Plan, table: string): string[] {
  return plan.table(table).columns.map((column) => column.name);
}

const CLAIM = { amount: 1000, amountMeans: 'total', claimBasis: 'net', taxState: 'out', currency: 'CNY', claimStatus: 'submitted' };

/** A workbook in which every action that fills sheets has run, from the maps to the tracker. */
async function filledPlan(): Promise<Plan> {
  const plan = await productPlan();
  for (const action of ['business-map', 'customer-map', 'department-tabs']) await plan.runAction(action);
  await plan.runAction('enter-rows', { parameters: { rows: JSON.stringify({ ClaimsMarket: [{ row: { id: 'M000001' }, values: CLAIM }] }) } });
  for (const action of ['align', 'split-targets', 'pdca-tracker']) await plan.runAction(action);
  return plan;
}

describe('relabel', () => {
  test('there and back leaves every value, formula, name and format as it was, on every sheet', async () => {
    const plan = await filledPlan();
    await plan.runAction('relabel', { parameters: { to: 'en' } });
    await plan.runAction('relabel', { parameters: { to: 'zh-CN' } });
    const before = withoutLog(plan);
    await plan.runAction('relabel', { parameters: { to: 'en' } });
    await plan.runAction('relabel', { parameters: { to: 'zh-CN' } });
    expect(withoutLog(plan)).toEqual(before);
  });

  test('every table of every spec shows the headers and every sheet the name of the language', async () => {
    const plan = await productPlan();
    await plan.runAction('relabel', { parameters: { to: 'en' } });
    for (const spec of SHEETS) {
      if (spec.table === undefined || plan.workbook.table(spec.table.name) === undefined || spec.key === 'snapshots') continue;
      const table = plan.table(spec.table.name);
      expect(headers(plan, spec.table.name)).toEqual(expect.arrayContaining(spec.table.columns.map((column) => headerOf(column, 'en'))));
      expect(plan.workbook.sheet(table.sheetId)?.name).toBe(messagesIn('en').sheets[spec.key]);
    }
  });

  test('rows read the same by key and code before and after, numbers unchanged', async () => {
    const plan = await productPlan();
    // Reasons are sentences: they are said in the language of the sheet.
    const read = async () => (await plan.rows('Products')).map(({ stageReason: _stage, quadrantReason: _quadrant, alerts: _alerts, ...row }) => row);
    const before = await read();
    await plan.runAction('relabel', { parameters: { to: 'en' } });
    expect(await read()).toEqual(before);
  });

  test('a cell with a number format of its own keeps it', async () => {
    const plan = await productPlan();
    const { area } = plan.table('Settings');
    const col = area.col + plan.position('Settings', 'value');
    const { grid } = plan.sheetOf('Settings');
    const formats = () => Array.from({ length: area.rows - 1 }, (_, row) => plan.workbook.styles.get(grid.style(area.row + 1 + row, col)).numberFormat);
    const before = formats();
    await plan.runAction('relabel', { parameters: { to: 'en' } });
    expect(new Set(before).size).toBeGreaterThan(2);
    expect(formats()).toEqual(before);
  });

  test('verdicts of functions speak the new language', async () => {
    const plan = await productPlan();
    await plan.runAction('relabel', { parameters: { to: 'en' } });
    const table = plan.table('Products');
    const sheet = plan.workbook.sheet(table.sheetId);
    const position = table.columns.findIndex((column) => column.name === headerOf({ key: 'stage' }, 'en'));
    const shown = sheet?.value(table.area.row + 1, table.area.col + position);
    expect(Object.values(messagesIn('en').lists.stage)).toContain(shown);
  });

  test('a header that the user renamed keeps the name', async () => {
    const plan = await productPlan();
    const table = plan.table('Products');
    const at = table.columns.findIndex((column) => column.name === headerOf({ key: 'unitCost' }, 'zh-CN'));
    await plan.byHand((context) => {
      context.workbook.tables.getItem('Products').columns.getItemAt(at).name = '我的成本';
    });
    await plan.runAction('relabel', { parameters: { to: 'en' } });
    expect(headers(plan, 'Products')).toContain('我的成本');
  });

  test('what has no category is called so in the new language, wherever its name stands; names of the user stay', async () => {
    const plan = await productPlan();
    const groups = [{ row: { id: 'M900001' }, values: { mixGroup: '未归类' } }, { row: { id: 'M900002' }, values: { mixGroup: '灯具' } }];
    await plan.runAction('enter-rows', { parameters: { rows: JSON.stringify({ MixSimulator: groups }) } });
    await plan.runAction('relabel', { parameters: { to: 'en' } });
    const names = await Promise.all(['M900001', 'M900002'].map(async (id) => (await plan.row('MixSimulator', id))['mixGroup']));
    expect([(await plan.row('Categories', 'C000'))['categoryName'], ...names]).toEqual(['Not categorised', 'Not categorised', '灯具']);
  });

  test('holds for the actions that follow', async () => {
    const plan = await productPlan();
    await plan.runAction('relabel', { parameters: { to: 'en' } });
    expect((await plan.row('Settings', 'language'))['value']).toBe('English');
    const before = plan.model();
    expect((await plan.runAction('product-map')).refreshed).toEqual([]);
    expect(plan.model()).toEqual(before);
  });

  test('to the language that the workbook has already changes nothing', async () => {
    const plan = await productPlan();
    const before = plan.model();
    const result = await plan.runAction('relabel', { parameters: { to: 'zh-CN' } });
    expect(result.counts).toEqual({ words: 0 });
    expect(plan.model()).toEqual(before);
  });
});
