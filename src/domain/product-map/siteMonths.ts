import { addMonths, monthRange } from '../../core/month';
import type { Month } from '../../core/month';
import type { Coverage, ProductFact } from '../sales/facts';

/** Which months of a site are wholly known. */
export interface SiteMonths {
  readonly site: string;
  /** First and last month that the data speak of, wholly known or not. */
  readonly dataFrom: Month;
  readonly dataTo: Month;
  /** First and last wholly known month. */
  readonly first: Month;
  readonly last: Month;
  /** Months from `dataFrom` to `dataTo` that are not wholly known. */
  readonly gaps: ReadonlySet<Month>;
  /** From here to `last` every month is known. */
  readonly wholeFrom: Month;
}

/**
 * Returns by site which months are known: those that coverage calls complete or typed; a month that coverage passes over
 * when it has sales, or when the site has no coverage at all. Sites without a single known month are left out.
 */
export function readSiteMonths(facts: readonly ProductFact[], coverage: readonly Coverage[]): Map<string, SiteMonths> {
  const states = statesBySite(coverage);
  const found = new Map<string, SiteMonths>();
  for (const [site, selling] of sellingMonths(facts)) {
    const own = states.get(site);
    const isKnown = (month: Month): boolean => own === undefined || (own.get(month) ?? selling.has(month));
    const months = spanOf([...selling, ...(own?.keys() ?? [])]);
    const known = months.filter(isKnown);
    const [first, last] = [known[0], known.at(-1)];
    const [dataFrom, dataTo] = [months[0], months.at(-1)];
    if (first === undefined || last === undefined || dataFrom === undefined || dataTo === undefined) continue;
    const gaps = new Set(months.filter((month) => !isKnown(month)));
    const lastGap = [...gaps].filter((month) => month > first && month < last).at(-1);
    const wholeFrom = lastGap === undefined ? first : addMonths(lastGap, 1);
    found.set(site, { site, dataFrom, dataTo, first, last, gaps, wholeFrom });
  }
  return found;
}

function sellingMonths(facts: readonly ProductFact[]): Map<string, Set<Month>> {
  const months = new Map<string, Set<Month>>();
  for (const { site, month, units, netSales } of facts) {
    if (units === 0 && netSales === 0) continue;
    const own = months.get(site) ?? new Set<Month>();
    own.add(month);
    months.set(site, own);
  }
  return months;
}

/** Known or not by site and month; of several reports the best one counts. */
function statesBySite(coverage: readonly Coverage[]): Map<string, Map<Month, boolean>> {
  const states = new Map<string, Map<Month, boolean>>();
  for (const { site, month, state } of coverage) {
    const own = states.get(site) ?? new Map<Month, boolean>();
    own.set(month, own.get(month) === true || state === 'complete' || state === 'typed');
    states.set(site, own);
  }
  return states;
}

function spanOf(months: readonly Month[]): Month[] {
  const ordered = [...months].sort();
  const [first, last] = [ordered[0], ordered.at(-1)];
  return first === undefined || last === undefined ? [] : monthRange(first, last);
}
