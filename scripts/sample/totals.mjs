import { monthAt, monthCount } from './calendar.mjs';

const measures = ['orders', 'units', 'netSales', 'refunds', 'returnedUnits', 'adSpend', 'fees'];

/**
 * Keeps the sample's own book: what was sold per site and month, by construction. Amounts are counted in the currency's smallest
 * unit and leave in whole currency.
 */
export function createTotals() {
  const bySite = {};
  const cell = (site, month) => {
    bySite[site] ??= Object.fromEntries(Array.from({ length: monthCount }, (_, t) => [monthAt(t).name, Object.fromEntries(measures.map((key) => [key, 0]))]));
    return bySite[site][month];
  };
  return {
    add: (site, month, amounts) => {
      const target = cell(site, month);
      for (const [key, value] of Object.entries(amounts)) target[key] += value;
    },
    /** `{site: {month: measures}}`, money divided by `minor(site)`. */
    read: (minor) => Object.fromEntries(Object.entries(bySite).map(([site, months]) => [site, Object.fromEntries(Object.entries(months).map(([month, sums]) => [
      month,
      Object.fromEntries(Object.entries(sums).map(([key, value]) => [key, ['netSales', 'refunds', 'adSpend', 'fees'].includes(key) ? value / minor(site) : value])),
    ]))])),
  };
}
