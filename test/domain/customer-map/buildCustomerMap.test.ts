import { describe, expect, it } from '@jest/globals';
import { toMonth } from '../../../src/core/month';
import { buildCustomerMap, UNKNOWN_TIER } from '../../../src/domain/customer-map/buildCustomerMap';
import { tierCategories } from '../../../src/domain/customer-map/tierCategories';
import type { SalesFact } from '../../../src/domain/sales/facts';
import { customersInput, manyCustomers } from '../../support/manyCustomers';

/** `npm run bench -- customers` takes a hundred times as many. */
const MANY = 2_000;
const HISTORY = manyCustomers(600);

describe('the map of customers', () => {
  it('adds up: platforms to tiers, tiers to the sales of the year', () => {
    const { lines, customers } = buildCustomerMap(customersInput(HISTORY));
    const sum = (platform: (name: string) => boolean, key: 'netSales' | 'customers'): number => lines.filter((line) => platform(line.platform)).reduce((total, line) => total + (line[key] ?? 0), 0);
    const sold = HISTORY.months.filter(({ month }) => month >= '2024-01').reduce((total, { site, netSales }) => total + netSales.reduce((a, b) => a + b, 0) * (site === 'S02' ? 2 : 1), 0);
    for (const platform of [(name: string) => name === 'all', (name: string) => name !== 'all']) {
      expect(sum(platform, 'netSales')).toBeCloseTo(sold, 6);
      expect(sum(platform, 'customers')).toBe(customers);
    }
  });

  it('lets the mean stand below the least identity rate, and for few customers', () => {
    const unnamed = { site: 'S01', month: toMonth(2024, 6), orders: 1, netSales: 1e9 };
    const input = customersInput(HISTORY);
    expect(buildCustomerMap({ ...input, facts: [...input.facts, unnamed] }).values.ground).toBe('identity');
    expect(buildCustomerMap(customersInput(manyCustomers(50))).values.ground).toBe('few');
    expect(buildCustomerMap(customersInput({ ids: [], months: [] })).values.ground).toBe('noCustomers');
    expect(buildCustomerMap(input).values.ground).toMatch(/^model/);
  });

  it('lets the model speak from exactly the least identity rate on', () => {
    const input = customersInput(HISTORY);
    const known = buildCustomerMap(input).lines.filter(({ platform }) => platform === 'all').reduce((sum, { netSales }) => sum + netSales, 0);
    const groundAt = (identity: number): string => buildCustomerMap({ ...input, facts: [...input.facts, { site: 'S01', month: toMonth(2024, 6), orders: 1, netSales: known / identity - known }] }).values.ground;
    expect([groundAt(0.6), groundAt(0.59)]).toEqual([expect.stringMatching(/^model/), 'identity']);
  });

  it('gives unnamed sales to tiers by typed shares and the rest to nobody', () => {
    const facts = [{ site: 'S01', month: toMonth(2024, 6), orders: 10, netSales: 1000 }];
    const { lines, identity } = buildCustomerMap(customersInput({ ids: [], months: [] }, { facts, typedShares: new Map([['S01', new Map([['T01', 0.25]])]]) }));
    const of = (tier: string): number => lines.find((line) => line.tier === tier && line.platform === 'all')?.netSales ?? 0;
    expect([of('T01'), of('T02'), of(UNKNOWN_TIER), identity]).toEqual([250, 0, 750, 0]);
  });

  it('leaves out what a site without a rate sold', () => {
    const places = new Map([['S01', { platform: 'Amazon', country: 'US', rate: 1 }], ['S02', { platform: 'Shopify', country: 'DE', rate: undefined }]]);
    const { lines } = buildCustomerMap(customersInput(HISTORY, { places }));
    expect(new Set(lines.map(({ platform }) => platform))).toEqual(new Set(['all', 'Amazon']));
  });

  it('takes thousands of customers, with progress that never falls', () => {
    const told: number[] = [];
    const { customers, values, lines } = buildCustomerMap(customersInput(manyCustomers(MANY)), (fraction) => told.push(fraction));
    expect(customers).toBe(MANY);
    expect(values.expected?.length ?? customers).toBe(MANY);
    expect(lines.length).toBeGreaterThan(3);
    expect(told.every((fraction, at) => at === 0 || fraction >= (told[at - 1] ?? 0))).toBe(true);
  });
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
