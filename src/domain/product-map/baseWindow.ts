import { addMonths, monthsBetween } from '../../core/month';
import type { Month } from '../../core/month';
import type { ProductFact } from '../sales/facts';
import type { SiteMonths } from './siteMonths';

/** The months that the figures of the map are summed over, both included. */
export interface BaseWindow {
  readonly first: Month;
  readonly last: Month;
  /** Sites that still report: their trends count. Empty when no month of any site is wholly known. */
  readonly activeSites: ReadonlySet<string>;
}

const YEAR = 12;
/** A site whose known months end this many months before the others' has stopped rather than being late. */
const STALE_AFTER = 3;

/**
 * Returns the last 12 months that are complete for every site still reporting, or as many as there are; when no month is
 * complete, the last 12 with sales. Undefined without sales.
 */
export function findBaseWindow(facts: readonly ProductFact[], sites: readonly SiteMonths[]): BaseWindow | undefined {
  const latest = maxMonth(sites.map((site) => site.last));
  if (latest === undefined) return windowOfSales(facts);
  const active = sites.filter((site) => monthsBetween(site.last, latest) < STALE_AFTER);
  const last = minMonth(active.map((site) => site.last)) ?? latest;
  const earliest = minMonth(sites.map((site) => site.first)) ?? last;
  return { first: later(earliest, addMonths(last, 1 - YEAR)), last, activeSites: new Set(active.map((site) => site.site)) };
}

function windowOfSales(facts: readonly ProductFact[]): BaseWindow | undefined {
  const months = facts.filter((fact) => fact.units !== 0 || fact.netSales !== 0).map((fact) => fact.month);
  const [first, last] = [minMonth(months), maxMonth(months)];
  if (first === undefined || last === undefined) return undefined;
  return { first: later(first, addMonths(last, 1 - YEAR)), last, activeSites: new Set() };
}

/** Returns the later of two months. */
export function later(a: Month, b: Month): Month {
  return a > b ? a : b;
}

/** Returns the earliest of some months; undefined for none. */
export function minMonth(months: readonly Month[]): Month | undefined {
  return months.reduce<Month | undefined>((least, month) => (least === undefined || month < least ? month : least), undefined);
}

/** Returns the latest of some months; undefined for none. */
export function maxMonth(months: readonly Month[]): Month | undefined {
  return months.reduce<Month | undefined>((most, month) => (most === undefined || month > most ? month : most), undefined);
}
