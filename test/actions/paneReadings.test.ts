import { beforeAll, describe, expect, test } from '@jest/globals';
import { monthToSerial, parseMonth } from '../../src/core/month';
import { readDepartments } from '../../src/actions/readDepartments';
import { readImported } from '../../src/actions/readImported';
import { readMonthView } from '../../src/actions/readMonthView';
import { readMapPictures, readRoundBridge, readYearCurve } from '../../src/actions/readPictures';
import { readSettingList } from '../../src/actions/readSettingList';
import { parseArea } from '../../src/workbench/model/area';
import { importedPlan, startPlan, type Plan } from '../support/plan';

const enter = (plan: Plan, rows: object) => plan.runAction('enter-rows', { parameters: { rows: JSON.stringify(rows) } });
const row = (id: string, values: object): object => ({ row: { id }, values });

/** The cells of a fixed block as the workbook has calculated them. */
function blockCells(plan: Plan, name: string): unknown[][] {
  const formula = plan.workbook.names.get(name.toLowerCase())?.formula ?? '';
  const [, sheetName = '', address = ''] = /^='?(.+?)'?!(.+)$/.exec(formula) ?? [];
  const sheet = plan.workbook.sheets.find((candidate) => candidate.name === sheetName);
  const area = parseArea(address.replaceAll('$', ''));
  if (!sheet || !area) throw new Error(`No block ${name}`);
  return Array.from({ length: area.rows }, (_, down) => Array.from({ length: area.cols }, (_cell, right) => sheet.value(area.row + down, area.col + right)));
}

test('An empty workbook has nothing to show, and every reading says so instead of failing', async () => {
  await startPlan();
  expect(await readImported()).toEqual({ sites: [], costs: undefined });
  expect(await readDepartments()).toEqual([]);
  expect(await readSettingList()).toEqual([]);
  expect(await readMonthView()).toBeUndefined();
  expect(await readMapPictures()).toMatchObject({ markets: [], products: [] });
  expect([await readRoundBridge(), await readYearCurve()]).toEqual([undefined, undefined]);
});

describe('What the pane reads of a plan', () => {
  let plan: Plan;
  beforeAll(async () => {
    plan = await importedPlan({ language: 'zh-CN' }, { products: 4, months: 14 });
    await plan.runAction('new-plan', { parameters: { year: '2025', currency: 'USD', target: '90000000' } });
    await plan.runAction('product-map');
    await plan.runAction('pdca-tracker');
    await plan.runAction('department-tabs');
  });

  test('sites come with the months that are known of them', async () => {
    const { sites } = await readImported();
    const known = (await plan.rows('Coverage')).filter((entry) => entry['state'] !== 'missing');
    expect(sites.reduce((sum, site) => sum + site.months, 0)).toBe(known.length);
    expect(sites[0]).toMatchObject({ from: '2024-01', to: '2025-02' });
  });

  test('missing costs are asked for by money, until they are typed', async () => {
    const before = (await readImported()).costs;
    expect(before).toMatchObject({ count: 4, share: 1 });
    const [largest] = [...(await plan.rows('Products'))].sort((a, b) => Number(b['netSales']) - Number(a['netSales']));
    expect(before?.first[0]).toEqual({ id: largest?.['rowId'], name: largest?.['product'] });
    await plan.type(`Products[${String(largest?.['rowId'])}].unitCost`, '1');
    expect((await readImported()).costs?.count).toBe(3);
  });

  test('departments come with their lines by state, and with those that would not count', async () => {
    await enter(plan, {
      ClaimsMarket: [row('M000001', { description: 'A', amount: 5, amountMeans: 'total', claimBasis: 'net', claimStatus: 'submitted' }), row('M000002', { description: 'B', amount: 7 })],
    });
    const tabs = await readDepartments();
    expect(tabs.map(({ department }) => department)).toEqual(['market', 'customer', 'product']);
    const market = tabs[0];
    const said = (await plan.rows('ClaimsMarket')).filter((entry) => entry['description'] || entry['amount']);
    expect(market?.lines).toBe(said.length);
    expect(market?.states.submitted).toBe(1);
    expect(market?.states.draft).toBe(said.length - 1);
    expect(market?.incomplete).toBeGreaterThan(0);
  });

  test('a setting is listed with its default and by its part of the work, and a changed one is seen', async () => {
    await enter(plan, { Settings: [row('greenMonth', { value: '90%' }), row('marginBasis', { value: 'CM3 广告后毛利' })] });
    const settings = new Map((await readSettingList()).map((setting) => [setting.key, setting]));
    expect(settings.get('greenMonth')).toMatchObject({ area: 'pdca', value: 0.9, fallback: 0.95 });
    expect(settings.get('marginBasis')).toMatchObject({ area: 'plan', value: 'cm3', fallback: 'cm2' });
    expect([settings.get('marginCut')?.area, settings.get('restorePoints')?.area]).toEqual(['product', 'workbook']);
  });

  test('the open month shows what is red, worst first, and what is due by its end', async () => {
    const view = await readMonthView();
    const lines = (await plan.rows('Pdca01')).filter((entry) => entry['lightCode'] === 'red');
    expect(view?.month).toBe(monthToSerial(parseMonth('2025-01')!));
    expect(view?.red.map(({ id }) => id).sort()).toEqual(lines.map((entry) => entry['rowId']).sort());
    expect(view?.red.map(({ gap }) => gap)).toEqual([...(view?.red ?? [])].map(({ gap }) => gap).sort((a, b) => a - b));
    expect(view?.red.every(({ isExplained }) => !isExplained)).toBe(true);
    await enter(plan, { Tasks01: [row('K000901', { taskName: 'Due', due: '2025-01-20' }), row('K000902', { taskName: 'Later', due: '2025-02-20' })] });
    expect((await readMonthView())?.due.map(({ what }) => what)).toContain('Due');
    expect((await readMonthView())?.due.map(({ what }) => what)).not.toContain('Later');
  });

  test('the curve of the year is the one that the summary sheet calculates', async () => {
    const curve = await readYearCurve();
    const cells = blockCells(plan, 'tm_pdcaSummary_curve').slice(1);
    const column = (at: number) => cells.map((cell) => (typeof cell[at] === 'number' ? cell[at] : undefined));
    const close = (found: readonly (number | undefined)[], wanted: readonly (number | undefined)[]) => {
      found.forEach((amount, at) => (amount === undefined || wanted[at] === undefined ? undefined : expect(amount).toBeCloseTo(wanted[at], 4)));
    };
    close(curve?.target ?? [], column(1));
    close(curve?.actual ?? [], column(2));
    expect(curve?.actual.map((amount) => amount !== undefined)).toEqual(column(2).map((amount) => amount !== undefined));
    expect(column(3).some((amount) => amount !== undefined)).toBe(true);
    close(curve?.forecast ?? [], column(3));
  });

  test('bubbles are the products whose margin and growth are known', async () => {
    const { products } = await readMapPictures();
    const known = (await plan.rows('Products')).filter((entry) => typeof entry['cm3Rate'] === 'number' && typeof entry['growth'] === 'number');
    expect(products.map(({ product }) => product).sort()).toEqual(known.map((entry) => entry['product']).sort());
  });
});
