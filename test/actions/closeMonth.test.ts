import { beforeAll, describe, expect, test } from '@jest/globals';
import { readMonthChecklist } from '../../src/actions/readMonthChecklist';
import { yearForecast } from '../../src/domain/tracking/yearForecast';
import { importedPlan, type Plan, type Row } from '../support/plan';
import { manyProducts } from '../support/manyProducts';

const sum = (rows: readonly Row[], key: string): number => rows.reduce((total, row) => total + Number(row[key] ?? 0), 0);

/** The forecast of a line's year from its first months. */
function forecastOf(row: Row | undefined, months: number): ReturnType<typeof yearForecast> {
  const byMonth = (letter: 'a' | 't'): number[] => Array.from({ length: 12 }, (_, at) => Number(row?.[`${letter}${String(at + 1).padStart(2, '0')}`]));
  const target = byMonth('t').reduce((all, amount) => all + amount, 0);
  return yearForecast({ target, weights: byMonth('t').map((amount) => amount / target), actuals: byMonth('a').slice(0, months) });
}

describe('Closing months', () => {
  let plan: Plan;
  let red: string[];
  beforeAll(async () => {
    plan = await importedPlan({ language: 'en' }, { products: 3, months: 14 });
    const year = sum((await plan.rows('SalesFacts')).filter((row) => Number(row['month']) < 45658), 'planRevenue');
    await plan.runAction('new-plan', { parameters: { year: '2025', currency: 'USD', target: String(Math.round(year * 1.5)) } });
    await plan.type('Settings[customCellLimit].value', '10');
    await plan.runAction('pdca-tracker');
    red = (await plan.rows('Actions01')).map((row) => String(row['actionLine']));
  });

  test('is refused while a red line lacks its cause, action, owner or dates, and names what', async () => {
    expect(red.length).toBeGreaterThan(0);
    await expect(plan.prepare({ action: 'close-month' })).rejects.toMatchObject({ problems: [{ code: 'close/red-open', count: red.length }] });
    await expect(plan.prepare({ action: 'reopen-month', parameters: { reason: 'x' } })).rejects.toThrow('reopen/nothing-closed');
  });

  test('works where functions would be too many: forecasts and verdicts stand as values, the same that the functions give', async () => {
    const row = (await plan.rows('PdcaActuals')).find((candidate) => candidate['lineState'] === 'draft');
    const id = String(row?.['rowId']);
    expect(await plan.formula(`PdcaActuals[${id}].yearForecast`)).toBeUndefined();
    const { forecast, chance } = forecastOf(row, 2);
    expect(Number(row?.['yearForecast'])).toBeCloseTo(forecast, 6);
    expect(Number(row?.['targetChance'])).toBeCloseTo(chance, 6);
    expect((await plan.row('Pdca01', id))['noise']).toBe('tooFew');
  });

  test('freezes actuals, carries open actions over and spreads what is missing', async () => {
    const values = { directCause: 'late stock', containment: 'air freight', owner: 'Li', due: 45710, checkOn: 45720 };
    await plan.runAction('enter-rows', { parameters: { rows: JSON.stringify({ Actions01: red.map((line) => ({ row: { id: `Z${line}` }, values })) }) } });
    const before = await plan.row('PdcaSummary', 'T01');
    const closed = await plan.runAction('close-month');
    expect(closed.problems.map(({ code }) => code)).toEqual(expect.arrayContaining(['close/respread', 'close/carried']));
    const month = await plan.row('PdcaSummary', 'T01');
    expect([month['monthState'], month['monthActual']]).toEqual(['closed', before['monthActual']]);
    const rows = await plan.rows('PdcaActuals');
    expect(sum(rows, 'f01')).toBeCloseTo(Number(before['monthActual']), 6);
    const missed = rows.reduce((total, row) => total + Math.max(0, Number(row['t01'] ?? 0) - Number(row['f01'] ?? 0)), 0);
    const spread = Array.from({ length: 11 }, (_, at) => sum(rows, `s${String(at + 2).padStart(2, '0')}`)).reduce((total, amount) => total + amount, 0);
    expect(spread).toBeCloseTo(missed, 1);
    const carried = (await plan.rows('Actions02')).filter((row) => row['carriedFrom'] === 45658);
    expect(carried.map((row) => row['directCause'])).toEqual(red.map(() => 'late stock'));
  });

  test('keeps the forecast, its range and its chance as they were at the close, also when later months have data', async () => {
    const row = (await plan.rows('PdcaActuals')).find((candidate) => candidate['lineState'] === 'draft');
    const kept = await plan.row('Pdca01', String(row?.['rowId']));
    const { forecast, low, high, chance } = forecastOf(row, 1);
    [forecast, low, high, chance].forEach((value, at) => expect(Number(kept[['yearForecast', 'forecastLow', 'forecastHigh', 'targetChance'][at] ?? ''])).toBeCloseTo(value, 6));
  });

  /** The figures of the company's year at the head of a sheet, below their heading. */
  function headOf(sheetName: string): unknown[] {
    const sheet = plan.workbook.sheet(sheetName);
    const rows = Array.from({ length: 40 }, (_, row) => Array.from({ length: 12 }, (__, col) => sheet?.value(row, col) ?? null));
    const at = rows.findIndex((cells) => cells.includes('Chance of target'));
    return rows[at + 1]?.filter((value) => typeof value === 'number') ?? [];
  }

  test('keeps what was expected of the company beside the month, and heads the month with it until it is open again', async () => {
    const months = await plan.rows('PdcaSummary');
    const target = sum(months, 'monthTarget');
    const { forecast, low, high, chance } = yearForecast({ target, weights: months.map((month) => Number(month['monthTarget']) / target), actuals: [Number(months[0]?.['monthActual'])] });
    const kept = ['targetClosed', 'forecastClosed', 'lowClosed', 'highClosed', 'chanceClosed'].map((key) => Number(months[0]?.[key]));
    [target, forecast, low, high, chance].forEach((value, at) => expect(kept[at]).toBeCloseTo(value, 6));
    expect(headOf('PDCA 01')).toEqual(kept);
    expect(headOf('PDCA 02')[1]).not.toBeCloseTo(forecast, 2);
    const now = headOf('PDCA Summary');
    expect(headOf('PDCA 02')).toEqual([now[0], ...now.slice(2, 6)]);
    expect(months[1]?.['forecastClosed']).toBeNull();
  });

  test('keeps the closed figure when its data change, and books the change in the open month', async () => {
    const frozen = await plan.row('PdcaSummary', 'T01');
    await plan.importFile(manyProducts({ products: 4, months: 14 }));
    const refreshed = await plan.runAction('refresh-actuals');
    expect(refreshed.problems.map(({ code }) => code)).toContain('tracker/late-booked');
    const [first, second] = await plan.rows('PdcaSummary');
    expect(first?.['monthActual']).toBe(frozen['monthActual']);
    expect(Number(second?.['lateBooked'])).toBeCloseTo(Number(first?.['companyTotal']) - Number(frozen['companyTotal']), 2);
    const facts = Number(first?.['companyTotal']) + Number(second?.['companyTotal']);
    expect(Number(first?.['monthActual']) + Number(second?.['monthActual'])).toBeCloseTo(facts, 2);
    expect([first?.['companyGap'], second?.['companyGap']]).toEqual([0, 0]);
  });

  test('tells what the next month waits for, in the order of the close', async () => {
    const list = await readMonthChecklist();
    expect(list?.items.map(({ step }) => step)).toEqual(['data', 'kpis', 'causes', 'overdue', 'close', 'respread', 'report']);
    expect(list?.month).toBe(45689);
    expect(list?.items.find(({ step }) => step === 'report')).toMatchObject({ count: 1, month: 45658 });
    expect(list?.items.find(({ step }) => step === 'respread')?.count).toBeGreaterThan(0);
  });

  test('is reported on one page: figures, the best and the worst, causes, actions and what the owner is to decide', async () => {
    await expect(plan.prepare({ action: 'month-report', parameters: { month: '2025-09' } })).rejects.toThrow('report/month-unknown');
    expect((await plan.prepare({ action: 'month-report', parameters: { month: '2025-02' } })).preview.problems).toMatchObject([{ code: 'report/open', params: { month: '2025-02' } }]);
    const made = await plan.runAction('month-report');
    expect([made.created, made.problems]).toEqual([['monthReport'], []]);
    const sheet = plan.workbook.sheet('Month Report');
    const cells = Array.from({ length: 50 }, (_, row) => Array.from({ length: 7 }, (__, col) => sheet?.value(row, col) ?? null));
    const month = await plan.row('PdcaSummary', 'T01');
    expect(cells.find(([first]) => first === 'Company')?.slice(3, 6)).toEqual([month['monthTarget'], month['monthActual'], month['attainment']]);
    expect(cells.some(([, why]) => why === 'late stock') && cells.some(([, why]) => why === 'air freight')).toBe(true);
    expect(cells.some(([what]) => String(what).includes('is forecast'))).toBe(true);
    expect((await plan.prepare({ action: 'month-report' })).preview.isEmpty).toBe(true);
  });

  test('counts as reported only by the report of that month, and checks as due only by its end', async () => {
    const waiting = async (step: string): Promise<number | undefined> => (await readMonthChecklist())?.items.find((item) => item.step === step)?.count;
    expect([await waiting('report'), await waiting('overdue')]).toEqual([0, 0]);
    await plan.runAction('month-report', { parameters: { month: '2025-02' } });
    await plan.runAction('enter-rows', { parameters: { rows: JSON.stringify({ Actions02: [{ row: { id: `Z${String(red[0])}` }, values: { checkOn: 45716 } }] }) } });
    expect([await waiting('report'), await waiting('overdue')]).toEqual([1, 1]);
  });

  test('is undone for a reason, which stays beside the month', async () => {
    await expect(plan.prepare({ action: 'reopen-month' })).rejects.toThrow('reopen/reason');
    const opened = await plan.runAction('reopen-month', { parameters: { reason: 'wrong rate' } });
    expect(opened.problems.map(({ code }) => code)).toEqual(['reopen/done']);
    const month = await plan.row('PdcaSummary', 'T01');
    expect([month['monthState'], month['reopenReason'], month['monthActual']]).toEqual(['reopened', '2025-03-05 wrong rate', month['companyTotal']]);
    expect([month['targetClosed'], month['forecastClosed'], month['chanceClosed']]).toEqual([null, null, null]);
    expect(headOf('PDCA 01')).toEqual(headOf('PDCA 02'));
    expect(sum(await plan.rows('PdcaActuals'), 's03')).toBe(0);
    expect((await plan.rows('ChangeLog')).at(-1)?.['problems']).toBe('reopen/done wrong rate');
    expect((await plan.prepare({ action: 'refresh-actuals' })).preview.isEmpty).toBe(true);
  });

  test('takes back what was booked late when the month itself is open again: nothing counts twice', async () => {
    const [first, second] = await plan.rows('PdcaSummary');
    expect([second?.['monthActual'], second?.['lateBooked'], first?.['lateBooked']]).toEqual([second?.['companyTotal'], 0, 0]);
    expect((await plan.row('Checks', 'K84'))['result']).toBe('ok');
  });

  /** Closes the first open month with something written beside each of its lines off target. */
  async function close(number: string): Promise<void> {
    const values = { directCause: 'late stock', containment: 'air freight', owner: 'Li', due: 45800, checkOn: 45810 };
    const rows = (await plan.rows(`Actions${number}`)).map((row) => ({ row: { id: String(row['rowId']) }, values }));
    await plan.runAction('enter-rows', { parameters: { rows: JSON.stringify({ [`Actions${number}`]: rows }) } });
    await plan.runAction('close-month');
  }
  const months = (key: string): Promise<unknown[]> => plan.rows('PdcaSummary').then((rows) => rows.slice(0, 2).map((row) => row[key]));
  const spread = async (): Promise<readonly [added: number, missed: number]> => {
    const rows = await plan.rows('PdcaActuals');
    const added = Array.from({ length: 11 }, (_, at) => sum(rows, `s${String(at + 2).padStart(2, '0')}`)).reduce((total, amount) => total + amount, 0);
    return [added, rows.reduce((total, row) => total + Math.max(0, Number(row['t01'] ?? 0) - Number(row['f01'] ?? 0)), 0)];
  };

  test('keeps late corrections, overrides, reasons and the re-spread of the months before through close, reopen and close again', async () => {
    await close('01');
    const frozen = Number((await plan.row('PdcaSummary', 'T01'))['monthActual']);
    await plan.importFile(manyProducts({ products: 5, months: 14 }));
    const line = String((await plan.rows('PdcaActuals')).find((row) => row['lineState'] === 'draft')?.['rowId']);
    await plan.type(`Pdca02[${line}].actualTyped`, '77');
    await plan.runAction('refresh-actuals');
    const late = (await months('lateBooked')).map(Number)[1] ?? 0;
    expect(late).toBeGreaterThan(0);
    const actual = await months('monthActual');
    expect(actual[0]).toBe(frozen);
    await close('02');
    await plan.runAction('reopen-month', { parameters: { reason: 'first' } });
    expect([await months('monthActual'), await months('lateBooked')]).toEqual([actual, [0, late]]);
    const [added, missed] = await spread();
    expect(added).toBeGreaterThan(0);
    expect(added).toBeCloseTo(missed, 1);
    await close('02');
    expect([await months('monthActual'), await months('lateBooked')]).toEqual([actual, [0, late]]);
    await plan.runAction('reopen-month', { parameters: { reason: 'second' } });
    expect((await plan.row('Checks', 'K84'))['result']).toBe('ok');
    expect(await months('reopenReason')).toEqual(['2025-03-05 wrong rate', '2025-03-05 first; 2025-03-05 second']);
  });

  test('counts closed months once when the lines change after the close', async () => {
    const total = async (): Promise<number> => (await months('monthActual')).reduce<number>((all, amount) => all + Number(amount), 0);
    await plan.runAction('enter-rows', { parameters: { rows: JSON.stringify({ Pdca02: (await plan.rows('Pdca02')).map((row) => ({ row: { id: String(row['rowId']) }, values: { actualTyped: '' } })) }) } });
    const before = await total();
    await plan.runAction('pdca-tracker', { parameters: { grain: 'site' } });
    expect(await total()).toBeCloseTo(before, 6);
    expect((await plan.row('Checks', 'K84'))['result']).toBe('ok');
    await plan.runAction('pdca-tracker', { parameters: { grain: 'siteCategory' } });
    expect(await total()).toBeCloseTo(before, 6);
    expect((await plan.prepare({ action: 'pdca-tracker' })).preview.isEmpty).toBe(true);
  });
});
