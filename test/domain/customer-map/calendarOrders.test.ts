import { expect, it } from '@jest/globals';
import { toMonth } from '../../../src/core/month';
import { calendarOrders, type OrderSources } from '../../../src/domain/customer-map/calendarOrders';

const [MAY, JUNE] = [toMonth(2024, 5), toMonth(2024, 6)];
const SOURCES: OrderSources = {
  history: {
    ids: ['a', 'b', 'c'], countries: ['FR', '', 'DE'],
    months: [{ site: 'S01', month: MAY, customers: Uint32Array.of(0, 1, 2), days: Uint32Array.of(1, 1, 1), orders: Uint32Array.of(2, 3, 4), netSales: Float64Array.of(1, 1, 1) }],
  },
  facts: [{ site: 'S01', month: MAY, orders: 6 }, { site: 'S01', month: MAY, orders: 5 }, { site: 'S01', month: JUNE, orders: 7 }, { site: 'S02', month: JUNE, orders: 9 }],
  places: new Map([['S01', { platform: 'Shopify', country: 'GB', rate: 1 }], ['S02', { platform: 'Amazon', country: 'US', rate: 1 }]]),
  wholeFrom: new Map([['S01', MAY]]),
};

it('counts orders where the buyer lives, those of unknown buyers and homes where the site sells, and leaves out sites not wholly known', () => {
  const { all, tiers } = calendarOrders(SOURCES, ['T01', 'T02'], (customer) => [0, 0, -1][customer] ?? -1);
  const plain = (lines: typeof all | undefined) => Object.fromEntries((lines ?? []).map(({ country, orders }) => [country, Object.fromEntries(orders)]));
  expect(plain(all)).toEqual({ FR: { [MAY]: 2 }, GB: { [MAY]: 3 + 11 - 9, [JUNE]: 7 }, DE: { [MAY]: 4 } });
  expect(plain(tiers.get('T01'))).toEqual({ FR: { [MAY]: 2 }, GB: { [MAY]: 3 } });
  expect(tiers.get('T02')).toEqual([]);
});

it('counts all at the country of the site where no report names countries', () => {
  const { countries: _countries, ...history } = SOURCES.history;
  const { all } = calendarOrders({ ...SOURCES, history }, [], () => -1);
  expect(all.map(({ country, orders }) => [country, [...orders]])).toEqual([['GB', [[MAY, 11], [JUNE, 7]]]]);
});
