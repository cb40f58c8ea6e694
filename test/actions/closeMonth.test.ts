import { beforeAll, describe, expect, test } from '@jest/globals';
import { yearForecast } from '../../src/domain/tracking/yearForecast';
import { importedPlan, type Plan, type Row } from '../support/plan';
import { manyProducts } from '../support/manyProducts';

const sum = (rows: readonly Row[], key: string): number => rows.reduce((total, row) => total + Number(row[key] ?? 0), 0);

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
  }, 120_000);

  test('is refused while a red line lacks its cause, action, owner or dates, and names what', async () => {
    expect(red.length).toBeGreaterThan(0);
    await expect(plan.prepare({ action: 'close-month' })).rejects.toMatchObject({ problems: [{ code: 'close/red-open', count: red.length }] });
    await expect(plan.prepare({ action: 'reopen-month', parameters: { reason: 'x' } })).rejects.toThrow('reopen/nothing-closed');
  });

  test('works where functions would be too many: forecasts and verdicts stand as values, the same that the functions give', async () => {
    const row = (await plan.rows('PdcaActuals')).find((candidate) => candidate['lineState'] === 'draft');
    const id = String(row?.['rowId']);
    expect(await plan.formula(`PdcaActuals[${id}].yearForecast`)).toBeUndefined();
    const target = Array.from({ length: 12 }, (_, at) => Number(row?.[`t${String(at + 1).padStart(2, '0')}`]));
    const total = target.reduce((all, amount) => all + amount, 0);
    const { forecast, chance } = yearForecast({ target: total, weights: target.map((amount) => amount / total), actuals: [Number(row?.['a01']), Number(row?.['a02'])] });
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

  test('is undone for a reason, which stays beside the month', async () => {
    await expect(plan.prepare({ action: 'reopen-month' })).rejects.toThrow('reopen/reason');
    const opened = await plan.runAction('reopen-month', { parameters: { reason: 'wrong rate' } });
    expect(opened.problems.map(({ code }) => code)).toEqual(['reopen/done']);
    const month = await plan.row('PdcaSummary', 'T01');
    expect([month['monthState'], month['reopenReason'], month['monthActual']]).toEqual(['reopened', '2025-03-05 wrong rate', month['companyTotal']]);
    expect(sum(await plan.rows('PdcaActuals'), 's03')).toBe(0);
  });
});
