import { beforeAll, describe, expect, test } from '@jest/globals';
import { Refusal } from '../../src/core/problem';
import { CellError } from '../../src/workbench/model/values';
import { readXlsx } from '../../src/workbench/xlsx/readXlsx';
import { importedPlan, startPlan, type Plan, type Row } from '../support/plan';

const row = (id: string, values: object): object => ({ row: { id }, values });
const plain = ({ stamp: _stamp, ...rest }: Row): Row => rest;

/** Tables that go on unchanged, and that the plan below holds. */
const SAME = ['Sites', 'Categories', 'FxRates', 'SkuMap', 'CostCards', 'Lessons', 'SalesFacts', 'ProductFacts', 'DailyFacts', 'Coverage', 'ImportLog', 'Competitors'];

describe.each(['zh-CN', 'en'] as const)('The next year in %s', (language) => {
  let old: Plan;
  let next: Plan;
  const before = new Map<string, Row[]>();
  let counts: Readonly<Record<string, unknown>>;
  let codes: string[];
  let opened = 0;
  let year: number;

  beforeAll(async () => {
    old = await importedPlan({ language, openWorkbook: () => (opened += 1) });
    for (const action of ['new-plan', 'business-map', 'pdca-tracker']) await old.runAction(action);
    const [line] = await old.rows('Pdca03');
    await old.runAction('enter-rows', { parameters: { rows: JSON.stringify({
      Settings: [row('marginCut', { value: 0.31 }), row('annualTarget', { value: 5_000_000 })],
      Competitors: [row('Q000001', { competitor: '竞品甲' })],
      Actions03: [
        row('Z000001', { actionLine: line?.['rowId'], correctiveAction: '补货提前两周', owner: '阿文', checkOn: '2099-05-31' }),
        row('Z000002', { actionLine: line?.['rowId'], correctiveAction: '已完成的措施', effectOn: '2025-03-20', effectMetric: '差评率', effectBefore: 5, effectAfter: 2, actionDecision: 'standardise' }),
      ],
    }) } });
    year = Number((await old.row('Settings', 'planYear'))['value']);
    const model = old.model();
    for (const table of SAME) before.set(table, await old.rows(table).catch(() => []));
    const result = await old.runAction('roll-year');
    expect(old.model()).toEqual(model);
    counts = result.counts;
    codes = result.problems.map(({ code }) => code);
    next = await startPlan({ workbook: readXlsx(result.file?.bytes ?? new Uint8Array()), language });
    await next.host.idle();
  }, 300_000);

  test('takes settings, sites, mappings, cards, competitors, lessons and facts along, each once and under its id', async () => {
    for (const [table, rows] of before) if (rows.length > 0) expect([table, (await next.rows(table)).map(plain)]).toEqual([table, rows.map(plain)]);
    expect((await next.row('Settings', 'marginCut'))['value']).toBe(0.31);
    expect(before.get('SalesFacts')?.length).toBeGreaterThan(0);
    expect(opened).toBe(1);
  });

  test('is a year later, without target, claims and months, and knows what this year reached', async () => {
    expect([(await next.row('Settings', 'planYear'))['value'], (await next.row('Settings', 'annualTarget'))['value']]).toEqual([year + 1, null]);
    expect(['ClaimsMarket', 'Agreed', 'TargetMonths', 'Pdca01', 'Opportunities'].filter((table) => next.workbook.table(table) !== undefined)).toEqual([]);
    expect(await next.row('PlanHistory', `Y${year}`)).toMatchObject({ historyYear: year, historySite: '*', historyTarget: 5_000_000 });
    expect(codes).toEqual(['roll/year-open', 'roll/opened']);
  });

  test('goes on with open actions and their history, not with those that are done', async () => {
    const actions = await next.rows('Actions01');
    expect(actions.map((action) => action['correctiveAction'])).toEqual(['补货提前两周']);
    expect(String(actions[0]?.['carriedHistory'])).toContain('补货提前两周 · 阿文');
    expect(counts['openActions']).toBeGreaterThanOrEqual(1);
  });

  test('works with every action as any plan does, twice, and keeps what went along', async () => {
    for (const action of ['new-plan', 'product-map', 'customer-map', 'business-map', 'department-tabs', 'pdca-tracker']) expect([action, (await next.runAction(action)).ok]).toEqual([action, true]);
    const again = await next.prepare({ action: 'pdca-tracker' });
    expect(again.preview.isEmpty).toBe(true);
    expect((await next.rows('Actions01')).map((action) => action['correctiveAction'])).toContain('补货提前两周');
    const errors = next.workbook.sheets.flatMap((sheet) => [...sheet.grid.cells()].filter(({ value }) => value instanceof CellError).map(({ row: at, col, value }) => `${sheet.name} ${at} ${col} ${String(value)}`));
    expect(errors).toEqual([]);
  }, 300_000);
});

test('The next year needs a plan year', async () => {
  const plan = await startPlan();
  const failure = await plan.runAction('roll-year').then(() => undefined, (error: unknown) => error);
  expect(failure instanceof Refusal ? failure.problems.map(({ code }) => code) : failure).toEqual(['roll/no-year']);
});
