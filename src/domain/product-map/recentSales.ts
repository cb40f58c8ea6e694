import { addMonths, daysInMonths } from '../../core/month';
import type { Month } from '../../core/month';
import type { ProductFact } from '../sales/facts';
import type { BaseWindow } from './baseWindow';

const RECENT_MONTHS = 3;
const RECENT_DAYS = 90;

/** What sold lately while it could be sold. */
export interface RecentSales {
  /** Units of the last three months in which it was in stock. */
  readonly units90: number;
  /** Days of those months, three of them counted as 90; undefined where no report tells the stock. */
  readonly soldDays: number | undefined;
}

/** Sums a product's units over the last three months of the base window in which it was not out of stock, on sites with a plan rate. */
export function recentSales(facts: readonly ProductFact[], rates: ReadonlyMap<string, number>, base: BaseWindow, outOfStock: ReadonlySet<Month> | undefined): RecentSales {
  const months = new Set<Month>();
  for (let month = base.last; month >= base.first && months.size < RECENT_MONTHS; month = addMonths(month, -1)) {
    if (outOfStock?.has(month) !== true) months.add(month);
  }
  const units90 = facts.reduce((sum, fact) => sum + (months.has(fact.month) && rates.has(fact.site) ? fact.units : 0), 0);
  return { units90, soldDays: outOfStock === undefined ? undefined : Math.min(RECENT_DAYS, daysInMonths([...months])) };
}

/** Returns the days in stock where no report tells: 90, or the whole window where it is shorter, less the part of it that was typed as out of stock; at least 1. */
export function daysWithout(stockOutDays: number, windowDays: number): number {
  return Math.max(1, Math.min(RECENT_DAYS, windowDays) * (1 - stockOutDays / windowDays));
}
