import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseCurrency } from '../../../src/core/money';
import type { Currency } from '../../../src/core/money';
import { addMonths, parseMonth } from '../../../src/core/month';
import type { Month } from '../../../src/core/month';
import { buildProductMap } from '../../../src/domain/product-map/buildProductMap';
import type { ProductLine, ProductMapInput } from '../../../src/domain/product-map/productMap';
import type { Coverage, ProductFact, Site, SkuEntry } from '../../../src/domain/sales/facts';
import { SEASONAL_TWO_YEARS } from '../../fixtures/series';

const missing = (what: string): never => {
  throw new Error(`no ${what}`);
};
const month = (text: string): Month => parseMonth(text) ?? missing(text);
const currency = (text: string): Currency => parseCurrency(text) ?? missing(text);
const START = month('2024-01');

const fact = (at: string, more: Partial<ProductFact> = {}): ProductFact => ({
  month: month(at), site: 'S01', product: 'P000001', units: 10, netSales: 100, refunds: 0, returnedUnits: 0, fees: 0, adSpend: 0, adSales: 0, sessions: 0, tax: 0, stock: undefined, importId: 'I1', ...more,
});
const life = (units: readonly number[], more: Partial<ProductFact> = {}, from = START): ProductFact[] =>
  units.map((value, index) => fact(addMonths(from, index), { units: value, netSales: value * 10, ...more }));
const site = (id: string, money = 'USD'): Site => ({ id, name: `Site ${id}`, platform: 'amazon', store: '', country: '', region: '', currency: currency(money), hasCustomerId: false });
const entry = (product: string, more: Partial<SkuEntry> = {}): SkuEntry => ({
  id: 'K000001', platform: 'amazon', site: 'S01', sku: product, code: '', name: `Name ${product}`, product, category: 'C001', scope: 'existing', firstSold: undefined, ...more,
});
const covered = (at: string, state: Coverage['state'], siteId = 'S01', lastOrder?: number): Coverage => ({ site: siteId, month: month(at), state, source: 'orders', lastOrder });

const build = (facts: readonly ProductFact[], more: Partial<ProductMapInput> = {}) =>
  buildProductMap({
    facts,
    products: [entry('P000001'), entry('P000002')],
    categories: [{ id: 'C001', name: 'Cups' }],
    sites: [site('S01'), site('S02', 'EUR')],
    ratesByCurrency: new Map([[currency('USD'), 7], [currency('EUR'), 8]]),
    coverage: [],
    unitCosts: new Map(),
    ...more,
  });
const line = (map: { lines: readonly ProductLine[] }, product = 'P000001'): ProductLine => map.lines.find((one) => one.product === product) ?? missing(product);
const flat = (months: number, units = 10): number[] => Array.from({ length: months }, () => units);

describe('sums', () => {
  it('are those of the last twelve complete months, in plan currency over all sites', () => {
    const map = build([...life(flat(15)), ...life(flat(15), { site: 'S02', refunds: 5, fees: 3, adSpend: 2 })]);
    expect([map.baseFirst, map.baseLast]).toEqual(['2024-04', '2025-03']);
    expect(line(map)).toMatchObject({ units: 240, netSales: 1200 * 7 + 1200 * 8, refunds: 60 * 8, fees: 36 * 8, adSpend: 24 * 8, name: 'Name P000001', categoryName: 'Cups' });
  });

  it('are those of all months when there are fewer', () => {
    expect(line(build(life(flat(5))))).toMatchObject({ units: 50 });
  });

  it('leave out a site whose currency has no rate, and name the currency', () => {
    const map = build([...life(flat(12)), ...life(flat(12), { site: 'S02' })], { ratesByCurrency: new Map([[currency('USD'), 7]]) });
    expect(line(map).netSales).toBe(1200 * 7);
    expect(map.problems).toContainEqual({ code: 'plan/rate-missing', severity: 'warning', params: { currency: 'EUR' } });
    expect(map.problems).toContainEqual({ code: 'map/products-without-rate', severity: 'warning', count: 1, params: { currency: 'EUR', count: 1, names: ['Name P000001'] } });
  });

  it('keep sales that no SKU matches as a line of their own', () => {
    expect(line(build([...life(flat(12)), ...life(flat(12), { product: 'P000000' })]), 'P000000')).toMatchObject({ name: '', category: 'C000', share: 0.5 });
  });

  it('take name and category from the next row of the SKU map where a cost list left them blank', () => {
    const products = [entry('P000001', { name: '', category: 'C000', site: '*', platform: '*' }), entry('P000001', { name: '', category: 'C001' }), entry('P000001', { name: 'Mug' })];
    expect(line(build(life(flat(12)), { products }))).toMatchObject({ name: 'Mug', category: 'C001', categoryName: 'Cups' });
  });

  it('stand largest first, equal ones in the order of the facts', () => {
    const map = build([...life(flat(12), { product: 'P000003' }), ...life(flat(12)), ...life(flat(12, 20), { product: 'P000002' })]);
    expect(map.lines.map(({ product }) => product)).toEqual(['P000002', 'P000003', 'P000001']);
  });
});

describe('margins', () => {
  const facts = life(flat(12), { refunds: 10, fees: 20, adSpend: 5 });

  it('follow from goods, fees and ads on what was kept after refunds', () => {
    const found = line(build(facts, { unitCosts: new Map([['P000001', 21]]) }));
    const kept = (1200 - 120) * 7;
    expect(found).toMatchObject({ cogs: 2520, cm1: kept - 2520, cm2: kept - 2520 - 1680, cm3: kept - 2520 - 1680 - 420 });
    expect(found.cm2Rate).toBeCloseTo((kept - 4200) / kept, 12);
    expect(found.roi).toBeCloseTo((kept - 4620) / 4620, 12);
    expect(found.quadrant?.code).toBe('cow');
  });

  it('take fees of months whose reports tell none from the card of site and category, at the price and returns of those months', () => {
    const sold = [...life(flat(6), { fees: 20 }), ...life(flat(6), { refunds: 10 }, month('2024-07')), ...life(flat(12), { site: 'S02' })];
    const cards = [
      { site: 'S01', category: '*', terms: { referral: 0.5 } },
      { site: 'S01', category: 'C001', terms: { referral: 0.1, fulfilment: 1, paymentRate: 0.02, returnHandling: 3, adminCap: 0 } },
      { site: '*', category: '*', terms: { referral: 0.2 } },
    ];
    const found = line(build(sold, { unitCosts: new Map([['P000001', 21]]), feeCards: cards }));
    // A unit at 10 with 10 % returned: commission 0.9, fulfilment 1, payment 0.2, handling 0.3; on the other site 2.
    expect(found.cardFees).toBeCloseTo(60 * 2.4 * 7 + 120 * 2 * 8, 9);
    expect(found).toMatchObject({ fees: 120 * 7, feesTold: expect.closeTo((600 * 7) / (1200 * 7 + 1200 * 8), 12), feesWanting: [] });
    expect(found.cm2).toBeCloseTo((found.cm1 ?? 0) - found.fees - (found.cardFees ?? 0), 9);
    expect(found.roi).toBeCloseTo((found.cm3 ?? 0) / ((found.cogs ?? 0) + found.fees + (found.cardFees ?? 0)), 12);
  });

  it('end with the goods where neither reports nor a filled card tell the fees, and say on which sites', () => {
    const input = { unitCosts: new Map([['P000001', 21]]), feeCards: [{ site: 'S02', category: '*', terms: undefined }] };
    const map = build([...facts, ...life(flat(12), { site: 'S02' })], input);
    expect(line(map)).toMatchObject({ cm1: expect.any(Number), cardFees: undefined, cm2: undefined, cm3: undefined, cm2Rate: undefined, roi: undefined, quadrant: undefined });
    expect(map.problems).toContainEqual({ code: 'map/fees-missing', severity: 'warning', where: { table: 'FeeCards', column: 'referralRate' }, count: 1, params: { count: 1, share: '100.0%', sites: ['Site S02'] } });
    // A card that says that nothing is taken tells it.
    expect(line(build(life(flat(12), { site: 'S02' }), { ...input, feeCards: [{ site: '*', category: '*', terms: { referral: 0 } }] }))).toMatchObject({ cardFees: 0, cm2: expect.any(Number) });
  });

  it('count fees of a settlement for the sales that orders report, but not a fee of the store alone', () => {
    const orders = life(flat(12));
    const settled = orders.map((one) => ({ ...one, units: 0, netSales: 0, fees: 15, importId: 'I2' }));
    expect(line(build([...orders, ...settled]))).toMatchObject({ cardFees: 0, feesTold: 1 });
    const subscription = settled.map((one) => ({ ...one, product: 'P000000' }));
    expect(line(build([...orders, ...subscription]))).toMatchObject({ cardFees: undefined, feesTold: 0 });
  });

  it('are not told without a cost, and neither are return and quadrant', () => {
    expect(line(build(facts))).toMatchObject({ cogs: undefined, cm1: undefined, cm2Rate: undefined, roi: undefined, quadrant: undefined, quadrantFailure: 'quadrant/missing' });
  });

  it('take the basis that the plan names', () => {
    const input = { unitCosts: new Map([['P000001', 21]]) };
    const cut = { quadrant: { marginCut: 0.6, shareCut: 2 } };
    expect(line(build(facts, { ...input, thresholds: { marginBasis: 'cm1', ...cut } })).quadrant?.code).toBe('cow');
    expect(line(build(facts, { ...input, thresholds: { marginBasis: 'cm3', ...cut } })).quadrant?.code).toBe('dog');
  });

  it('give turns from the mean of the known stocks', () => {
    const found = line(build(facts.map((one, index) => ({ ...one, stock: index < 2 ? 40 : undefined }))));
    expect(found).toMatchObject({ averageStock: 40, turns: 3 });
    expect(found.turnoverDays).toBeCloseTo(121.667, 3);
  });

  it('take what is in stock from the latest report, also of a month that is not complete, and the mean from the window where it has stocks', () => {
    const coverage = [...Array.from({ length: 12 }, (_, at) => covered(addMonths(START, at), 'complete')), covered('2025-01', 'partial')];
    const now = fact('2025-01', { units: 0, netSales: 0, stock: 500 });
    expect(line(build([...life(flat(12)), now], { coverage }))).toMatchObject({ stock: 500, averageStock: 500, units: 120 });
    expect(line(build([...life(flat(12), { stock: 40 }), now], { coverage }))).toMatchObject({ stock: 500, averageStock: 40, turns: 3 });
  });

  it('count as turned only units that cost goods: not those that came back and are sold again', () => {
    const input = { unitCosts: new Map([['P000001', 21]]), feeCards: [{ site: '*', category: '*', terms: {}, resaleable: 0.5 }], thresholds: { marginBasis: 'cm1' } as const };
    const found = line(build(facts.map((one) => ({ ...one, stock: 40 })), input));
    // 120 units, of which refunds of a tenth gave back 12 and half are sold again.
    expect(found).toMatchObject({ refundedUnits: expect.closeTo(12, 9), resoldUnits: expect.closeTo(6, 9), cogs: expect.closeTo(114 * 21, 9), turns: expect.closeTo(114 / 40, 12) });
    const { cm1Rate = 0, turns = 0, cm1 = 0 } = found;
    expect((cm1Rate / (1 - cm1Rate)) * turns).toBeCloseTo(cm1 / (40 * 21), 9);
    const all = { ...input, feeCards: [{ site: '*', category: '*', terms: {}, resaleable: 1 }] };
    expect(line(build(life(flat(12), { refunds: 100, stock: 40 }), all))).toMatchObject({ turns: 0, turnoverDays: undefined });
  });
});

describe('ads', () => {
  const terms = { referral: 0.1 };
  const cards = [{ site: '*', category: '*', terms }];
  const american = life(flat(12), { adSpend: 3, adSales: 30 });
  const european = life(flat(12, 5), { site: 'S02', netSales: 200, adSpend: 2, adSales: 10 });
  const left = (found: ProductLine, cost: number | undefined): number => (found.adLeft ?? NaN) - (cost === undefined ? (found.adCardCost ?? NaN) : (found.adUnits ?? NaN) * cost);

  it('break even on the margins of the sites on which they sell, weighed by their ad sales', () => {
    // Of 100 USD 10 go to the platform, and 10 units cost 40; of 200 EUR 20, and 5 units cost 40 too.
    const margins = [(700 - 70 - 400) / 700, (1600 - 160 - 200) / 1600] as const;
    const weighed = (30 * 7 * margins[0] + 10 * 8 * margins[1]) / (30 * 7 + 10 * 8);
    const input = { feeCards: cards, unitCosts: new Map([['P000001', 40]]) };
    expect(left(line(build([...american, ...european], input)), 40)).toBeCloseTo(weighed, 12);
    // By cards of their own, which a site without one follows.
    const byCard = line(build([...american, ...european], { feeCards: cards, costOf: (_product, at) => (at === 'S01' ? 50 : 20) }));
    expect(left(byCard, undefined)).toBeCloseTo((210 * (130 / 700) + 80 * (1340 / 1600)) / 290, 12);
    const oneCard = line(build([...american, ...european], { feeCards: cards, costOf: (_product, at) => (at === 'S01' ? 40 : undefined) }));
    expect(left(oneCard, undefined)).toBeCloseTo(weighed, 12);
    const inEurope = line(build([...life(flat(12)), ...european], input));
    expect(left(inEurope, 40)).toBeCloseTo(margins[1], 12);
  });

  it('are left to the margin of all sites where there is one alone, no ad sales, a fee card wanting or no sales beside them', () => {
    const NONE = { adLeft: undefined, adUnits: undefined, adCardCost: undefined };
    const ofAll = (facts: readonly ProductFact[], feeCards = cards) => line(build(facts, { feeCards, unitCosts: new Map([['P000001', 40]]) }));
    expect(ofAll(american)).toMatchObject(NONE);
    expect(ofAll([...life(flat(12)), ...life(flat(12), { site: 'S02' })])).toMatchObject(NONE);
    expect(ofAll([...american, ...european], [{ site: 'S01', category: '*', terms }])).toMatchObject(NONE);
    expect(ofAll([...american, ...life(flat(12, 0), { site: 'S02', adSpend: 1, adSales: 5 })])).toMatchObject(NONE);
  });

  it('of months that the map leaves out are told with their cost in plan currency, before it and after it', () => {
    const sold = life(flat(15));
    const late = [fact('2025-04', { units: 0, netSales: 0, adSpend: 4 }), fact('2025-05', { site: 'S02', units: 0, netSales: 0, adSpend: 1 })];
    const found = build([...sold, fact('2024-02', { units: 0, netSales: 0, adSpend: 2 }), ...late], { coverage: sold.map((one) => covered(one.month, 'complete')) }).problems.filter(({ code }) => code === 'map/ads-outside');
    const window = { first: '2024-04', last: '2025-03' };
    expect(found.map(({ params }) => params)).toEqual([{ amount: 'money:14', months: '2024-02', ...window }, { amount: 'money:36', months: '2025-04…2025-05', ...window }]);
    expect(build(american).problems.filter(({ code }) => code === 'map/ads-outside')).toEqual([]);
  });
});

describe('the latest sales', () => {
  const stocked = (stocks: readonly number[], units: readonly number[]) => life(units).map((one, index) => ({ ...one, stock: stocks[index] }));

  it('are of the last three months in which the product was in stock', () => {
    // Empty at the end of April and May, nothing sold in May and June.
    const found = line(build(stocked([50, 50, 50, 0, 0, 40], [10, 20, 30, 40, 0, 9])));
    expect(found).toMatchObject({ units90: 30 + 40 + 9, soldDays: 90, stockOutDays: 31 });
    const others = life(flat(4), { product: 'P000002' });
    expect(line(build([...stocked([50, 0, 0, 0], [10, 0, 0, 0]), ...others]))).toMatchObject({ units90: 10, soldDays: 31, stockOutDays: 29 + 31 + 30 });
  });

  it('are of the last three months where no report tells a stock', () => {
    expect(line(build(life([10, 20, 30, 40, 0, 9])))).toMatchObject({ units90: 49, soldDays: undefined });
  });
});

describe('a product out of stock', () => {
  const SOLD = Array.from({ length: 24 }, (_, at) => 96 + ((at * 7) % 9));
  const steady = (product: string): ProductFact[] => life(SOLD, { product, stock: 50 });
  /** Nothing left and nothing sold in these months of the two years. */
  const emptyIn = (product: string, isEmpty: (at: number) => boolean, more: Partial<ProductFact> = {}): ProductFact[] =>
    life(SOLD, { product, ...more }).map((one, at) => ({ ...one, stock: isEmpty(at) ? 0 : 50, ...(isEmpty(at) ? { units: 0, netSales: 0 } : { units: one.units * 3 }) }));
  const inCups = (facts: readonly ProductFact[], more: Partial<SkuEntry> = {}) => build(facts, { products: ['P000001', 'P000002', 'P000003', 'P000004'].map((product) => entry(product, product === 'P000001' ? more : {})) });
  const big = emptyIn('P000004', (at) => at >= 13 && at < 16);

  it('is left out of the season of its category, so that the others keep their stage', () => {
    const others = ['P000001', 'P000002', 'P000003'].flatMap(steady);
    const alone = line(inCups(others));
    const beside = line(inCups([...others, ...big]));
    expect(beside.seasonIndex).toEqual(alone.seasonIndex);
    expect(beside.lifecycle).toEqual(alone.lifecycle);
    expect(beside.lifecycle).toMatchObject({ stage: 'mature', flags: [] });
    expect(line(inCups([...others, ...big]), 'P000004')).toMatchObject({ seasonIndex: alone.seasonIndex, lifecycle: { stage: 'mature' } });
  });

  it('leaves a category in which a single other remains an index for its targets, and none for its stages', () => {
    const single = line(inCups([...steady('P000001'), ...big]));
    expect([single.seasonIndex, single.soleSeasonIndex]).toEqual([undefined, line(inCups([...steady('P000001'), ...steady('P000002'), ...big])).seasonIndex]);
    expect(line(inCups([...steady('P000001'), ...steady('P000002'), ...big])).soleSeasonIndex).toBeUndefined();
    expect(line(inCups([...steady('P000001'), ...steady('P000002'), ...big])).seasonIndex).toHaveLength(12);
  });

  it('up to the end is told with its months, and its stage of an earlier time is not trusted', () => {
    const found = (months: number) => line(inCups([...steady('P000002'), ...steady('P000003'), ...emptyIn('P000001', (at) => at >= 24 - months)]));
    expect(found(8)).toMatchObject({ outMonths: 8, lifecycle: { stage: 'mature', confidence: 'low' } });
    expect(found(2)).toMatchObject({ outMonths: 2, lifecycle: { stage: 'mature', confidence: 'high' } });
    expect(line(build(life(SOLD))).outMonths).toBe(0);
  });

  it('in all but three months of the last year has a stage that is not trusted, though its launch was seen', () => {
    const found = line(inCups([...steady('P000002'), ...emptyIn('P000001', (at) => at >= 13 && at < 22)], { firstSold: month('2022-03') }));
    expect(found).toMatchObject({ outMonths: 0, ageMonths: 46, lifecycle: { stage: 'intro', confidence: 'low', flags: ['YOUNG'] } });
  });
});

describe('series', () => {
  it('leaves a month out of the trend when the data end inside it, and says so', () => {
    const coverage = [...life(flat(13)).map((one) => covered(one.month, 'complete')), covered('2025-02', 'partial', 'S01', 45708)];
    const map = build([...life(flat(13)), fact('2025-02', { units: 1 })], { coverage });
    expect(line(map).series).toEqual({ firstMonth: '2024-01', lastMonth: '2025-01', units: flat(13) });
    expect(map.baseLast).toBe('2025-01');
    expect(map.problems).toContainEqual({ code: 'map/month-partial', severity: 'info', params: { site: 'Site S01', date: '2025-02-20', month: '2025-02' } });
  });

  it('has 0 where nothing was sold and nothing where the month is not known', () => {
    const facts = [...life([5, 5, 5, 5], { product: 'P000002' }), fact('2024-01'), fact('2024-04')];
    const coverage = [covered('2024-01', 'complete'), covered('2024-02', 'complete'), covered('2024-03', 'partial'), covered('2024-04', 'complete')];
    expect(line(build(facts, { coverage })).series?.units).toEqual([10, 0, undefined, 10]);
  });

  it('ends where all sites still reporting are complete', () => {
    const map = build([...life(flat(12)), ...life(flat(14), { site: 'S02' })]);
    expect(line(map).series?.lastMonth).toBe('2024-12');
    expect(map.problems).toContainEqual({ code: 'map/month-partial', severity: 'info', params: { site: 'Site S01', date: '2024-12', month: '2025-01' } });
  });

  it('goes without a site that stopped long ago, unless the product was sold nowhere else', () => {
    const map = build([...life(flat(6)), ...life(flat(24), { site: 'S02' }), ...life(flat(6), { product: 'P000002' })]);
    expect(line(map).series?.units).toEqual(flat(24));
    expect(line(map, 'P000002').series).toEqual({ firstMonth: '2024-01', lastMonth: '2024-06', units: flat(6) });
    expect(map.problems).toContainEqual({ code: 'map/site-stopped', severity: 'info', params: { site: 'Site S01', month: '2024-06' } });
    expect(map.months).toHaveLength(24);
  });

  it('is at most 36 months long', () => {
    expect(line(build(life(flat(50)))).series).toMatchObject({ firstMonth: '2025-03', lastMonth: '2028-02' });
  });

  it('is absent when no month is complete', () => {
    const map = build(life([3]), { coverage: [covered('2024-01', 'partial')] });
    expect(line(map)).toMatchObject({ units: 3, series: undefined, lifecycle: undefined, stageFailure: 'lifecycle/too-few-months' });
    expect(map.problems).toContainEqual({ code: 'map/months-short', severity: 'warning', params: { months: 0 } });
  });
});

describe('launch', () => {
  it('is the first month of regular sales when others sold before', () => {
    const found = line(build([...life(flat(8), { product: 'P000002' }), ...life([0, 0, 4, 8, 12, 20, 35, 60])]));
    expect(found).toMatchObject({ launchMonth: '2024-03', ageMonths: 6 });
    expect(found.lifecycle?.flags).not.toContain('LAUNCH_ASSUMED');
  });

  it('is not known when the data begin with sales', () => {
    expect(line(build(life([4, 8, 12, 20, 35, 60])))).toMatchObject({ launchMonth: undefined, ageMonths: undefined });
  });

  it('comes from the product list where that reaches farther back', () => {
    expect(line(build(life(flat(6)), { products: [entry('P000001', { firstSold: month('2023-03') })] }))).toMatchObject({ launchMonth: '2023-03', ageMonths: 16 });
  });
});

describe('verdicts', () => {
  it('use the category index from 24 months and two products on', () => {
    const facts = [...life(SEASONAL_TWO_YEARS), ...life(SEASONAL_TWO_YEARS, { product: 'P000002' })];
    const found = line(build(facts));
    expect(found.seasonIndex).toHaveLength(12);
    expect(found.lifecycle).toMatchObject({ stage: 'mature', flags: [] });
    expect(line(build(life(SEASONAL_TWO_YEARS))).seasonIndex).toBeUndefined();
    expect(line(build(facts.filter(({ month: at }) => at > '2024-01'))).seasonIndex).toBeUndefined();
  });

  it('take growth against the year before where the life cycle tells none', () => {
    // Of the last year three months are known: too few for a trend.
    const facts = life([...flat(21), ...flat(3, 5)]);
    const coverage = facts.map(({ month: at }, index) => covered(at, index >= 12 && index < 21 ? 'partial' : 'complete'));
    const found = line(build(facts, { coverage }));
    expect(found.lifecycle?.growth).toBeUndefined();
    expect(found.growth).toBeCloseTo(-0.5, 12);
  });

  it('tell no growth where sales have ended, although a year before tells one', () => {
    const found = line(build([...life([...flat(12), ...flat(6), ...flat(6, 0)]), ...life(flat(24), { product: 'P000002' })]));
    expect(found).toMatchObject({ yearGrowth: -0.5, growth: undefined, quadrant: undefined, lifecycle: { stage: 'decline', flags: ['ZERO_TAIL'] } });
  });

  it('take growth for -100 % at the least, where a straight line would lose more', () => {
    const found = line(build([...life([...flat(6, 60), 60, 30, 15, 5, 0, 0]), ...life(flat(12), { product: 'P000002' })]));
    expect([found.lifecycle?.growth, found.growth]).toEqual([expect.any(Number), -1]);
    expect(found.lifecycle?.growth).toBeLessThan(-1);
  });

  it('call a product big from 70 % of an even share', () => {
    const map = build([...life(flat(12)), ...life(flat(12), { product: 'P000002' })]);
    expect(map.shareCut).toBe(0.35);
  });

  it('can set the growth band by the spread over ten products', () => {
    const facts = Array.from({ length: 10 }, (_, index) => life(Array.from({ length: 12 }, (__, at) => 100 + at * index), { product: `P${index}` })).flat();
    const map = build(facts, { thresholds: { sigmaBand: true } });
    expect(map.band).toBeGreaterThan(0.05);
    expect(build(facts.slice(0, 60), { thresholds: { sigmaBand: true } }).band).toBe(0.1);
  });
});

it('says that there are no sales', () => {
  expect(build([])).toMatchObject({ lines: [], problems: [{ code: 'plan/no-sales' }] });
});

it('keeps every sale of the base window exactly once, and shares that add to 1', () => {
  const any = fc.array(fc.record({ at: fc.integer({ min: 0, max: 40 }), site: fc.constantFrom('S01', 'S02'), product: fc.constantFrom('P000001', 'P000002', 'P000003'), units: fc.integer({ min: 1, max: 99 }) }), { minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(any, (rows) => {
      const facts = rows.map((row) => fact(addMonths(START, row.at), { ...row, netSales: row.units * 3 }));
      const map = build(facts);
      const rate: Record<string, number> = { S01: 7, S02: 8 };
      const inside = facts.filter((one) => one.month >= (map.baseFirst ?? '') && one.month <= (map.baseLast ?? ''));
      const total = inside.reduce((sum, one) => sum + one.netSales * (rate[one.site] ?? 0), 0);
      expect(map.lines.reduce((sum, one) => sum + one.netSales, 0)).toBeCloseTo(total, 6);
      if (total > 0) expect(map.lines.reduce((sum, one) => sum + (one.share ?? 0), 0)).toBeCloseTo(1, 9);
    }),
  );
});
