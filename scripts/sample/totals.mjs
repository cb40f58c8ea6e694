import { monthAt, monthCount } from './calendar.mjs';

const measures = ['orders', 'units', 'netSales', 'refunds', 'returnedUnits', 'adSpend', 'fees'];
const money = new Set(['netSales', 'refunds', 'adSpend', 'fees']);

/**
 * Keeps the sample's own book: what was sold per site and month, by construction. Amounts are counted in the currency's smallest
 * unit and leave in whole currency.
 */
export function createTotals() {
  const bySite = {};
  const cell = (site, month) => {
    bySite[site] ??= Object.fromEntries(
      Array.from({ length: monthCount }, (_, t) => [
        monthAt(t).name,
        Object.fromEntries(measures.map((key) => [key, 0])),
      ]),
    );
    return bySite[site][month];
  };
  return {
    add: (site, month, amounts) => {
      const target = cell(site, month);
      for (const [key, value] of Object.entries(amounts)) target[key] += value;
    },
    /** `{site: {month: measures}}` by site name, money in whole units of the site's currency. */
    read: (sites) =>
      Object.fromEntries(
        Object.values(sites).map(({ name, currency }) => {
          const minor = currency === 'VND' ? 1 : 100;
          const months = Object.entries(bySite[name]).map(([month, sums]) => [
            month,
            Object.fromEntries(measures.map((key) => [key, money.has(key) ? sums[key] / minor : sums[key]])),
          ]);
          return [name, Object.fromEntries(months)];
        }),
      ),
  };
}
