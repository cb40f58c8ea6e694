import { describe, expect, test } from '@jest/globals';
import { toSerial } from '../../src/core/calendar';
import { codesOf, wordOf } from '../../src/sheets/words';
import { manyProducts } from '../support/manyProducts';
import { importedPlan, startPlan, type Plan, type PlanOptions, type Row } from '../support/plan';

const ANSWERS = { year: '2026', currency: 'CNY', basis: 'net', target: '1.2亿' };

function setUp(plan: Plan, parameters: Readonly<Record<string, string>> = ANSWERS) {
  return plan.runAction('new-plan', { parameters });
}

async function setting(plan: Plan, key: string): Promise<unknown> {
  return (await plan.row('Settings', key))['value'];
}

const CLOCK = { clock: { today: () => ({ year: 2025, month: 3, day: 5 }), now: () => '2025-03-05T10:00:00Z' } };

async function isEmptyNow(plan: Plan, action: string, parameters: Readonly<Record<string, string>> = {}): Promise<boolean> {
  return (await plan.prepare({ action, parameters }, CLOCK)).preview.isEmpty;
}

describe('new-plan before an import', () => {
  test('takes four answers and gives everything else a default and its place; the second run changes nothing', async () => {
    const plan = await startPlan();
    const result = await setUp(plan, { ...ANSWERS, rates: 'USD=7.2; EUR:7.8' });
    expect(result.ok).toBe(true);
    expect(result.created).toEqual(expect.arrayContaining(['Settings', 'Sites', 'Categories', 'Tiers', 'Owners', 'FxRates', 'PlanHistory', 'BaseEstimate', 'Events', 'ThreeQuestions', 'Checks']));
    expect([await setting(plan, 'planYear'), await setting(plan, 'currency'), await setting(plan, 'annualTarget'), await setting(plan, 'revenueBasis')]).toEqual([2026, 'CNY', 120_000_000, '净销售额']);
    expect([await setting(plan, 'baseYear'), await setting(plan, 'fiscalStart'), await setting(plan, 'trackerGrain')]).toEqual(['自然年（含预估）', 1, '站点 × 品类']);
    expect((await plan.rows('FxRates')).map(({ currency, rate }) => [currency, rate])).toEqual([['CNY', 1], ['USD', 7.2], ['EUR', 7.8]]);
    expect((await plan.rows('Tiers')).map(({ tierTitle }) => tierTitle)).toEqual(['高价值复购客户', '潜力培育客户', '新注册意向客户']);
    expect(await plan.rows('Sites')).toEqual([]);
    expect(await isEmptyNow(plan, 'new-plan', { ...ANSWERS, rates: 'USD=7.2; EUR:7.8' })).toBe(true);
    expect(await isEmptyNow(plan, 'new-plan')).toBe(true);
  });

  test('needs no answer at all: the year follows the calendar', async () => {
    const plan = await startPlan({ language: 'en' });
    await setUp(plan, {});
    expect([await setting(plan, 'planYear'), await setting(plan, 'revenueBasis')]).toEqual([2025, 'Net sales']);
  });

  test.each<[string, Record<string, string>, string]>([
    ['a year in words', { year: 'next' }, 'plan/year-unreadable'],
    ['a year of long ago', { year: '1999' }, 'plan/year-unreadable'],
    ['half a year', { year: '2026.5' }, 'plan/year-unreadable'],
    ['a currency that is none', { currency: 'Yuan' }, 'plan/currency-unreadable'],
    ['three letters that are no currency', { currency: 'QQQ' }, 'plan/currency-unreadable'],
    ['about 3亿', { target: '3亿左右' }, 'plan/target-unreadable'],
    ['a target in percent', { target: '8%' }, 'plan/target-unreadable'],
    ['a target below nothing', { target: '-5' }, 'plan/target-not-positive'],
    ['a basis that is none', { basis: 'profit' }, 'plan/choice-unknown'],
    ['a thirteenth month', { fiscalStart: '13' }, 'plan/month-unreadable'],
    ['rates without a currency', { rates: '7.2' }, 'plan/rates-unreadable'],
    ['a rate of 0', { rates: 'USD=0' }, 'plan/rates-unreadable'],
    ['a plan currency worth something else', { currency: 'USD', rates: 'USD=7.2' }, 'plan/rate-of-plan-currency'],
    ['an answer to another question', { colour: 'red' }, 'action/parameter-unknown'],
  ])('refuses %s and writes nothing', async (_, parameters, code) => {
    const plan = await startPlan();
    await expect(setUp(plan, parameters)).rejects.toMatchObject({ problems: [expect.objectContaining({ code })] });
    expect(plan.workbook.sheets).toHaveLength(1);
  });
});

describe('new-plan after an import', () => {
  test('proposes sites, categories, history and base year from the facts, keeps what was typed', async () => {
    const plan = await importedPlan({}, { products: 12, months: 30 });
    const [site] = await plan.rows('Sites');
    const id = String(site?.['rowId']);
    await plan.type(`Sites[${id}].vatRate`, '7%');
    await plan.type('Settings[marginCut].value', '30%');
    const before = await plan.rows('Sites');
    const result = await setUp(plan, { year: '2026' });
    expect(result.counts).toMatchObject({ sites: before.length });
    expect(await plan.row('Sites', id)).toMatchObject({ vatRate: 0.07, siteName: site?.['siteName'], owner: null });
    expect(await setting(plan, 'marginCut')).toBe(0.3);
    const history = await plan.rows('PlanHistory');
    const facts = await plan.rows('SalesFacts');
    for (const { historyYear, historyActual } of history) {
      const [from, to] = [toSerial({ year: Number(historyYear), month: 1, day: 1 }), toSerial({ year: Number(historyYear), month: 12, day: 31 })];
      const sum = facts.filter(({ month }) => Number(month) >= from && Number(month) <= to).reduce((total, { planRevenue }) => total + Number(planRevenue), 0);
      expect(Number(historyActual)).toBeCloseTo(sum, 1);
    }
    expect(history.length).toBeGreaterThan(0);
    expect(await isEmptyNow(plan, 'new-plan', { year: '2026' })).toBe(true);
  });

  test('estimates months of the base year that are missing; an override wins; new data replace the estimate', async () => {
    const plan = await importedPlan({}, { products: 12, months: 20 });
    const facts = await plan.rows('SalesFacts');
    const last = Math.max(...facts.map(({ month }) => Number(month)));
    const planYear = new Date((last - 25569) * 86_400_000).getUTCFullYear() + 1;
    const result = await setUp(plan, { year: String(planYear) });
    const rows = await plan.rows('BaseEstimate');
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.every(({ estimateState, month }) => estimateState === 'estimate' && Number(month) > last)).toBe(true);
    expect(result.problems.map(({ code }) => code)).toContain('plan/estimated-months');
    const first = rows[0];
    const id = String(first?.['rowId']);
    expect(Number(first?.['estimateUsed'])).toBeCloseTo(Number(first?.['estimate'] ?? 0), 2);
    await plan.type(`BaseEstimate[${id}].estimateTyped`, '1.5万');
    await setUp(plan, { year: String(planYear) });
    expect(await plan.row('BaseEstimate', id)).toMatchObject({ estimateTyped: 15_000, estimateUsed: 15_000 });
    expect(await isEmptyNow(plan, 'refresh-base')).toBe(true);
  });

  test('changes the plan currency with its rates: those that are known are converted, the plan currency is worth 1', async () => {
    const plan = await startPlan();
    await setUp(plan, { currency: 'CNY', rates: 'USD=7.2; EUR=7.8' });
    const result = await setUp(plan, { currency: 'USD' });
    expect(result.problems.map(({ code }) => code)).toEqual(['plan/currency-changed']);
    const rates = Object.fromEntries((await plan.rows('FxRates')).map(({ currency, rate }) => [String(currency), Number(rate)]));
    expect(rates['USD']).toBe(1);
    expect(rates['CNY']).toBeCloseTo(1 / 7.2, 8);
    expect(rates['EUR']).toBeCloseTo(7.8 / 7.2, 8);
    await setUp(plan, { currency: 'JPY' });
    expect((await plan.rows('FxRates')).map(({ currency, rate }) => [currency, rate])).toEqual([['CNY', null], ['USD', null], ['EUR', null], ['JPY', 1]]);
  });

  test('tells of no change of currency after an import: nobody has chosen one before', async () => {
    const plan = await importedPlan({}, { products: 4, months: 3 });
    const result = await setUp(plan, { currency: 'USD' });
    expect((await plan.row('Settings', 'currency'))['value']).toBe('USD');
    expect(result.problems.map(({ code }) => code)).not.toContain('plan/currency-changed');
  });

  test('warns of a plan year that is over', async () => {
    const plan = await importedPlan({}, { products: 4, months: 30 });
    const result = await setUp(plan, { year: '2023' });
    expect(result.problems.map(({ code }) => code)).toContain('plan/year-past');
  });
});

test('requests are three at most to prepare and six at most to apply', async () => {
  const plan = await importedPlan();
  plan.host.resetCounters();
  const prepared = await plan.prepare({ action: 'new-plan', parameters: ANSWERS });
  expect(plan.host.counters.syncs).toBeLessThanOrEqual(3);
  plan.host.resetCounters();
  await prepared.apply({});
  expect(plan.host.counters.syncs).toBeLessThanOrEqual(6);
});

test('switching the language changes words alone: rows read the same by key and code', async () => {
  const plan = await startPlan();
  await setUp(plan);
  const read = async () => Promise.all(['Events', 'Owners', 'Tiers', 'FxRates'].map((table) => plan.rows(table)));
  const before = await read();
  await plan.runAction('relabel', { parameters: { to: 'en' } });
  expect(await read()).toEqual(before);
  expect((await plan.rows('ThreeQuestions')).map(({ answerText }) => String(answerText).slice(0, 8))).toEqual(['Missing:', 'Missing:', 'Missing:']);
  expect(await isEmptyNow(plan, 'new-plan', ANSWERS)).toBe(true);
});

test('refresh-base says old and new of each estimate: months that are known by now, and those that follow another growth', async () => {
  const plan = await importedPlan({}, { products: 12, months: 20 });
  await setUp(plan, { year: '2026' });
  const before = await plan.rows('BaseEstimate');
  await plan.importFile(manyProducts({ products: 12, months: 22 }));
  const result = await plan.runAction('refresh-base');
  const known = result.problems.filter(({ code }) => code === 'base/now-known');
  expect(known.map(({ params }) => params?.['month'])).toEqual(expect.arrayContaining(['2025-09', '2025-10']));
  const { params } = result.problems.find(({ code }) => code === 'base/changed') ?? {};
  const rowOf = (rows: readonly Row[]) => rows.find(({ category, rowId }) => category === params?.['category'] && String(rowId).endsWith(String(params?.['month'])));
  const [old, now] = [rowOf(before), rowOf(await plan.rows('BaseEstimate'))];
  const shown = (value: unknown): string => Math.round(Number(value)).toLocaleString('en');
  expect(params).toMatchObject({ before: shown(old?.['estimate']), after: shown(now?.['estimate']) });
  expect(now).toMatchObject({ estimateBefore: old?.['estimate'], estimateState: 'estimate' });
  expect(result.problems.find(({ code }) => code === 'base/more')?.params?.['count']).toBe(Number(result.counts['estimatesChanged']) - 20);
  const september = (await plan.rows('BaseEstimate')).find(({ rowId }) => String(rowId).endsWith('2025-09'));
  expect(september).toMatchObject({ estimateState: 'actual', estimateUsed: september?.['soFar'] });
  expect(await isEmptyNow(plan, 'refresh-base')).toBe(true);
});

test.each(['event', 'eventMarket', 'eventState', 'team', 'ownerRole', 'baseYear'] as const)('no word of the list %s stands for two codes, whatever the language', (list) => {
  const codes = new Map<string, string>();
  for (const code of codesOf(list)) for (const language of ['zh-CN', 'en'] as const) {
    const word = wordOf(list, code, language).toLowerCase();
    expect([word, codes.get(word) ?? code]).toEqual([word, code]);
    codes.set(word, code);
  }
});

test('refresh-base asks for a plan first', async () => {
  const plan = await startPlan();
  await expect(plan.runAction('refresh-base')).rejects.toMatchObject({ problems: [expect.objectContaining({ code: 'base/no-year' })] });
});

test.each<PlanOptions['language']>(['zh-CN', 'en'])('rows that the user sorts, inserts and renames survive another run (%s)', async (language) => {
  const plan = await startPlan({ ...(language === undefined ? {} : { language }) });
  await setUp(plan);
  await plan.byHand((context) => {
    const tiers = context.workbook.tables.getItem('Tiers');
    tiers.sort.apply([{ key: 0, ascending: false }]);
    tiers.rows.add(undefined, [['T09', 'VIP', 1000, '', 'mine', 1, 2]]);
    context.workbook.worksheets.getItem(plan.sheetOf('Owners').name).name = 'People';
  });
  await plan.type('Owners[O01].person', 'Ana');
  await plan.type('Events[primeDay.us.2027].eventDate', '2027-06-22');
  await plan.byHand((context) => {
    context.workbook.tables.getItem('Events').getHeaderRowRange().getCell(0, 4).values = [['Day']];
  });
  await setUp(plan);
  expect((await plan.rows('Tiers')).map(({ rowId }) => rowId)).toEqual(['T03', 'T02', 'T01', 'T09']);
  expect(await plan.row('Owners', 'O01')).toMatchObject({ person: 'Ana' });
  expect([await plan.row('Index', 'businessMap'), await plan.row('Index', 'products')].map(({ owner }) => owner)).toEqual(['Ana', null]);
  const event = await plan.row('Events', 'primeDay.us.2027');
  const day = toSerial({ year: 2027, month: 6, day: 22 });
  expect(event).toMatchObject({ eventDate: day, eventState: 'announced', windowStart: day, signUpBy: day - 45, stockBy: day - 28 });
  expect(await plan.row('Events', 'primeDay.ca.2027')).toMatchObject({ eventDate: null, eventState: 'expected', windowStart: null, reviewDue: null });
});

test('months without a year before are counted as missing, and no amount is claimed for them', async () => {
  const plan = await importedPlan({}, { products: 3, months: 8, firstMonth: '2025-01' });
  const { problems } = await setUp(plan, { year: '2026' });
  const missing = (await plan.rows('BaseEstimate')).filter(({ estimate }) => estimate === null).length;
  expect(missing).toBeGreaterThan(0);
  expect(problems).toContainEqual(expect.objectContaining({ code: 'plan/estimate-missing', severity: 'warning', count: missing }));
  expect(problems.map(({ code }) => code)).not.toContain('plan/estimated-months');
  expect(await plan.row('Checks', 'K12')).toMatchObject({ value: missing, result: 'open' });
});

test('a site that no longer reports is named, and nothing is estimated for it', async () => {
  const plan = await startPlan();
  await plan.importFile(manyProducts({ products: 3, months: 22 }), { site: 'Alpha' });
  await plan.importFile(manyProducts({ products: 3, months: 15 }), { site: 'Beta' });
  const { problems } = await setUp(plan, { year: '2026' });
  expect(problems).toContainEqual(expect.objectContaining({ code: 'plan/site-stopped', severity: 'info', params: { site: 'Beta', month: '2025-03' } }));
  expect(new Set((await plan.rows('BaseEstimate')).map(({ siteName }) => siteName))).toEqual(new Set(['Alpha']));
});
