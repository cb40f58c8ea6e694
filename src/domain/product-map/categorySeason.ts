import { MethodError } from '../../core/methodError';
import { addMonths, monthNumber, monthRange } from '../../core/month';
import type { Month } from '../../core/month';
import { MIN_SEASON_MONTHS, seasonalIndex } from '../../core/statistics/seasonalIndex';
import type { ProductFact } from '../sales/facts';
import { later, maxMonth } from './baseWindow';
import type { BaseWindow } from './baseWindow';
import type { SiteMonths } from './siteMonths';

/** How far back an index reaches, and which months each product could not be sold in. */
export interface SeasonRules {
  readonly seriesMonths: number;
  readonly outOfStock: ReadonlyMap<string, ReadonlySet<Month> | undefined>;
}

/** The season of a category. */
export interface CategorySeason {
  /** January…December, mean 1. */
  readonly index: readonly number[];
  /** Made of a single product: its life cycle must not be freed of it, which would take growth for season and has a gate for that. */
  readonly isOfOne: boolean;
}

/**
 * Returns the seasonal index January…December of each category from its total units, over those sites that are known
 * without a gap for 24 months or more. Products that were out of stock in a month of that time are left out of it: the
 * others would take the lost sales for season. A category has no index below 24 months, with a month without sales, or
 * where every product was out of stock.
 */
export function categorySeasons(
  facts: readonly ProductFact[],
  categoryOf: ReadonlyMap<string, string>,
  sites: ReadonlyMap<string, SiteMonths>,
  base: BaseWindow,
  { seriesMonths, outOfStock }: SeasonRules,
): Map<string, CategorySeason> {
  const longKnown = new Map(
    [...sites].filter(([id, site]) => base.activeSites.has(id) && site.wholeFrom <= addMonths(base.last, 1 - MIN_SEASON_MONTHS)),
  );
  const seasons = new Map<string, CategorySeason>();
  for (const [category, own] of byCategory(facts, categoryOf, longKnown)) {
    const known = maxMonth(own.map((fact) => longKnown.get(fact.site)?.wholeFrom ?? base.last)) ?? base.last;
    const months = monthRange(later(known, addMonths(base.last, 1 - seriesMonths)), base.last);
    const products = [...new Set(own.map(({ product }) => product))];
    const steady = new Set(products.filter((product) => !months.some((month) => outOfStock.get(product)?.has(month))));
    const index = indexOf(own.filter(({ product }) => steady.has(product)), months);
    if (index !== undefined) seasons.set(category, { index, isOfOne: steady.size === 1 });
  }
  return seasons;
}

function byCategory(
  facts: readonly ProductFact[],
  categoryOf: ReadonlyMap<string, string>,
  sites: ReadonlyMap<string, SiteMonths>,
): Map<string, ProductFact[]> {
  const groups = new Map<string, ProductFact[]>();
  for (const fact of facts) {
    const category = categoryOf.get(fact.product);
    if (category === undefined || !sites.has(fact.site) || fact.units <= 0) continue;
    const group = groups.get(category) ?? [];
    group.push(fact);
    groups.set(category, group);
  }
  return groups;
}

function indexOf(facts: readonly ProductFact[], months: readonly Month[]): number[] | undefined {
  const units = new Map(months.map((month) => [month, 0]));
  for (const fact of facts) {
    const before = units.get(fact.month);
    if (before !== undefined) units.set(fact.month, before + fact.units);
  }
  try {
    return seasonalIndex([...units.values()], monthNumber(months[0] as Month));
  } catch (error) {
    if (error instanceof MethodError && error.kind === 'unavailable') return undefined;
    throw error;
  }
}
