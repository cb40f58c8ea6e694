import { describe, expect, it } from '@jest/globals';
import { toSerial } from '../../../src/core/calendar';
import { monthToSerial, parseMonth } from '../../../src/core/month';
import { limitHistory, mergeHistories, NO_CUSTOMERS, type CustomerHistory, type PurchaseMonth } from '../../../src/domain/sales/customerHistory';
import { customerOrderDays, customerSummaries } from '../../../src/domain/sales/customerSummaries';

/** One entry: customer, day of the month, orders, net sales. */
type Entry = readonly [customer: number, day: number, orders: number, netSales: number];

function month(site: string, name: string, entries: readonly Entry[]): PurchaseMonth {
  const first = monthToSerial(parseMonth(name)!);
  return {
    site, month: parseMonth(name)!, customers: Uint32Array.from(entries, ([customer]) => customer), days: Uint32Array.from(entries, ([, day]) => first + day - 1),
    orders: Uint32Array.from(entries, ([, , orders]) => orders), netSales: Float64Array.from(entries, ([, , , net]) => net),
  };
}

const day = (text: string): number => {
  const [year = 0, monthOfYear = 0, date = 0] = text.split('-').map(Number);
  return toSerial({ year, month: monthOfYear, day: date });
};

const HISTORY: CustomerHistory = {
  ids: ['aa', 'bb', 'cc'],
  months: [
    month('S01', '2025-01', [[0, 5, 2, 30], [0, 20, 1, 10], [1, 31, 1, 7]]),
    month('S01', '2025-03', [[0, 1, 0, -4], [0, 2, 1, 5]]),
    month('S02', '2025-01', [[0, 5, 1, 100], [2, 9, 1, 8]]),
  ],
};
const YEAR = { from: day('2025-01-01'), to: day('2025-12-31') };

describe('customerSummaries', () => {
  it('counts a day at two sites once, and orders and amounts of both', () => {
    expect(customerSummaries(HISTORY, YEAR)[0]).toEqual({ id: 'aa', firstDay: day('2025-01-05'), lastDay: day('2025-03-02'), purchaseDays: 3, orders: 5, netSales: 141 });
  });

  it('leaves out customers who did not order inside the window, and days outside', () => {
    const summaries = customerSummaries(HISTORY, { from: day('2025-01-06'), to: day('2025-01-31') });
    expect(summaries.map(({ id, purchaseDays, netSales }) => [id, purchaseDays, netSales])).toEqual([['aa', 1, 10], ['bb', 1, 7], ['cc', 1, 8]]);
  });

  it('looks at the sites asked for, and converts by the rate of each site', () => {
    expect(customerSummaries(HISTORY, { ...YEAR, sites: new Set(['S02']) }).map(({ id, netSales }) => [id, netSales])).toEqual([['aa', 100], ['cc', 8]]);
    const converted = customerSummaries(HISTORY, { ...YEAR, rateOf: (site) => (site === 'S02' ? 2 : undefined) });
    expect(converted.map(({ id, orders, netSales }) => [id, orders, netSales])).toEqual([['aa', 5, 200], ['bb', 1, 0], ['cc', 1, 16]]);
  });

  it('hands out the order days of each customer, ascending', () => {
    expect([...customerOrderDays(HISTORY, YEAR)].map(({ customer, days }) => [customer, days.length])).toEqual([[0, 3], [1, 1], [2, 1]]);
  });
});

describe('mergeHistories', () => {
  it('puts new months in the place of those replaced, and keeps the places of known customers', () => {
    const fresh: CustomerHistory = { ids: ['dd', 'aa'], months: [month('S01', '2025-01', [[0, 3, 1, 1], [1, 5, 1, 15]])] };
    const merged = mergeHistories(HISTORY, fresh, new Set(['S01|2025-01']));
    expect(merged.ids).toEqual(['aa', 'bb', 'cc', 'dd']);
    expect(merged.months.map(({ site, month: name }) => `${site} ${name}`)).toEqual(['S01 2025-01', 'S01 2025-03', 'S02 2025-01']);
    expect(customerSummaries(merged, YEAR).map(({ id, orders }) => [id, orders])).toEqual([['aa', 3], ['cc', 1], ['dd', 1]]);
    expect([...merged.months[0]!.customers]).toEqual([0, 3]);
  });

  it('lets a customer live where the later purchase says, whichever came first, and keeps what is known where a report names no country', () => {
    const early: CustomerHistory = { ids: ['aa', 'bb'], countries: ['FR', 'ES'], months: [month('S01', '2024-12', [[0, 3, 1, 1], [1, 3, 1, 1]])] };
    const late: CustomerHistory = { ids: ['bb', 'aa'], countries: ['', 'DE'], months: [month('S01', '2025-01', [[0, 5, 1, 1], [1, 5, 1, 1]])] };
    expect(mergeHistories(early, late, new Set())).toMatchObject({ ids: ['aa', 'bb'], countries: ['DE', 'ES'] });
    expect(mergeHistories(late, early, new Set())).toMatchObject({ ids: ['bb', 'aa'], countries: ['ES', 'DE'] });
    expect(mergeHistories(HISTORY, HISTORY, new Set())).not.toHaveProperty('countries');
  });

  it('gives the same history when the same months come again', () => {
    const again = mergeHistories(HISTORY, { ids: HISTORY.ids, months: HISTORY.months }, new Set(['S01|2025-01', 'S01|2025-03', 'S02|2025-01']));
    expect(again).toEqual(HISTORY);
    expect(mergeHistories(NO_CUSTOMERS, HISTORY, new Set())).toEqual(HISTORY);
  });
});

describe('limitHistory', () => {
  it('keeps the customers who ordered last and tells how many are left out', () => {
    const { history, leftOut } = limitHistory(HISTORY, 2);
    expect([history.ids, leftOut]).toEqual([['aa', 'bb'], 1]);
    expect(customerSummaries(history, YEAR).map(({ id, orders }) => [id, orders])).toEqual([['aa', 5], ['bb', 1]]);
  });
});
