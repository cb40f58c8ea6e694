import { coveredMonths } from '../domain/sales/coveredMonths';
import type { Coverage } from '../domain/sales/facts';
import { splitBuyerKey, splitDayKey, type SalesLedger } from '../domain/sales/salesLedger';
import type { Month } from '../core/month';
import type { IdentityShare } from './importTypes';

/** Returns the coverage of every site of a ledger by its order days. `declared` are months that an export was asked for whole. */
export function siteCoverage(ledger: SalesLedger, siteIds: readonly string[], source: string, declared: ReadonlyMap<string, readonly Month[]>): Coverage[] {
  const days = new Map<number, Set<number>>();
  for (const { day } of ledger.orders.all()) {
    const { date, site } = splitDayKey(day);
    days.set(site, (days.get(site) ?? new Set()).add(date));
  }
  return [...days].flatMap(([site, set]) => {
    const id = siteIds[site]!;
    const months = coveredMonths([...set].sort((a, b) => a - b), declared.get(id));
    return months.map(({ month, state, lastOrder }) => ({ site: id, month, state, source, lastOrder }));
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
  return [...totals].map(([site, { known, all }]) => ({ site: siteIds[site]!, share: all > 0 ? known / all : 0, netSales: all }));
}
