import { addMonths, monthRange } from '../../core/month';
import type { Month } from '../../core/month';
import { median } from '../../core/statistics/quantile';
import { within } from '../../core/statistics/threshold';
import type { ProductFact } from '../sales/facts';
import { minMonth } from './baseWindow';

/** A month that ended empty was out of stock where it sold at most this part of what is usual. */
export const STOCK_OUT_SALES = 0.5;
/** What is usual tell the last months before that did not end empty. */
const USUAL_MONTHS = 3;

/** What one site sold of a product, and where its month ends were told. */
interface SiteStock {
  readonly units: ReadonlyMap<Month, number>;
  readonly stocks: ReadonlyMap<Month, number>;
  readonly firstSold: Month | undefined;
}

/**
 * Returns the months in which a product was out of stock, from its facts; undefined where no report tells its stock. A site is
 * empty where its own report says that nothing was left at the end of the month, and what it then sold less than usual is lost;
 * the product was out of stock where no more than `part` of what all its sites usually sell was left of it. So a site
 * whose stock nobody tells is never empty, and a month that ended empty but sold as ever counts.
 */
export function stockOutMonths(facts: readonly ProductFact[], part: number): ReadonlySet<Month> | undefined {
  const sites = bySite(facts).map(readSite);
  if (sites.every(({ stocks }) => stocks.size === 0)) return undefined;
  const empty = new Set(sites.flatMap((site) => [...site.stocks.keys()].filter((month) => isEmpty(site, month))));
  return new Set([...empty].filter((month) => wasOut(sites, month, part)));
}

function wasOut(sites: readonly SiteStock[], month: Month, part: number): boolean {
  const able = sites.map((site) => Math.max(usualUnits(site, month), unitsIn(site, month)));
  const left = sites.map((site, at) => (isEmpty(site, month) ? unitsIn(site, month) : (able[at] as number)));
  const all = sum(able);
  return all > 0 ? within(sum(left), part * all) : sites.every((site) => isEmpty(site, month));
}

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0);
}

/** The median of the last months before that did not end empty, from the first sale on; 0 where there is none. */
function usualUnits(site: SiteStock, month: Month): number {
  if (site.firstSold === undefined) return 0;
  const before = monthRange(site.firstSold, addMonths(month, -1)).filter((earlier) => !isEmpty(site, earlier));
  return before.length === 0 ? 0 : median(before.slice(-USUAL_MONTHS).map((earlier) => unitsIn(site, earlier)));
}

function isEmpty({ stocks }: SiteStock, month: Month): boolean {
  return (stocks.get(month) ?? 1) <= 0;
}

function unitsIn({ units }: SiteStock, month: Month): number {
  return Math.max(0, units.get(month) ?? 0);
}

function bySite(facts: readonly ProductFact[]): ProductFact[][] {
  return [...new Set(facts.map(({ site }) => site))].map((site) => facts.filter((fact) => fact.site === site));
}

function readSite(facts: readonly ProductFact[]): SiteStock {
  const units = new Map<Month, number>();
  const stocks = new Map<Month, number>();
  for (const { month, units: sold, stock } of facts) {
    units.set(month, (units.get(month) ?? 0) + sold);
    if (stock !== undefined) stocks.set(month, (stocks.get(month) ?? 0) + stock);
  }
  return { units, stocks, firstSold: minMonth([...units].filter(([, sold]) => sold > 0).map(([month]) => month)) };
}
