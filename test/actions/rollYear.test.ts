import { beforeAll, describe, expect, test } from '@jest/globals';
import { readState } from '../../src/actions/mechanism/readState';
import { explainCell } from '../../src/actions/explainCell';
import { cellName } from '../../src/core/cellName';
import { monthToSerial, type Month } from '../../src/core/month';
import { Refusal } from '../../src/core/problem';
import { CellError } from '../../src/workbench/model/values';
import { readXlsx } from '../../src/workbench/xlsx/readXlsx';
import { importedPlan, startPlan, type Plan, type Row } from '../support/plan';

const row = (id: string, values: object): object => ({ row: { id }, values });
const plain = ({ stamp: _stamp, ...rest }: Row): Row => rest;

/** Cells that show an error. */
function errorsOf({ workbook }: Plan): string[] {
  return workbook.sheets.flatMap((sheet) => [...sheet.grid.cells()].filter(({ value }) => value instanceof CellError).map(({ row: at, col, value }) => `${sheet.name} ${at} ${col} ${String(value)}`));
}

/** Tables that go on unchanged, and that the plan below holds. */
const SAME = ['Sites', 'Categories', 'FxRates', 'SkuMap', 'CostCards', 'Criteria', 'SalesFacts', 'ProductFacts', 'DailyFacts', 'Coverage', 'ImportLog'];

describe.each(['zh-CN', 'en'] as const)('The next year in %s', (language) => {
  let old: Plan;
  let next: Plan;
  const before = new Map<string, Row[]>();
  let counts: Readonly<Record<string, unknown>>;
  let codes: string[];
  let left: unknown[];
  let opened = 0;
  let year: number;

  beforeAll(async () => {
    old = await importedPlan({ language, openWorkbook: () => (opened += 1) });
    for (const action of ['new-plan', 'business-map', 'pdca-tracker']) await old.runAction(action);
    const [line] = await old.rows('Pdca03');
    const sites = await old.rows('Sites');
    year = Number((await old.row('Settings', 'planYear'))['value']);
    const march = monthToSerial(`${year}-03` as Month);
    await old.runAction('enter-rows', { parameters: { rows: JSON.stringify({
      Settings: [row('marginCut', { value: 0.31 }), row('annualTarget', { value: 5_000_000 })],
      Criteria: [row('J000001', { weight: 0.4, remark: '自己定的权重' })],
      Plays: [row('Y000001', { means: '网红种草', owner: '阿文', startMonth: march, endMonth: march })],
      Competitors: [row('Q000001', { competitor: '竞品甲', leadsTo: 'Y000001' })],
      Lessons: [row('LR01.1', { reviewRow: 'R01', lesson: '备货要早', leadsTo: 'Y000001' })],
      ReviewActions: [row('TR01.1', { reviewRow: 'R01', reviewAction: '接入本地支付', owner: '阿文', pdcaMonth: monthToSerial(`${year}-12` as Month) })],
      Actions03: [
        row('Z000001', { actionLine: line?.['rowId'], correctiveAction: '补货提前两周', owner: '阿文', checkOn: '2099-05-31' }),
        row('Z000002', { actionLine: line?.['rowId'], correctiveAction: '已完成的措施', effectOn: '2025-03-20', effectMetric: '差评率', effectBefore: 5, effectAfter: 2, actionDecision: 'standardise' }),
      ],
    }) } });
    await old.byHand((context) => void context.workbook.tables.getItem('Sites').columns.add(-1, [['备注甲'], ...sites.map((_, at) => [`site ${at}`])]));
    await old.byHand((context) => void context.workbook.tables.getItem('Plays').columns.add(-1, [['备注乙'], ['文']]));
    await old.runAction('pdca-tracker');
    const model = old.model();
    for (const table of SAME) before.set(table, await old.rows(table).catch(() => []));
    const result = await old.runAction('roll-year');
    expect(old.model()).toEqual(model);
    counts = result.counts;
    codes = result.problems.map(({ code }) => code);
    left = result.problems.filter(({ code }) => code === 'roll/columns-left').map(({ where, params }) => [where?.table, params?.['columns']]);
    next = await startPlan({ workbook: readXlsx(result.file?.bytes ?? new Uint8Array()), language });
    await next.host.idle();
  });

  test('takes settings, sites, mappings, cards, competitors, lessons and facts along, each once and under its id', async () => {
    for (const [table, rows] of before) if (rows.length > 0) expect([table, (await next.rows(table)).map(plain)]).toEqual([table, rows.map(plain)]);
    expect((await next.row('Settings', 'marginCut'))['value']).toBe(0.31);
    expect(before.get('SalesFacts')?.length).toBeGreaterThan(0);
    expect(opened).toBe(1);
  });

  test('opens without an error cell, with every name of its formulas', () => {
    const named = new Set([...next.workbook.names.keys()].map((name) => name.toUpperCase()));
    expect([...named].filter((name) => name.startsWith('LIST_')).length).toBeGreaterThan(50);
    expect(errorsOf(next)).toEqual([]);
  });

  test('is a year later, without target, claims and months, and knows what this year reached', async () => {
    expect([(await next.row('Settings', 'planYear'))['value'], (await next.row('Settings', 'annualTarget'))['value']]).toEqual([year + 1, null]);
    expect(['ClaimsMarket', 'Agreed', 'TargetMonths', 'Pdca01', 'Opportunities'].filter((table) => next.workbook.table(table) !== undefined)).toEqual([]);
    expect(await next.row('PlanHistory', `Y${year}`)).toMatchObject({ historyYear: year, historySite: '*', historyTarget: 5_000_000 });
    expect(codes).toEqual(['roll/own-columns', 'roll/columns-left', 'roll/year-open', 'roll/opened']);
    expect(left).toEqual([['Plays', ['备注乙']]]);
  });

  test('knows buyers by the same pseudonyms, and headers that were said before', async () => {
    const { settings } = await readState([]);
    expect([settings['salt'], settings['reports']]).toEqual(['salt', 'reports'].map((key) => old.workbook.documentSettings.get(`threeMaps.${key}`)));
    expect(settings['salt']).toMatch(/^[0-9a-f-]{36}$/);
  });

  test('takes a column of the user along, which stays the user’s', async () => {
    const header = next.table('Sites').columns.findIndex(({ name }) => name === '备注甲');
    expect(header).toBeGreaterThan(0);
    const { parts } = await explainCell(`${next.sheetOf('Sites').name}!${cellName(next.table('Sites').area.row + 1, next.table('Sites').area.col + header)}`, 'en');
    expect(parts[0]?.lines.map(({ text }) => text)).toEqual([expect.stringContaining('A column of your own'), 'It shows: site 0']);
  });

  test('keeps what was found under its year, so that nothing new takes its place or is taken for what it led to', async () => {
    expect(await next.row('Lessons', `L${year}.R01.1`)).toMatchObject({ reviewRow: `${year} R01`, lesson: '备货要早', leadsTo: '网红种草' });
    expect(await next.row('ReviewActions', `T${year}.R01.1`)).toMatchObject({ reviewAction: '接入本地支付', pdcaMonth: monthToSerial(`${year + 1}-01` as Month) });
    expect(await next.row('Competitors', 'Q000001')).toMatchObject({ competitor: '竞品甲', leadsTo: '网红种草' });
    const tasks = await next.rows('Tasks01');
    expect(tasks.find(({ taskName }) => String(taskName).startsWith('网红种草'))).toMatchObject({ rowId: `K${year}.Plays.Y000001`, mapRow: null, sourceCode: null });
    expect(tasks.filter(({ taskName }) => taskName === '接入本地支付')).toEqual([]);
  });

  test('goes on with open actions and their history, not with those that are done', async () => {
    const actions = await next.rows('Actions01');
    expect(actions.map((action) => action['correctiveAction'])).toEqual(['补货提前两周']);
    expect(String(actions[0]?.['carriedHistory'])).toContain('补货提前两周 · 阿文');
    expect(counts['openActions']).toBeGreaterThanOrEqual(1);
  });

  test('works with every action as any plan does, twice, and keeps what went along', async () => {
    for (const action of ['new-plan', 'product-map', 'customer-map', 'business-map', 'department-tabs', 'pdca-tracker']) expect([action, (await next.runAction(action)).ok]).toEqual([action, true]);
    expect((await next.rows('Tasks01')).filter(({ taskName }) => taskName === '接入本地支付')).toHaveLength(1);
    const again = await next.prepare({ action: 'pdca-tracker' });
    expect(again.preview.isEmpty).toBe(true);
    expect((await next.rows('Actions01')).map((action) => action['correctiveAction'])).toContain('补货提前两周');
    expect(errorsOf(next)).toEqual([]);
  });
});

test('The next year needs a plan year', async () => {
  const plan = await startPlan();
  const failure = await plan.runAction('roll-year').then(() => undefined, (error: unknown) => error);
  expect(failure instanceof Refusal ? failure.problems.map(({ code }) => code) : failure).toEqual(['roll/no-year']);
});
