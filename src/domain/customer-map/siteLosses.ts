import { churnDays, isChurned } from './churn';
import type { Periods, SitePlace } from './customer';
import { readCustomers } from './readCustomers';
import { valueCustomers } from './valueCustomers';
import type { CustomerHistory } from '../sales/customerHistory';

/** Customers of a site, and how many of them have probably left. */
export interface SiteLosses {
  readonly site: string;
  readonly customers: number;
  readonly lost: number;
}

/** What losses by site are counted from. */
export interface SiteLossesInput {
  readonly history: CustomerHistory;
  readonly places: ReadonlyMap<string, SitePlace>;
  readonly periods: Periods;
  /** Net sales of the year in plan currency, of buyers known or not. */
  readonly yearSales: number;
  /** Least share of it with a known buyer for the buying model. */
  readonly identityMin: number;
  readonly monthlyDiscount: number;
  /** Chance of still buying below which one counts as lost, and the days where gaps are too few. */
  readonly churn: { readonly aliveMin: number; readonly fallbackDays: number };
}

/**
 * Returns the customers of each site and how many of them have probably left, as the customer map counts them: by the buying model where
 * it may speak and they came back at least once, by the days without an order else.
 */
export function siteLosses({ history, places, periods, yearSales, identityMin, monthlyDiscount, churn }: SiteLossesInput): SiteLosses[] {
  const { customers, gaps } = readCustomers(history, places, periods);
  const known = customers.reduce((sum, { yearSales: sales }) => sum + sales, 0);
  const identity = yearSales > 0 ? Math.min(1, Math.max(0, known / yearSales)) : 0;
  const { alive } = valueCustomers(customers, periods.end, { identity, identityMin, monthlyDiscount });
  const cut = churnDays(gaps, churn.fallbackDays);
  const bySite = new Map<string, SiteLosses>();
  customers.forEach(({ site, lastDay, purchaseDays }, at) => {
    const sums = bySite.get(site) ?? { site, customers: 0, lost: 0 };
    const isLost = isChurned({ repeats: purchaseDays - 1, idleDays: periods.end - lastDay, alive: alive?.[at] }, cut, churn.aliveMin);
    bySite.set(site, { site, customers: sums.customers + 1, lost: sums.lost + (isLost ? 1 : 0) });
  });
  return [...bySite.values()];
}
