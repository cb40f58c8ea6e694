import { coveredMonths, type CoveredMonth } from '../domain/sales/coveredMonths';
import { splitDayKey, type SalesLedger } from '../domain/sales/salesLedger';
import type { Month } from '../core/month';
import type { KindLedger } from './supplyPlan';

/** Coverage of one site and month, with the report kind that tells it. */
export interface SiteMonth extends CoveredMonth {
  readonly site: string;
  readonly source: string;
}

/**
 * Returns how far the months of every site are covered by order days. `selling` are the kinds that tell sales, the first in precedence
 * first: a later one fills months that the earlier lack. `declared` are months that an export was asked for whole, `visits` days with visits, by the
 * number of the site: a log of them covers days without an order as well.
 */
export function coverageOf(selling: readonly KindLedger[], siteIds: readonly string[], declared: ReadonlyMap<string, readonly Month[]>, visits: ReadonlyMap<number, readonly number[]>): SiteMonth[] {
  const found = new Map<string, SiteMonth>();
  for (const { kind, ledger } of selling) {
    for (const [site, days] of orderDays(ledger, kind === 'traffic' ? visits : new Map())) {
      const id = siteIds[site]!;
      for (const month of coveredMonths(days, declared.get(id))) {
        const key = `${id}|${month.month}`;
        const before = found.get(key);
        if (!before || (before.state === 'missing' && month.state !== 'missing')) found.set(key, { ...month, site: id, source: kind });
      }
    }
  }
  return [...found.values()].sort((a, b) => (`${a.site}|${a.month}` < `${b.site}|${b.month}` ? -1 : 1));
}

/** Days with orders of every site of a ledger, ascending; none for a site whose orders are not told. */
function orderDays(ledger: SalesLedger, visits: ReadonlyMap<number, readonly number[]>): Map<number, number[]> {
  const days = new Map<number, Set<number>>(ledger.cells.map(({ site }) => [site, new Set<number>(visits.get(site))]));
  for (const { day } of ledger.orders.all()) {
    const { date, site } = splitDayKey(day);
    days.get(site)?.add(date);
  }
  return new Map([...days].map(([site, set]) => [site, [...set].sort((a, b) => a - b)]));
}
