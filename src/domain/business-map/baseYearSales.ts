import { addMonths, type Month } from '../../core/month';
import type { BaseYear } from '../plan/baseYear';

/** Revenue of a site in a month, in plan currency, on the basis of the plan; what an estimate adds is a row of its own. */
export interface MonthRevenue {
  readonly site: string;
  readonly month: Month;
  readonly revenue: number;
  /** To a known existing buyer, to a known new one, or to nobody known. */
  readonly buyer: 'new' | 'existing' | 'unknown';
}

/** Returns the last twelve months with sales, for a plan that has no year yet; undefined without sales. */
export function lastTwelveMonths(facts: readonly MonthRevenue[]): BaseYear | undefined {
  const latest = facts.filter(({ revenue }) => revenue !== 0).reduce<Month | undefined>((last, { month }) => (last === undefined || month > last ? month : last), undefined);
  return latest === undefined ? undefined : { first: addMonths(latest, -11), last: latest };
}

function isIn(month: Month, { first, last }: BaseYear): boolean {
  return month >= first && month <= last;
}

/** Returns revenue by site in the base year; sites without sales in it are missing. */
export function revenueBySite(facts: readonly MonthRevenue[], base: BaseYear): Map<string, number> {
  const sums = new Map<string, number>();
  for (const { site, month, revenue } of facts) if (isIn(month, base)) sums.set(site, (sums.get(site) ?? 0) + revenue);
  return sums;
}

/** Returns the part, 0–1, that known existing buyers have in the sales to known buyers; undefined where nobody is known. */
export function repeatShare(facts: readonly MonthRevenue[], base: BaseYear): number | undefined {
  let known = 0;
  let existing = 0;
  for (const { month, revenue, buyer } of facts) {
    if (!isIn(month, base) || buyer === 'unknown') continue;
    known += revenue;
    if (buyer === 'existing') existing += revenue;
  }
  return known > 0 ? existing / known : undefined;
}
