import { beforeAll, describe, expect, it, test } from '@jest/globals';
import { readTables } from '../../src/files/readTables';
import { importSales } from '../../src/imports/importSales';
import type { ImportOutcome } from '../../src/imports/importTypes';
import type { SourceFile } from '../../src/imports/importTypes';
import { mergeOutcome } from '../../src/imports/mergeOutcome';
import { monthOfName } from '../../src/imports/monthNames';
import { readYesNo } from '../../src/imports/readYesNo';
import { suppliedMonths } from '../../src/imports/suppliedMonths';
import { codesOf, importText, nothingKnown, total } from '../support/importText';
import { inspect, onlyTable } from '../support/inspect';
import { describeWithSharedData, sharedSource } from '../support/sharedData';
import { textFile } from '../support/textFile';

const GUESS = { mapping: 'guess', currency: 'USD' };
/** Visits of two months in words: 40 in October with 4 orders, 50 in November with 10. */
const MONTHS = ['Month,Pages,Weekend,Revenue', ...visits('Oct', 40, 4), ...visits('Nov', 50, 10)].join('\n');

function visits(month: string, count: number, orders: number): string[] {
  return Array.from({ length: count }, (_, at) => `${month},${at % 3},${at % 2 === 0 ? 'TRUE' : 'FALSE'},${at < orders ? 'TRUE' : 'FALSE'}`);
}

/** Visits, orders and conversion by month. */
function byMonth({ salesFacts }: ImportOutcome): unknown[] {
  const months = [...new Set(salesFacts.map(({ month }) => month))];
  return months.map((month) => {
    const own = salesFacts.filter((fact) => fact.month === month);
    return [month, total(own, 'sessions'), total(own, 'orders')];
  });
}

describe('a log with one line a visit', () => {
  it('is guessed by its yes and no, and counts visits and orders by month, not by day', async () => {
    const { form } = await onlyTable('mapping', inspect(textFile('log.csv', MONTHS)));
    expect(form.guess.columns).toEqual({ date: 'Month', converted: 'Revenue' });
    const outcome = await importText({ 'log.csv': MONTHS }, { ...GUESS, period: '2024' });
    expect(byMonth(outcome)).toEqual([['2024-10', 40, 4], ['2024-11', 50, 10]]);
    expect([outcome.dailyFacts, total(outcome.salesFacts, 'netSales')]).toEqual([[], 0]);
    expect(outcome.coverage.map(({ month, state }) => [month, state])).toEqual([['2024-10', 'complete'], ['2024-11', 'complete']]);
    expect(outcome.log[0]).toMatchObject({ read: 90, used: 90, profile: 'mapped-visits', reportKind: 'traffic' });
  });

  it('counts by day where it tells days, also the days without an order', async () => {
    const lines = ['访问日期,来源,是否成交', ...Array.from({ length: 31 }, (_, at) => [`2025-03-${String(at + 1).padStart(2, '0')},广告,否`, `2025-03-${String(at + 1).padStart(2, '0')},自然,${at === 20 ? '是' : '否'}`]).flat()];
    const outcome = await importText({ 'log.csv': lines.join('\n') }, GUESS);
    expect(byMonth(outcome)).toEqual([['2025-03', 62, 1]]);
    expect(outcome.coverage.map(({ state }) => state)).toEqual(['complete']);
    expect([outcome.dailyFacts.length, outcome.dailyFacts.reduce((sum, day) => sum + day.sessions, 0), outcome.dailyFacts.filter(({ orders }) => orders === 1).length]).toEqual([31, 62, 1]);
  });

  it('asks for the year of its months and for the currency of its site, and is not read over more than twelve months', async () => {
    await expect(importText({ 'log.csv': MONTHS }, { mapping: 'guess' })).rejects.toMatchObject({ problems: [{ code: 'import/year-missing', params: { file: 'log.csv', raw: 'Oct' } }] });
    await expect(importText({ 'log.csv': MONTHS }, { mapping: 'guess', period: '2024' })).rejects.toMatchObject({ problems: [{ code: 'import/currency-missing' }] });
    await expect(importText({ 'log.csv': MONTHS }, { ...GUESS, period: '2023-01..2024-12' })).rejects.toMatchObject({ problems: [{ code: 'import/year-missing' }] });
    const needs = async (options: object): Promise<unknown> => (await onlyTable('report', inspect(textFile('log.csv', MONTHS), options))).needs;
    expect([await needs({ mapping: 'guess' }), await needs({ ...GUESS, period: '2024' })]).toEqual([['period', 'currency'], []]);
  });

  it('lies in twelve months over two years where the user says so; months outside are counted as left out', async () => {
    const text = ['Month,Converted', 'Nov,1', 'Feb,0', 'June,1'].join('\n');
    expect(byMonth(await importText({ 'log.csv': text }, { ...GUESS, period: '2024-07..2025-06' }))).toEqual([['2024-11', 1, 1], ['2025-02', 1, 0], ['2025-06', 1, 1]]);
    const part = await importText({ 'log.csv': text }, { ...GUESS, period: '2025-01..2025-03' });
    expect([byMonth(part), part.log[0]?.skipped]).toEqual([[['2025-02', 1, 0]], { 'outside-period': 2 }]);
  });

  it('leaves out and names what says neither yes nor no, and takes money where it has some', async () => {
    const text = ['Date,Bought,Value,Shop', '2025-03-01,yes,30,North', '2025-03-02,no,,North', '2025-03-03,perhaps,,North', '2025-03-04,,,North'].join('\n');
    const mapping = { header: true, columns: { date: 'Date', converted: 'Bought', amount: 'Value', site: 'Shop' } };
    const outcome = await importText({ 'log.csv': text }, { mapping, currency: 'USD' });
    expect([byMonth(outcome), total(outcome.salesFacts, 'netSales'), outcome.sites[0]?.name]).toEqual([[['2025-03', 2, 1]], 30, 'North']);
    expect(outcome.log[0]?.skipped).toEqual({ 'converted-unreadable': 2 });
    expect(outcome.problems.find(({ code }) => code === 'import/converted-unreadable')?.params).toMatchObject({ count: 2, row: 4, raw: 'perhaps', column: 'Bought' });
  });

  it('gives way to an order report of the same month, in one import or two, and keeps its visits', async () => {
    const orders = ['Order ID,Order Date,SKU,Quantity,Sales', ...Array.from({ length: 7 }, (_, at) => `${at},2024-11-${String(at * 4 + 1).padStart(2, '0')},A,1,10`)].join('\n');
    const said = { currency: 'USD', site: 'Shop', perFile: { 'log.csv': { mapping: 'guess', period: '2024' }, 'orders.csv': { mapping: 'guess' } } };
    const log = ['Month,Revenue', ...visits('Nov', 50, 10).map((line) => line.replace(/,.*,/, ','))].join('\n');
    const together = await importText({ 'log.csv': log, 'orders.csv': orders }, said);
    expect(byMonth(together)).toEqual([['2024-11', 50, 7]]);
    const first = await importText({ 'log.csv': log }, said);
    const known = { ...nothingKnown, sites: first.sites, categories: first.categories, skus: first.skus, log: first.log, coverage: first.coverage, supplied: suppliedMonths(first.salesFacts, first.log) };
    const merged = mergeOutcome({ ...first }, await importText({ 'orders.csv': orders }, { ...said, site: 'S01' }, known));
    expect([total(merged.salesFacts, 'sessions'), total(merged.salesFacts, 'orders'), total(merged.salesFacts, 'netSales')]).toEqual([50, 7, 70]);
  });

  it('is no table of sales, and a table of sales is no log', async () => {
    const { form } = await onlyTable('mapping', inspect(textFile('a.csv', 'Order Date,Item,Amount due,Purchased\n2025-03-01,Cup,5,yes\n2025-03-02,Pot,7,yes')));
    expect(form.guess.columns).not.toHaveProperty('converted');
    expect(form.guess.columns.date).toBe('Order Date');
  });
});

test.each([['Feb', 2], ['June', 6], ['Sept.', 9], ['März', 3], ['août', 8], ['十一月', 11], ['2月', 2], ['０９月份', 9], ['12', 12], ['13', undefined], ['Marketing', undefined], ['Mayor', undefined], ['', undefined]])('the month of “%s” is %s', (text, month) => {
  expect(monthOfName(text)).toBe(month);
});

test('yes and no are read in the words of exports, and nothing else is', () => {
  expect(['TRUE', true, 'yes', '是', 1, '1', '1.0', 'Sí'].map(readYesNo)).toEqual(Array(8).fill(true));
  expect(['False', false, 'no', '否', 0, '0.0', 'não'].map(readYesNo)).toEqual(Array(7).fill(false));
  expect(['', null, undefined, '2', 'perhaps'].map(readYesNo)).toEqual(Array(5).fill(undefined));
});

describeWithSharedData('Real sessions', () => {
  let published: Record<string, unknown>[];
  const source = (): SourceFile => sharedSource('uci-online-shoppers', 'online_shoppers_intention.csv');

  beforeAll(async () => {
    const [table] = await readTables(sharedSource('uci-online-shoppers', 'monthly_performance_analysis.csv'));
    const rows: (readonly unknown[])[] = [];
    for await (const block of table?.blocks() ?? []) rows.push(...block.rows);
    const [headers = [], ...body] = rows;
    published = body.map((row) => Object.fromEntries(headers.map((header, at) => [String(header), row[at]])));
  });

  test('give the published table of sessions, purchases and conversion, month by month', async () => {
    const outcome = await importSales([source()], { ...GUESS, period: '2017' }, nothingKnown);
    const found = outcome.salesFacts.map(({ month, sessions, orders }) => [Number(month.slice(5)), sessions, orders, (orders / sessions).toFixed(4)]);
    const expected = published.map((row) => [monthOfName(String(row['Month'])), Number(row['Sessions']), Number(row['Conversions']), Number(row['Conversion_Rate']).toFixed(4)]);
    expect(found).toEqual(expected.sort((a, b) => Number(a[0]) - Number(b[0])));
    expect(outcome.log[0]).toMatchObject({ read: 12_330, used: 12_330 });
    expect(codesOf(outcome)).toEqual(['import/month-missing']);
  });
});
