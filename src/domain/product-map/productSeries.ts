import { addMonths, monthRange, monthsBetween } from '../../core/month';
import type { Month } from '../../core/month';
import type { ProductFact } from '../sales/facts';
import { later, maxMonth, minMonth } from './baseWindow';
import type { BaseWindow } from './baseWindow';
import { findLaunch } from './launch';
import type { ProductSeries } from './productMap';
import type { SiteMonths } from './siteMonths';
import { stockOutMonths } from './stockOut';

/** How far back a series reaches, and which months that ended empty it leaves out. */
export interface SeriesRules {
  readonly seriesMonths: number;
  readonly stockOutSales: number;
}

/** A product's months and what they tell of its launch. */
export interface ProductLife {
  readonly series: ProductSeries | undefined;
  /** Months out of stock as inventory reports tell; undefined where none tells. */
  readonly outOfStock: ReadonlySet<Month> | undefined;
  /** Months out of stock without a break at the end of the series; 0 where no report tells. */
  readonly outMonths: number;
  readonly launchMonth: Month | undefined;
  readonly ageMonths: number | undefined;
}

/**
 * Returns the monthly units of one product from its facts (all of that product): over the sites that still report, or,
 * when none of its sites does, over those it was sold on, up to their own end. A month that one of the sites does not
 * wholly know is undefined; a month without sale is 0. `firstSold` may come from a list that reaches farther back.
 */
export function readProductLife(
  facts: readonly ProductFact[],
  sites: ReadonlyMap<string, SiteMonths>,
  base: BaseWindow,
  rules: SeriesRules,
  firstSold: Month | undefined,
): ProductLife {
  const chosen = sitesOf(facts, sites, base);
  const names = new Set(chosen.map(({ site }) => site));
  const sold = facts.filter((fact) => names.has(fact.site));
  const own = minMonth(chosen.map((site) => site.first));
  const end = chosen.some(({ site }) => base.activeSites.has(site)) ? base.last : maxMonth(chosen.map((site) => site.last));
  if (own === undefined || end === undefined || own > end) return { series: undefined, outOfStock: undefined, outMonths: 0, launchMonth: undefined, ageMonths: undefined };

  const firstMonth = later(own, addMonths(end, 1 - rules.seriesMonths));
  const units = unitsByMonth(sold);
  const out = stockOutMonths(sold, rules.stockOutSales);
  const series: ProductSeries = {
    firstMonth,
    lastMonth: end,
    units: monthRange(firstMonth, end).map((month) => (isGap(chosen, month) || out?.has(month) === true ? undefined : Math.max(0, units.get(month) ?? 0))),
  };
  const launchMonth = knownLaunch(series, units, chosen, firstSold);
  return { series, outOfStock: out, outMonths: lastingOut(series, out), launchMonth, ageMonths: launchMonth === undefined ? undefined : monthsBetween(launchMonth, end) + 1 };
}

function sitesOf(facts: readonly ProductFact[], sites: ReadonlyMap<string, SiteMonths>, base: BaseWindow): SiteMonths[] {
  const names = new Set(facts.filter((fact) => fact.units > 0).map((fact) => fact.site));
  const all = [...names].flatMap((name) => sites.get(name) ?? []);
  const active = all.filter(({ site }) => base.activeSites.has(site));
  return active.length > 0 ? active : all;
}

function lastingOut({ firstMonth, lastMonth }: ProductSeries, out: ReadonlySet<Month> = new Set()): number {
  const backwards = monthRange(firstMonth, lastMonth).reverse();
  const inStock = backwards.findIndex((month) => !out.has(month));
  return inStock < 0 ? backwards.length : inStock;
}

function unitsByMonth(facts: readonly ProductFact[]): Map<Month, number> {
  const units = new Map<Month, number>();
  for (const fact of facts) units.set(fact.month, (units.get(fact.month) ?? 0) + fact.units);
  return units;
}

function isGap(sites: readonly SiteMonths[], month: Month): boolean {
  return sites.some((site) => site.gaps.has(month));
}

/** The launch is not known when it falls on the first month of the data: the product may be older than they are. */
function knownLaunch(
  series: ProductSeries,
  units: ReadonlyMap<Month, number>,
  sites: readonly SiteMonths[],
  firstSold: Month | undefined,
): Month | undefined {
  const earlier = [...units].filter(([month, sold]) => sold > 0 && month < series.firstMonth).map(([month]) => month);
  if (firstSold !== undefined && firstSold < series.firstMonth) earlier.push(firstSold);
  const at = findLaunch(series.units);
  const launch = minMonth(earlier) ?? (at < 0 ? undefined : addMonths(series.firstMonth, at));
  return launch === minMonth(sites.map((site) => site.dataFrom)) ? undefined : launch;
}
