import { expect, it } from '@jest/globals';
import { addMonths, monthRange, toMonth } from '../../../src/core/month';
import { seasonalIndex } from '../../../src/core/statistics/seasonalIndex';
import { ALL, orderCalendar, type SiteOrders } from '../../../src/domain/customer-map/orderCalendar';

const LAST = toMonth(2024, 12);

/** Orders of a site over the last `months` months, by a count a month. */
function site(country: string, months: number, countOf: (month: number) => number): SiteOrders {
  const range = monthRange(addMonths(LAST, 1 - months), LAST);
  return { country, wholeFrom: range[0]!, orders: new Map(range.map((month) => [month, countOf(Number(month.slice(5)))])) };
}

const november = (month: number): number => (month === 11 ? 300 : 100);
const may = (month: number): number => (month === 5 ? 60 : 20);

it('draws a tier towards all customers of its country, and those towards all', () => {
  const all = [site('US', 36, november), site('DE', 36, may)];
  const lines = orderCalendar({ last: LAST, all, tiers: new Map([['T01', [site('US', 36, may)]]]), parentWeight: 2, oneYearStands: false, leastShare: 0 });
  const find = (tier: string, country: string) => lines.find((line) => line.tier === tier && line.country === country)?.index ?? [];
  const values = (countOf: (month: number) => number): number[] => Array.from({ length: 36 }, (_, at) => countOf((at % 12) + 1));
  const whole = seasonalIndex(values((month) => november(month) + may(month)));
  expect(find(ALL, ALL)).toEqual(whole);
  const us = seasonalIndex(values(november), 1, { index: whole, k: 2 });
  expect(find(ALL, 'US')).toEqual(us);
  expect(find('T01', 'US')).toEqual(seasonalIndex(values(may), 1, { index: us, k: 2 }));
  expect(find('T01', ALL)).toEqual(seasonalIndex(values(may), 1, { index: whole, k: 2 }));
  expect(lines.find((line) => line.tier === 'T01' && line.country === 'DE')).toMatchObject({ source: 'parent', index: find(ALL, 'DE') });
});

it('lists countries by orders, and counts sites without a country for all alone', () => {
  const lines = orderCalendar({ last: LAST, all: [site('DE', 24, may), site('US', 24, november), site('', 24, may)], tiers: new Map(), parentWeight: 2, oneYearStands: false, leastShare: 0 });
  expect(lines.map(({ country }) => country)).toEqual([ALL, 'US', 'DE']);
});

it('gives lines of their own to countries with enough of the last year\'s orders', () => {
  const all = [site('US', 24, () => 98), site('DE', 24, () => 1), site('FR', 24, () => 0.99), site('', 24, () => 0.01)];
  const lines = orderCalendar({ last: LAST, all, tiers: new Map(), parentWeight: 2, oneYearStands: false, leastShare: 0.01 });
  expect(lines.map(({ country }) => country)).toEqual([ALL, 'US', 'DE']);
});

it('has no index below 24 months; one year that may stand for it says so, and its mean is one', () => {
  const input = { last: LAST, all: [site('US', 23, november)], tiers: new Map(), parentWeight: 2, leastShare: 0 };
  expect(orderCalendar({ ...input, oneYearStands: false }).map(({ source, index }) => [source, index])).toEqual([['none', undefined], ['none', undefined]]);
  const [line] = orderCalendar({ ...input, oneYearStands: true });
  expect(line?.source).toBe('oneYear');
  expect(line?.index?.[10]).toBeCloseTo((300 / 1400) * 12, 12);
  expect((line?.index ?? []).reduce((sum, value) => sum + value, 0)).toBeCloseTo(12, 12);
});

it('follows all customers where a month has no order, and tells nothing where there is nothing', () => {
  const tiers = new Map([['T01', [site('US', 36, (month) => (month === 2 ? 0 : 5))]], ['T02', []]]);
  const lines = orderCalendar({ last: LAST, all: [site('US', 36, november)], tiers, parentWeight: 2, oneYearStands: false, leastShare: 0 });
  const whole = lines[0]?.index;
  for (const tier of ['T01', 'T02']) expect(lines.find((line) => line.tier === tier && line.country === ALL)).toMatchObject({ source: 'parent', index: whole });
  const short = orderCalendar({ last: LAST, all: [site('US', 6, november)], tiers: new Map(), parentWeight: 2, oneYearStands: false, leastShare: 0 });
  expect(short).toEqual([{ tier: ALL, country: ALL, source: 'none' }, { tier: ALL, country: 'US', source: 'none' }]);
});
