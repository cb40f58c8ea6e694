import { beforeAll, describe, expect, test } from '@jest/globals';
import { importedPlan, startPlan, withoutLog, type Plan, type Row } from '../support/plan';

const NUMBERS = Array.from({ length: 12 }, (_, at) => String(at + 1).padStart(2, '0'));
const LINE = 'L000000.S01.C001';

const sum = (rows: readonly Row[], key: string): number => rows.reduce((total, row) => total + Number(row[key] ?? 0), 0);

describe('The tracker before anything is agreed', () => {
  let plan: Plan;
  let made: Awaited<ReturnType<Plan['runAction']>>;
  beforeAll(async () => {
    plan = await importedPlan({ language: 'en' });
    await plan.runAction('new-plan', { parameters: { year: '2025', currency: 'USD', target: '34567.89' } });
    made = await plan.runAction('pdca-tracker');
  });

  test('makes twelve months, the summary and the table behind them at once, and says that it is a draft', () => {
    expect(made.created).toEqual(expect.arrayContaining(['PdcaActuals', 'PdcaSummary', ...NUMBERS.map((number) => `Pdca${number}`)]));
    expect(made.problems.map(({ code }) => code)).toEqual(expect.arrayContaining(['tracker/draft', 'tracker/categories-left']));
    expect(made.typedOver).toEqual([]);
  });

  test('splits the annual target by the structure of last year, to the cent', async () => {
    const rows = await plan.rows('PdcaActuals');
    expect(sum(rows, 'yearTarget')).toBeCloseTo(34567.89, 6);
    const sales = (await plan.rows('SalesFacts')).filter((row) => Number(row['month']) < 45658);
    const share = sum(sales.filter((row) => row['category'] === 'C001'), 'planRevenue') / sum(sales, 'planRevenue');
    expect(Number(rows.find((row) => row['rowId'] === LINE)?.['yearTarget'])).toBeCloseTo(34567.89 * share, 0);
  });

  test('says on every sheet that targets are not bound', () => {
    const said = NUMBERS.map((number) => plan.sheetOf(`Pdca${number}`)).map((sheet) => [0, 1, 2, 3, 4].some((row) => sheet.value(row, 1) === 'Draft: targets are not bound yet'));
    expect(said.every(Boolean)).toBe(true);
  });

  test('shows what the sales data hold: each month of the lines adds up to the company', async () => {
    const months = await plan.rows('PdcaSummary');
    expect(months.map((row) => row['companyGap'])).toEqual(months.map(() => 0));
    expect(months.filter((row) => Number(row['companyTotal']) > 0).map((row) => row['monthActual'])).toEqual(months.filter((row) => Number(row['companyTotal']) > 0).map((row) => row['companyTotal']));
    expect(sum(await plan.rows('Pdca01'), 'monthActual')).toBeCloseTo(Number(months[0]?.['companyTotal']), 6);
  });

  test('puts the lines off target of a month with data on its sheet of causes, worst first', async () => {
    const red = (await plan.rows('Pdca01')).filter((row) => row['light'] === 'red').sort((a, b) => Number(a['attainment']) - Number(b['attainment'])).map((row) => row['rowId']);
    const rows = await plan.rows('Actions01');
    expect(rows.map((row) => row['actionLine'])).toEqual(red);
    expect(rows.every((row) => row['actionState'] === 'open' && String(row['actionAbout']).includes('Category'))).toBe(true);
    expect(await plan.rows('Actions09')).toEqual([]);
  });

  test('knows the life cycle of the largest categories without a cost, and with costs their margin and return after ads', async () => {
    const category = String((await plan.rows('PdcaCategories')).find((row) => row['categoryOrder'] === 1)?.['rowId']);
    const line = `L000000.S01.${category}`;
    const bare = await plan.row('Pdca01', line);
    expect([['intro', 'growth', 'mature', 'decline'].includes(String(bare['leadStage'])), bare['cm3Actual'], bare['categoryRoi']]).toEqual([true, null, null]);
    const product = (await plan.rows('SkuMap')).find((row) => row['categoryId'] === category)?.['productId'];
    await plan.runAction('enter-rows', { parameters: { rows: JSON.stringify({ CostCards: [{ row: { id: 'F000001' }, values: { productId: product, site: '*', purchaseCost: 2, currency: 'USD', validFrom: '2024-01' } }] }) } });
    await plan.runAction('refresh-actuals');
    const sold = (await plan.rows('SalesFacts')).filter((row) => row['month'] === 45658 && row['category'] === category);
    const [net, costs] = [sum(sold, 'netSales'), 2 * sum(sold, 'units') + sum(sold, 'fees')];
    const row = await plan.row('Pdca01', line);
    expect(Number(row['cm3Actual'])).toBeCloseTo(net - costs, 2);
    expect(Number(row['categoryRoi'])).toBeCloseTo((net - costs) / costs, 6);
    expect(Number(row['cm3Target'])).toBeGreaterThan(0);
    expect((await plan.row('Pdca12', line))['categoryRoi']).toBeNull();
  });

  test('sends a change to a map row as a proposal that its owner answers, and names rows that are not there', async () => {
    const rows = { Actions01: [{ row: { id: 'Z000901' }, values: { actionLine: LINE, rootCause: 'late stock', owner: 'Li', actsTable: 'Opportunities', actsOn: 'O000099', mapChange: 'Target less 10 %' } }] };
    await plan.runAction('enter-rows', { parameters: { rows: JSON.stringify(rows) } });
    expect((await plan.prepare({ action: 'refresh-actuals' })).preview.problems).toEqual(expect.arrayContaining([expect.objectContaining({ code: 'proposal/row-unknown', params: { count: 1, rows: ['O000099'] } })]));
    await plan.runAction('business-map');
    await plan.runAction('enter-rows', { parameters: { rows: JSON.stringify({ Opportunities: [{ row: { id: 'O000099' }, values: { market: 'Mexico', target: 400 } }] }) } });
    const sent = await plan.runAction('refresh-actuals');
    expect(sent.problems.map(({ code }) => code)).toContain('proposal/sent');
    expect(await plan.row('MapProposals', 'V01Z000901')).toMatchObject({ mapPart: 'business', mapTable: 'Opportunities', rowTitle: 'Mexico', mapChange: 'Target less 10 %', reportWhy: 'late stock', proposedBy: 'Li' });
    expect((await plan.row('Opportunities', 'O000099'))['target']).toBe(400);
    expect((await plan.row('Checks', 'K83'))['value']).toBe(1);
    await plan.runAction('enter-rows', { parameters: { rows: JSON.stringify({ MapProposals: [{ row: { id: 'V01Z000901' }, values: { mapAnswer: 'partly' } }] }) } });
    expect((await plan.row('Checks', 'K83'))['value']).toBe(0);
    expect((await plan.prepare({ action: 'refresh-actuals' })).preview.isEmpty).toBe(true);
  });

  test('lets an override win, marks it and keeps it when generated again', async () => {
    await plan.type(`Pdca01[${LINE}].actualTyped`, '500');
    const again = await plan.runAction('pdca-tracker');
    const row = await plan.row('Pdca01', LINE);
    expect([row['monthActual'], row['actualTyped'], row['typedMark'], row['yearToDate']]).toEqual([500, 500, 'typed', 500]);
    expect([again.created, again.refreshed]).toEqual([[], []]);
    await plan.type(`Pdca01[${LINE}].actualTyped`, '');
  });

  test('joins small lines above the most that a month may hold, and proposes a coarser grain for a tracker too long to read', async () => {
    await plan.type('Settings[trackerRowsMax].value', '5');
    await plan.type('Settings[trackerWarnRows].value', '3');
    const { preview } = await plan.prepare({ action: 'pdca-tracker' });
    expect(preview.counts['lines']).toBe(5);
    expect(preview.problems).toEqual(expect.arrayContaining([
      expect.objectContaining({ code: 'tracker/lines-joined', params: { count: 8, most: 5 } }),
      expect.objectContaining({ code: 'tracker/too-many-lines', params: { count: 12, fewer: 1, grain: 'list:trackerGrain:site' } }),
    ]));
    await plan.type('Settings[trackerRowsMax].value', '300');
    await plan.type('Settings[trackerWarnRows].value', '2000');
  });

  test('takes the grain from whoever changes it, and warns when typed rows leave', async () => {
    await plan.type(`Pdca02[${LINE}].remark`, 'call the agency');
    const coarse = await plan.runAction('pdca-tracker', { parameters: { grain: 'site' } });
    expect(coarse.problems.map(({ code }) => code)).toContain('tracker/typed-leaves');
    expect((await plan.row('Settings', 'trackerGrain'))['value']).toBe('Site');
    expect((await plan.rows('PdcaActuals')).filter((row) => row['rowState'] === 'current').map((row) => row['rowId'])).toEqual(['U000000', 'L000000.S01']);
    expect((await plan.row('Pdca02', LINE))['remark']).toBe('call the agency');
    expect(sum(await plan.rows('PdcaActuals'), 'yearTarget')).toBeCloseTo(34567.89, 6);
    await plan.runAction('restore', { parameters: { point: String(coarse.restorePoint) } });
    expect((await plan.row('Settings', 'trackerGrain'))['value']).toBe('Site × category');
  });

  test('writes values in place of functions where these would be too many; what was typed there stays, and it can be taken back', async () => {
    const typed = 'L000000.S01.C002';
    await plan.type(`PdcaActuals[${typed}].yearForecast`, '77');
    const formulas = async () => [await plan.formula(`PdcaActuals[${LINE}].yearForecast`), await plan.formula(`Pdca08[${LINE}].noise`)];
    const [before, functions] = [withoutLog(plan.model()), await formulas()];
    const limit = (await plan.row('Settings', 'customCellLimit'))['value'];
    await plan.type('Settings[customCellLimit].value', '10');
    const made = await plan.runAction('pdca-tracker');
    expect((made.typedOver ?? []).map(({ cell, typed: kept }) => [cell, kept])).toEqual([[`PdcaActuals[${typed}].yearForecast`, '77']]);
    expect([await formulas(), (await plan.row('PdcaActuals', typed))['yearForecast']]).toEqual([[undefined, undefined], 77]);
    await plan.runAction('restore', { parameters: { point: String(made.restorePoint) } });
    await plan.type('Settings[customCellLimit].value', String(limit));
    expect([await formulas(), withoutLog(plan.model())]).toEqual([functions, before]);
  });

  test('says the same in the other language', async () => {
    const read = async () => [await plan.rows('PdcaSummary'), await plan.rows('Pdca02')];
    const before = await read();
    await plan.runAction('relabel', { parameters: { to: 'zh-CN' } });
    expect(plan.sheetOf('Pdca02').value(4, 1)).toBe('草稿:目标尚未绑定');
    expect(await read()).toEqual(before);
    await plan.runAction('refresh-actuals');
    expect((await plan.row('Pdca02', 'U000000'))['description']).toBe('未归属');
  });
});

test('a workbook with neither target nor sales gets the blank tracker', async () => {
  const plan = await startPlan();
  const made = await plan.runAction('pdca-tracker');
  expect(made.problems.map(({ code }) => code)).toEqual(['tracker/no-target']);
  await expect(plan.prepare({ action: 'month-report' })).rejects.toThrow('report/no-month');
  await expect(plan.prepare({ action: 'close-month' })).rejects.toThrow('close/no-data');
  expect((await plan.rows('Pdca12')).map((row) => [row['description'], row['monthTarget'], row['monthActual']])).toEqual([['全公司', 0, null], ['未归属', 0, null]]);
  await plan.type('PdcaActuals[L000000].t12', '1200');
  await plan.type('Pdca12[L000000].actualTyped', '600');
  expect((await plan.row('Pdca12', 'L000000'))['light']).toBe('red');
  const again = await plan.runAction('pdca-tracker');
  // The line that turned red asks for its cause, and nothing else moves.
  expect([again.created, again.refreshed, again.typedOver]).toEqual([[], ['Actions12'], []]);
  expect((await plan.rows('Actions12')).map((row) => row['actionLine'])).toEqual(['L000000']);
  expect((await plan.runAction('pdca-tracker')).refreshed).toEqual([]);
});

test('actuals are refused before there is a tracker', async () => {
  const plan = await startPlan();
  await expect(plan.runAction('refresh-actuals')).rejects.toThrow('tracker/not-made');
});
