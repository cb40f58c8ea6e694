import { coveredMonths, type CoveredMonth } from '../domain/sales/coveredMonths';
import { splitBuyerKey, splitDayKey, splitProductKey, type SalesLedger } from '../domain/sales/salesLedger';
import { withoutNoise } from '../domain/sales/withoutNoise';
import type { Month } from '../core/month';
import type { IdentityShare } from './importTypes';

/** Returns how far the months of every site of a ledger are covered by its order days. `declared` are months that an export was asked for whole. */
export function siteCoverage(
  ledger: SalesLedger, siteIds: readonly string[], declared: ReadonlyMap<string, readonly Month[]>,
): (CoveredMonth & { readonly site: string })[] {
  const days = new Map<number, Set<number>>();
  for (const { day } of ledger.orders.all()) {
    const { date, site } = splitDayKey(day);
    days.set(site, (days.get(site) ?? new Set()).add(date));
  }
  for (const { site } of ledger.cells) if (!days.has(site)) days.set(site, new Set());
  return [...days].flatMap(([site, set]) => {
    const id = siteIds[site]!;
    return coveredMonths([...set].sort((a, b) => a - b), declared.get(id)).map((month) => ({ ...month, site: id }));
  });
}

/** Returns for every site of a ledger the share of net sales whose buyer is known. */
export function identityShares(ledger: SalesLedger, siteIds: readonly string[]): IdentityShare[] {
  const totals = new Map<number, { known: number; all: number }>();
  for (const [key, sums] of ledger.byBuyer.rows()) {
    const { cell, buyer } = splitBuyerKey(key);
    const { site } = ledger.cells[cell]!;
    const total = totals.get(site) ?? { known: 0, all: 0 };
    const net = sums.gross - sums.discounts;
    total.all += net;
    if (buyer > 0) total.known += net;
    totals.set(site, total);
  }
  return [...totals].map(([site, { known, all }]) => ({ site: siteIds[site]!, share: all > 0 ? known / all : 0, netSales: withoutNoise(all) }));
}

/** Returns the net sales of a ledger by `site number|month index`. */
export function netSalesByMonth(ledger: SalesLedger): Map<string, number> {
  const sums = new Map<string, number>();
  for (const [key, { gross, discounts }] of ledger.byProduct.rows()) {
    const { site, month } = splitProductKey(key);
    sums.set(`${site}|${month}`, (sums.get(`${site}|${month}`) ?? 0) + gross - discounts);
  }
  return sums;
}
