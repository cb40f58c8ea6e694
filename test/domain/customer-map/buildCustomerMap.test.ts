import { describe, expect, it } from '@jest/globals';
import { monthToSerial, toMonth } from '../../../src/core/month';
import { buildCustomerMap, UNKNOWN_TIER, type CustomerMapInput } from '../../../src/domain/customer-map/buildCustomerMap';
import { tierCategories } from '../../../src/domain/customer-map/tierCategories';
import type { CustomerHistory, PurchaseMonth } from '../../../src/domain/sales/customerHistory';
import type { SalesFact } from '../../../src/domain/sales/facts';

const MONTHS = Array.from({ length: 24 }, (_, at) => toMonth(2023, at + 1));

/** A small reproducible stream of numbers in 0–1. */
function stream(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return (state + 0.5) / 4_294_967_296;
  };
}

/** Customers who come at a pace of their own and leave after an order with a chance of their own, at two sites. */
function historyOf(count: number): CustomerHistory {
  const next = stream(7);
  const found = new Map<string, { customers: number[]; days: number[]; orders: number[]; netSales: number[] }>();
  const [start, end] = [monthToSerial(MONTHS[0]!), monthToSerial(toMonth(2025, 1)) - 1];
  for (let customer = 0; customer < count; customer += 1) {
    const site = customer % 4 === 0 ? 'S02' : 'S01';
    const [pace, leaves, spend] = [20 + next() * next() * 300, 0.1 + 0.6 * next(), 10 + 90 * next()];
    for (let day = start + Math.floor(next() * (end - start)); day <= end; day += 1 + Math.floor(-Math.log(next()) * pace)) {
      const month = MONTHS.find((_, at) => day < monthToSerial(MONTHS[at + 1] ?? toMonth(2025, 1)))!;
      const key = `${site}|${month}`;
      const entries = found.get(key) ?? { customers: [], days: [], orders: [], netSales: [] };
      found.set(key, entries);
      entries.customers.push(customer);
      entries.days.push(day);
      entries.orders.push(1);
      entries.netSales.push(Math.round(spend * (0.5 + next()) * 100) / 100);
      if (next() < leaves) break;
    }
  }
  const months = [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, { customers, days, orders, netSales }]): PurchaseMonth => {
    const [site = '', month = ''] = key.split('|');
    return { site, month: month as PurchaseMonth['month'], customers: Uint32Array.from(customers), days: Uint32Array.from(days), orders: Uint32Array.from(orders), netSales: Float64Array.from(netSales) };
  });
  return { ids: Array.from({ length: count }, (_, at) => String(at)), months };
}

function inputOf(history: CustomerHistory, change: Partial<CustomerMapInput> = {}): CustomerMapInput {
  return {
    history,
    places: new Map([['S01', { platform: 'Amazon', country: 'US', rate: 1 }], ['S02', { platform: 'Shopify', country: 'DE', rate: 2 }]]),
    facts: history.months.map(({ site, month, orders, netSales }) => ({ site, month, orders: orders.reduce((sum, one) => sum + one, 0), netSales: netSales.reduce((sum, one) => sum + one, 0) })),
    typedShares: new Map(),
    year: { first: toMonth(2024, 1), last: toMonth(2024, 12) },
    wholeFrom: new Map([['S01', MONTHS[0]!], ['S02', MONTHS[0]!]]),
    tiers: [{ id: 'T01', name: 'best' }, { id: 'T02', name: 'others' }, { id: 'T03', name: 'none' }],
    tierOptions: { rule: 'repeatTop', topShare: 0.2, minOrders: 2, bins: 5 },
    identityMin: 0.6, monthlyDiscount: 0.01, churn: { aliveMin: 0.5, fallbackDays: 180 }, parentWeight: 2,
    ...change,
  };
}

const HISTORY = historyOf(600);

describe('the map of customers', () => {
  it('adds up: platforms to tiers, tiers to the sales of the year', () => {
    const { lines, customers } = buildCustomerMap(inputOf(HISTORY));
    const sum = (platform: (name: string) => boolean, key: 'netSales' | 'customers'): number => lines.filter((line) => platform(line.platform)).reduce((total, line) => total + (line[key] ?? 0), 0);
    const sold = HISTORY.months.filter(({ month }) => month >= '2024-01').reduce((total, { site, netSales }) => total + netSales.reduce((a, b) => a + b, 0) * (site === 'S02' ? 2 : 1), 0);
    for (const platform of [(name: string) => name === 'all', (name: string) => name !== 'all']) {
      expect(sum(platform, 'netSales')).toBeCloseTo(sold, 6);
      expect(sum(platform, 'customers')).toBe(customers);
    }
  });

  it('lets the mean stand below the least identity rate, and for few customers', () => {
    const unnamed = { site: 'S01', month: toMonth(2024, 6), orders: 1, netSales: 1e9 };
    const input = inputOf(HISTORY);
    expect(buildCustomerMap({ ...input, facts: [...input.facts, unnamed] }).values.ground).toBe('identity');
    expect(buildCustomerMap(inputOf(historyOf(50))).values.ground).toBe('few');
    expect(buildCustomerMap(inputOf({ ids: [], months: [] })).values.ground).toBe('noCustomers');
    expect(buildCustomerMap(input).values.ground).toMatch(/^model/);
  });

  it('gives unnamed sales to tiers by typed shares and the rest to nobody', () => {
    const facts = [{ site: 'S01', month: toMonth(2024, 6), orders: 10, netSales: 1000 }];
    const { lines, identity } = buildCustomerMap(inputOf({ ids: [], months: [] }, { facts, typedShares: new Map([['S01', new Map([['T01', 0.25]])]]) }));
    const of = (tier: string): number => lines.find((line) => line.tier === tier && line.platform === 'all')?.netSales ?? 0;
    expect([of('T01'), of('T02'), of(UNKNOWN_TIER), identity]).toEqual([250, 0, 750, 0]);
  });

  it('leaves out what a site without a rate sold', () => {
    const places = new Map([['S01', { platform: 'Amazon', country: 'US', rate: 1 }], ['S02', { platform: 'Shopify', country: 'DE', rate: undefined }]]);
    const { lines } = buildCustomerMap(inputOf(HISTORY, { places }));
    expect(new Set(lines.map(({ platform }) => platform))).toEqual(new Set(['all', 'Amazon']));
  });

  it('takes 200,000 customers, with progress that never falls', () => {
    const told: number[] = [];
    const { customers, values, lines } = buildCustomerMap(inputOf(historyOf(200_000)), (fraction) => told.push(fraction));
    expect(customers).toBe(200_000);
    expect(values.expected?.length ?? customers).toBe(200_000);
    expect(lines.length).toBeGreaterThan(3);
    expect(told.every((fraction, at) => at === 0 || fraction >= (told[at - 1] ?? 0))).toBe(true);
  }, 120_000);
});

it('calls white space what sells elsewhere and a tier hardly buys', () => {
  const fact = (tier: string, category: string, netSales: number) => ({ site: 'S01', category, tier, netSales }) as SalesFact;
  const facts = [fact('T01', 'C001', 900), fact('T01', 'C002', 10), fact('T02', 'C001', 500), fact('T02', 'C002', 500), fact('T02', 'C003', 20), fact('T02', 'C000', 9000)];
  const places = new Map([['S01', { platform: 'Amazon', country: 'US', rate: 1 }]]);
  expect(tierCategories(facts, places, ['T01', 'T02', 'T03'], 0.05)).toEqual([
    { tier: 'T01', owned: ['C001', 'C002'], whiteSpace: ['C002'] },
    { tier: 'T02', owned: ['C001', 'C002', 'C003'], whiteSpace: [] },
  ]);
});
