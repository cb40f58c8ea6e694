import { coveredMonths, type CoveredMonth } from '../domain/sales/coveredMonths';
import { splitBuyerKey, splitDayKey, type SalesLedger } from '../domain/sales/salesLedger';
import { withoutNoise } from '../domain/sales/withoutNoise';
import type { Month } from '../core/month';
import type { IdentityShare } from './importTypes';
import type { KindLedger } from './supplyPlan';

/** Coverage of one site and month, with the report kind that tells it. */
export interface SiteMonth extends CoveredMonth {
  readonly site: string;
  readonly source: string;
}

/**
 * Returns how far the months of every site are covered by order days. `selling` are the kinds that tell sales, the first in precedence
 * first: a later one fills months that the earlier lack. `declared` are months that an export was asked for whole.
 */
export function coverageOf(selling: readonly KindLedger[], siteIds: readonly string[], declared: ReadonlyMap<string, readonly Month[]>): SiteMonth[] {
  const found = new Map<string, SiteMonth>();
  for (const { kind, ledger } of selling) {
    for (const [site, days] of orderDays(ledger)) {
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
function orderDays(ledger: SalesLedger): Map<number, number[]> {
  const days = new Map<number, Set<number>>(ledger.cells.map(({ site }) => [site, new Set<number>()]));
  for (const { day } of ledger.orders.all()) {
    const { date, site } = splitDayKey(day);
    days.get(site)?.add(date);
  }
  return new Map([...days].map(([site, set]) => [site, [...set].sort((a, b) => a - b)]));
}

/** Returns for every site the share of net sales whose buyer is known, by the first kind that tells its sales. */
export function identityOf(selling: readonly KindLedger[], siteIds: readonly string[]): IdentityShare[] {
  const shares = new Map<string, IdentityShare>();
  for (const { ledger } of selling) {
    for (const share of identityShares(ledger, siteIds)) if (!shares.has(share.site)) shares.set(share.site, share);
  }
  return [...shares.values()].sort((a, b) => (a.site < b.site ? -1 : 1));
}

function identityShares(ledger: SalesLedger, siteIds: readonly string[]): IdentityShare[] {
  const totals = new Map<number, { known: number; all: number }>();
  ledger.byBuyer.forEach((key, sums) => {
    const { cell, buyer } = splitBuyerKey(key);
    const { site } = ledger.cells[cell]!;
    const total = totals.get(site) ?? { known: 0, all: 0 };
    const net = sums.gross - sums.discounts;
    total.all += net;
    if (buyer > 0) total.known += net;
    totals.set(site, total);
  });
  return [...totals].map(([site, { known, all }]) => ({ site: siteIds[site]!, share: all > 0 ? known / all : 0, netSales: withoutNoise(all) }));
}
