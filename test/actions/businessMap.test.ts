import { beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { ActionResult } from '../../src/actions/action';
import { importedPlan, startPlan, type Plan, type Row } from '../support/plan';

const TABLES = ['Markets', 'Signals', 'Competitors', 'Opportunities', 'Criteria', 'Plays', 'Bottlenecks', 'GrowthLedger', 'Dependence'];

function errorCells(plan: Plan): string[] {
  return plan.workbook.sheets.flatMap((sheet) => [...sheet.grid.cells()].filter(({ value }) => typeof value === 'object' && value !== null).map(({ row, col, value }) => `${sheet.name} ${row} ${col} ${String(value)}`));
}

function sum(rows: readonly Row[], key: string): number {
  return rows.reduce((total, row) => total + Number(row[key] ?? 0), 0);
}

/** A cell of the overview by the label before it. */
function figure(plan: Plan, label: string): unknown {
  const sheet = plan.workbook.sheets.find(({ name }) => name === '业务地图');
  const at = [...(sheet?.grid.cells() ?? [])].find(({ value }) => value === label);
  return at === undefined ? undefined : sheet?.value(at.row, at.col + 1);
}

/** Fills in cells of rows by id, as an example or the command line does. */
async function enter(plan: Plan, rows: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, string | number>>>>>>): Promise<ActionResult> {
  const entered = Object.fromEntries(Object.entries(rows).map(([table, byId]) => [table, Object.entries(byId).map(([id, values]) => ({ row: { id }, values }))]));
  return plan.runAction('enter-rows', { parameters: { rows: JSON.stringify(entered) } });
}

describe('The business map of an empty plan', () => {
  let plan: Plan;
  let result: ActionResult;

  beforeAll(async () => {
    plan = await startPlan();
    result = await plan.runAction('business-map');
  });

  test('has every table, blank and without an error', () => {
    expect(result.created).toEqual(expect.arrayContaining([...TABLES, 'businessMap']));
    expect(errorCells(plan)).toEqual([]);
    expect(result.problems.map(({ code }) => code)).toEqual(['business/no-facts']);
  });

  test('offers candidates, and asks for targets in the sentence at its head', async () => {
    const candidates = (await plan.rows('Markets')).filter((row) => row['marketState'] === 'candidate');
    expect(candidates.length).toBeGreaterThan(5);
    expect((await plan.rows('Opportunities')).map((row) => row['market'])).toEqual(candidates.map((row) => row['market']));
    const sheet = plan.workbook.sheets.find(({ name }) => name === '业务地图');
    expect([...(sheet?.grid.cells() ?? [])].map(({ value }) => value)).toContain('到“新渠道新区域”填目标，这里会写出最大的增量来自哪里。');
  });

  test('changes nothing when it is made again', async () => {
    const before = plan.model();
    const again = await plan.runAction('business-map');
    expect([again.refreshed, again.created, again.restorePoint]).toEqual([[], [], undefined]);
    expect(plan.model()).toEqual(before);
  });
});

describe('The business map of imported sales', () => {
  let plan: Plan;

  beforeEach(async () => {
    plan = await importedPlan();
    await plan.runAction('business-map');
  });

  test('has one opportunity a site, with the sales of the base year', async () => {
    const sites = await plan.rows('Sites');
    const rows = (await plan.rows('Opportunities')).filter((row) => row['factsSite'] !== null);
    expect(rows.map((row) => row['site'])).toEqual(sites.map((row) => row['siteName']));
    const year = Number((await plan.row('Settings', 'planYear'))['value']) - 1;
    const facts = (await plan.rows('SalesFacts')).filter((row) => new Date(Date.UTC(1899, 11, 30) + Number(row['month']) * 86_400_000).getUTCFullYear() === year);
    expect(sum(rows, 'lastYear')).toBeCloseTo(sum(facts, 'planRevenue'), 6);
    expect((await plan.row('Checks', 'K29'))['result']).toBe('ok');
  });

  test('keeps rows that the user sorted, inserted and typed, sheets and headers that he renamed', async () => {
    await enter(plan, { Opportunities: { O000001: { target: 500_000 }, O000900: { market: '墨西哥', channel: 'Mercado Libre', target: 90_000, lastYear: 1000 } } });
    await plan.runAction('business-map');
    await plan.byHand((context) => {
      const table = context.workbook.tables.getItem('Opportunities');
      table.sort.apply([{ key: plan.position('Opportunities', 'market'), ascending: false }]);
      table.worksheet.name = 'My markets';
    });
    const area = plan.table('Opportunities').area;
    plan.host.typeInto(plan.sheetOf('Opportunities'), area.row, area.col + plan.position('Opportunities', 'target'), '我的目标');
    await plan.host.idle();
    await plan.byHand((context) => {
      context.workbook.tables.getItem('Opportunities').rows.add(0);
    });
    plan.host.typeInto(plan.sheetOf('Opportunities'), area.row + 1, area.col + plan.position('Opportunities', 'market'), '巴西');
    await plan.host.idle();
    const order = (await plan.rows('Opportunities')).map((row) => row['market']);
    const result = await plan.runAction('business-map');
    expect(result.ok).toBe(true);
    const rows = await plan.rows('Opportunities');
    expect(rows.map((row) => row['market'])).toEqual(order);
    expect((await plan.row('Opportunities', 'O000001'))['target']).toBe(500_000);
    expect(await plan.row('Opportunities', 'O000900')).toMatchObject({ market: '墨西哥', channel: 'Mercado Libre', target: 90_000, lastYear: 1000, increment: 89_000 });
    expect(rows[0]?.['rowId']).toMatch(/^O\d{6}$/);
    expect(new Set(rows.map((row) => row['rowId'])).size).toBe(rows.length);
    expect(plan.sheetOf('Opportunities').name).toBe('My markets');
    expect(plan.table('Opportunities').columns.map((column) => column.name)).toContain('我的目标');
    expect(errorCells(plan)).toEqual([]);
    expect((await plan.runAction('business-map')).refreshed).toEqual([]);
  });
});

describe('Last year of the business map', () => {
  const inMonths = (rows: readonly Row[], first: string, last: string): Row[] => {
    const serial = (text: string): number => Date.parse(`${text}-01T00:00:00Z`) / 86_400_000 + 25_569;
    return rows.filter(({ month }) => Number(month) >= serial(first) && Number(month) <= serial(last));
  };

  test.each<[string, string, string, boolean]>([
    ['estimate', '2025-01', '2025-12', true],
    ['last12', '2024-09', '2025-08', false],
    ['previous', '2024-01', '2024-12', false],
  ])('is the base year of the plan by the rule %s, in the sheet and in its check', async (baseYear, first, last, isEstimated) => {
    const plan = await importedPlan({}, { products: 6, months: 20 });
    await plan.runAction('new-plan', { parameters: { year: '2026', baseYear } });
    await plan.runAction('business-map');
    const sold = inMonths(await plan.rows('SalesFacts'), first, last);
    const estimates = await plan.rows('BaseEstimate');
    expect(estimates.length > 0).toBe(isEstimated);
    const lastYear = sum(await plan.rows('Opportunities'), 'lastYear');
    expect(lastYear).toBeCloseTo(sum(sold, 'planRevenue') + sum(estimates, 'estimateUsed') - sum(estimates, 'soFar'), 4);
    expect((await plan.row('Checks', 'K29'))['result']).toBe('ok');
    expect((await plan.row('Checks', 'K13'))['result']).toBe('met');
  });
});

describe('Opportunities', () => {
  let plan: Plan;

  beforeEach(async () => {
    plan = await startPlan();
    await plan.runAction('business-map');
  });

  test('give Latin America 35 % of an increment of 100, by formulas that a user can follow', async () => {
    await enter(plan, { Opportunities: { O000001: { lastYear: 400, target: 430 }, O000002: { lastYear: 300, target: 335 }, O000003: { lastYear: 20, target: 55 } } });
    const shares = (await plan.rows('Opportunities')).slice(0, 3).map((row) => row['incrementShare']);
    expect(shares).toEqual([0.3, 0.35, 0.35]);
    expect(await plan.formula('Opportunities[O000003].incrementShare')).not.toContain('_xldudf');
    await plan.runAction('business-map');
    expect(sum(await plan.rows('GrowthLedger'), 'increment')).toBe(100);
    expect((await plan.row('Checks', 'K23'))['result']).toBe('ok');
    expect(figure(plan, '增量')).toBe(100);
  });

  test('are drawn by market on the overview, in the unit that fits them by then', async () => {
    await enter(plan, { Opportunities: { O000001: { lastYear: 4e6, target: 4.3e6 }, O000002: { lastYear: 3e6, target: 3.35e6 } } });
    await plan.runAction('business-map');
    const sheet = plan.workbook.sheets.find(({ name }) => name === '业务地图');
    const increments = sheet?.charts.find(({ name }) => name === 'tm_businessMap_increment');
    const [, first = '', last = ''] = /(\d+):\D*(\d+)$/.exec(increments?.series[0]?.values?.address ?? '') ?? [];
    expect(Number(last) - Number(first)).toBe(1);
    let formats: unknown[][] = [];
    await plan.byHand(async (context) => {
      const column = context.workbook.tables.getItem('Opportunities').columns.getItemAt(plan.position('Opportunities', 'target')).getDataBodyRange();
      column.load('numberFormat');
      await context.sync();
      formats = column.numberFormat as unknown[][];
    });
    expect(new Set(formats.flat())).toEqual(new Set(['0\\.0,"万"']));
    expect((await plan.runAction('business-map')).refreshed).toEqual([]);
  });

  test('also show shares of the gains where one shrinks, and say so where the whole does', async () => {
    await enter(plan, { Opportunities: { O000001: { lastYear: 100, target: 80 }, O000002: { lastYear: 100, target: 140 } } });
    expect((await plan.rows('Opportunities')).slice(0, 2).map((row) => [row['incrementShare'], row['gainShare']])).toEqual([[-1, 0], [2, 1]]);
    await enter(plan, { Opportunities: { O000002: { target: 100 } } });
    expect((await plan.row('Opportunities', 'O000001'))['incrementShare']).toBe('总增量≤0');
    expect(errorCells(plan)).toEqual([]);
  });

  const KNOWN = { marketSize: 12, marketGrowth: 0.28, penetration: 0.14, supplyGap: 8, competition: 4, compliance: 5, logistics: 6, payment: 4, incentive: 8, ownFit: 8 };

  test('skip the score of a knock-out and ask why', async () => {
    await enter(plan, { Opportunities: { O000001: { ...KNOWN, knockOut: 'yes' }, O000002: KNOWN, O000003: { ownFit: 5 } } });
    await plan.runAction('business-map');
    const [knocked, known, little] = await plan.rows('Opportunities');
    expect([knocked?.['attraction'], knocked?.['marketRank'], knocked?.['robustness']]).toEqual([null, null, 'knockedOut']);
    expect([known?.['marketRank'], known?.['robustness']]).toEqual([1, 'stable']);
    expect([little?.['attraction'], little?.['robustness']]).toEqual([null, 'missing']);
    expect((await plan.row('Checks', 'K26'))['result']).toBe('open');
    await enter(plan, { Opportunities: { O000001: { knockReason: 'certificate' } } });
    expect((await plan.row('Checks', 'K26'))['result']).toBe('met');
  });

  test('say that the ranking is out of date once a score moved', async () => {
    await enter(plan, { Opportunities: { O000001: KNOWN, O000002: { ...KNOWN, ownFit: 2 } } });
    await plan.runAction('business-map');
    expect((await plan.row('Checks', 'K25'))['value']).toBe(0);
    await plan.type('Opportunities[O000002].ownFit', '10');
    expect((await plan.row('Checks', 'K25'))['value']).toBe(2);
    await plan.runAction('business-map');
    expect((await plan.row('Checks', 'K25'))['value']).toBe(0);
    expect((await plan.row('Opportunities', 'O000002'))['marketRank']).toBe(1);
  });

  test('get a column for a criterion that the user added, and score by it', async () => {
    await enter(plan, { Opportunities: { O000001: KNOWN }, Criteria: { J000001: { criterion: '清关时效', weight: 1, low: 0, high: 10, better: 'less' } } });
    const before = (await plan.row('Opportunities', 'O000001'))['attraction'];
    await plan.runAction('business-map');
    const { area, columns } = plan.table('Opportunities');
    const added = columns.findIndex((column) => column.name === '清关时效');
    expect(added).toBeGreaterThan(plan.position('Opportunities', 'ownFit'));
    plan.host.typeInto(plan.sheetOf('Opportunities'), area.row + 1, area.col + added, '0');
    await plan.host.idle();
    const after = Number((await plan.row('Opportunities', 'O000001'))['attraction']);
    expect(after).toBeCloseTo((Number(before) + 100) / 2, 3);
    expect((await plan.runAction('business-map')).problems.map(({ code }) => code)).not.toContain('business/goalposts');
    expect((await plan.rows('Criteria')).at(-1)?.['criterion']).toBe('清关时效');
  });

  test('take weights from a pairwise comparison, and say what keeps one from being used', async () => {
    await enter(plan, { Criteria: { marketSize: { vsmarketGrowth: 3, vspenetration: 5 }, marketGrowth: { vspenetration: 3 } } });
    await plan.runAction('business-map');
    expect((await plan.rows('Criteria')).slice(0, 3).map((row) => Number(Number(row['usedWeight']).toFixed(6)))).toEqual([0.636986, 0.258285, 0.104729]);
    await enter(plan, { Criteria: { marketGrowth: { vspenetration: '' } } });
    const incomplete = await plan.runAction('business-map');
    expect(incomplete.problems).toContainEqual(expect.objectContaining({ code: 'business/comparison-incomplete', params: { row: '市场增速', column: '电商渗透率' } }));
    await enter(plan, { Criteria: { marketSize: { vsmarketGrowth: 9, vspenetration: 0.1111 }, marketGrowth: { vspenetration: 9 } } });
    expect((await plan.runAction('business-map')).problems.map(({ code }) => code)).toContain('business/comparison-contradicts');
    await enter(plan, { Criteria: { marketGrowth: { vsmarketSize: 2 } } });
    expect((await plan.runAction('business-map')).problems.map(({ code }) => code)).toContain('business/comparison-unreadable');
    expect((await plan.row('Criteria', 'marketSize'))['usedWeight']).toBe(0.2);
  });

  test('leave out a criterion whose goalposts do not fit, and name it', async () => {
    await enter(plan, { Criteria: { ownFit: { low: 10 } }, Opportunities: { O000001: KNOWN } });
    const result = await plan.runAction('business-map');
    expect(result.problems).toContainEqual(expect.objectContaining({ code: 'business/goalposts', params: { criterion: 'ownFit' } }));
  });

  test('name a market that is not on the list', async () => {
    await enter(plan, { Opportunities: { O000001: { market: '火星' } } });
    const result = await plan.runAction('business-map');
    expect(result.problems).toContainEqual(expect.objectContaining({ code: 'business/market-unknown', params: { table: 'Opportunities', count: 1, market: '火星', sheet: '市场清单' } }));
    expect((await plan.row('Checks', 'K27'))['value']).toBe(1);
  });

  test('are sold from the month in which every fix that unlocks them is done', async () => {
    await enter(plan, { Opportunities: { O000001: { earliestMonth: '2026-02', incentiveUntil: '2026-03-31' } }, Bottlenecks: { B000001: { unlocks: 'O000001', due: '2026-03-15' }, B000002: { unlocks: 'O000002', due: '2026-09-01' } } });
    expect(await plan.row('Opportunities', 'O000001')).toMatchObject({ sellableFrom: 46_113, incentiveState: 'tooLate' });
    await enter(plan, { Bottlenecks: { B000001: { doneOn: '2026-01-20' } } });
    expect(await plan.row('Opportunities', 'O000001')).toMatchObject({ sellableFrom: 46_054, incentiveState: 'inTime' });
    expect((await plan.row('Opportunities', 'O000002'))['sellableFrom']).toBe(46_266);
  });
});

describe('The other tables', () => {
  let plan: Plan;

  beforeEach(async () => {
    plan = await startPlan();
    await plan.runAction('business-map');
  });

  test('list a signal of high confidence without a response in the checks', async () => {
    await enter(plan, { Signals: { G000001: { signal: 'a', sureness: 'high' }, G000002: { signal: 'b', sureness: 'low' } } });
    expect((await plan.rows('Signals')).map((row) => row['signalState'])).toEqual(['waiting', 'watched']);
    expect(await plan.row('Checks', 'K21')).toMatchObject({ value: 1, result: 'open' });
    await enter(plan, { Signals: { G000001: { leadsTo: 'O000001' } } });
    expect(await plan.row('Checks', 'K21')).toMatchObject({ value: 0, result: 'met' });
  });

  test('mark a market that lacks seeding, landing or fulfilment, and name what is missing', async () => {
    await enter(plan, { Opportunities: { O000001: { target: 100 } }, Plays: { Y000001: { opportunityRow: 'O000001', role: 'seeding' }, Y000002: { opportunityRow: 'O000001', role: 'landing' } } });
    expect(await plan.row('Opportunities', 'O000001')).toMatchObject({ playState: 'open', missingRoles: '履约' });
    expect((await plan.rows('Plays')).map((row) => row['playState'])).toEqual(['open', 'open']);
    expect((await plan.row('Checks', 'K22'))['value']).toBe(1);
    await enter(plan, { Plays: { Y000003: { opportunityRow: 'O000001', role: 'fulfilment' } } });
    expect(await plan.row('Opportunities', 'O000001')).toMatchObject({ playState: 'closed', missingRoles: null });
  });

  test('share what the fixes of one market release together among its rows', async () => {
    await enter(plan, {
      Opportunities: { O000001: { lastYear: 3 }, O000002: { lastYear: 10 } },
      Bottlenecks: {
        B000001: { market: '墨西哥', metric: 'deliveryDays', upliftTyped: 0.1 },
        B000002: { market: '巴西', metric: 'conversion', currentFrom: 0.02, targetFrom: 0.025 },
        B000003: { market: '墨西哥', metric: 'other', upliftTyped: 0.04 },
        B000004: { market: '墨西哥', metric: 'other', upliftTyped: 0.06 },
      },
    });
    const released = (await plan.rows('Bottlenecks')).map((row) => Number(Number(row['releasable']).toFixed(6)));
    expect(released).toEqual([0.315354, 2.5, 0.12977, 0.192795]);
    expect((await plan.row('Checks', 'K28'))['result']).toBe('ok');
    await plan.byHand((context) => {
      context.workbook.tables.getItem('Bottlenecks').sort.apply([{ key: plan.position('Bottlenecks', 'rowId'), ascending: false }]);
    });
    expect(Number(Number((await plan.row('Bottlenecks', 'B000001'))['releasable']).toFixed(6))).toBe(0.315354);
  });

  test('count days saved up to the limit, and base revenue that is typed in one row for all of its market', async () => {
    await enter(plan, {
      Opportunities: { O000001: { lastYear: 100 } },
      Bottlenecks: { B000001: { market: '墨西哥', metric: 'deliveryDays', currentFrom: 15, currentTo: 20, targetFrom: 3, targetTo: 5, baseTyped: 200 }, B000002: { market: '墨西哥', metric: 'stockOutRate', currentFrom: 0.2, targetFrom: 0.04 } },
    });
    const [delivery, stock] = await plan.rows('Bottlenecks');
    expect(delivery).toMatchObject({ currentMid: 17.5, targetMid: 4, fixBase: 200, upliftBasis: 'capped' });
    expect(delivery?.['uplift']).toBeCloseTo(0.1015, 12);
    expect(stock).toMatchObject({ fixBase: 200, upliftBasis: 'stock' });
    expect(stock?.['uplift']).toBeCloseTo(0.2, 12);
  });

  test('keep what was typed in the ledger and mark rows that promise nothing any more', async () => {
    await enter(plan, { Opportunities: { O000001: { lastYear: 1000, target: 1500 }, O000002: { lastYear: 10, target: 60 } } });
    await plan.runAction('business-map');
    await enter(plan, { GrowthLedger: { 'Z.O000001': { probability: 0.8, claimedIn: 'C07' } } });
    expect(await plan.row('GrowthLedger', 'Z.O000001')).toMatchObject({ growthSource: 'competitors', expected: 400, claimedIn: 'C07' });
    expect((await plan.row('GrowthLedger', 'Z.O000002'))['growthSource']).toBe('newMarket');
    await enter(plan, { Opportunities: { O000001: { target: '' } } });
    await plan.runAction('business-map');
    expect(await plan.row('GrowthLedger', 'Z.O000001')).toMatchObject({ ledgerState: 'gone', probability: 0.8, claimedIn: 'C07' });
    expect((await plan.row('Checks', 'K23'))['result']).toBe('ok');
  });

  test('take into the ledger what new products promise, when the product map is made again', async () => {
    const sold = await importedPlan();
    await sold.runAction('business-map');
    await sold.runAction('product-map');
    await enter(sold, { NewProducts: { N000001: { concept: '露营灯', forecast: 50_000 } } });
    await sold.runAction('product-map');
    expect(await sold.row('GrowthLedger', 'Z.N000001')).toMatchObject({ sourceTable: 'NewProducts', growthSource: 'products', promise: '露营灯', increment: 50_000, ledgerState: 'current' });
    expect((await sold.row('Checks', 'K23'))['result']).toBe('ok');
  });

  test('tell what a plan hangs on, from last year and the targets, and take what is typed', async () => {
    await enter(plan, { Opportunities: { O000001: { channel: 'Amazon', lastYear: 60, target: 60 }, O000002: { channel: 'Amazon', lastYear: 30, target: 40 }, O000003: { channel: 'Shopee', lastYear: 10, target: 100 } }, Dependence: { ads: { thisYearTyped: 0.2 } } });
    const [platform, site, repeat, ads] = await plan.rows('Dependence');
    expect(platform).toMatchObject({ largest: 'Amazon', thisYear: 0.9, inPlan: 0.5, dependenceState: 'high' });
    expect(site).toMatchObject({ thisYear: 0.6, inPlan: 0.5 });
    expect([repeat?.['dependenceState'], ads?.['dependenceState']]).toEqual(['missing', 'fine']);
  });
});
