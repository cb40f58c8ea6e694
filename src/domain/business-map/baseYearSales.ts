import { addMonths, toMonth, type Month } from '../../core/month';

/** The twelve months that next year is compared with, both ends included. */
export interface BaseYear {
  readonly first: Month;
  readonly last: Month;
}

/** Revenue of a site in a month, in plan currency, on the basis of the plan. */
export interface MonthRevenue {
  readonly site: string;
  readonly month: Month;
  readonly revenue: number;
  /** To a known existing buyer, to a known new one, or to nobody known. */
  readonly buyer: 'new' | 'existing' | 'unknown';
}

/**
 * Returns the year before the plan year, from its first fiscal month on; where nothing was sold in it, or the plan year is
 * not known, the last twelve months with sales. Undefined without sales and plan year.
 */
export function findBaseYear(facts: readonly MonthRevenue[], planYear: number | undefined, fiscalStart: number): BaseYear | undefined {
  const months = facts.filter(({ revenue }) => revenue !== 0).map(({ month }) => month);
  const before = planYear === undefined ? undefined : yearFrom(toMonth(planYear - 1, fiscalStart));
  if (before !== undefined && (months.length === 0 || months.some((month) => isIn(month, before)))) return before;
  const latest = months.reduce<Month | undefined>((last, month) => (last === undefined || month > last ? month : last), undefined);
  return latest === undefined ? before : yearFrom(addMonths(latest, -11));
}

function yearFrom(first: Month): BaseYear {
  return { first, last: addMonths(first, 11) };
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
