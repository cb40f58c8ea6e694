import { addMonths, toMonth, type Month } from '../../core/month';
import type { Coverage } from '../sales/facts';

/** Which twelve months the plan is compared with. */
export type BaseYearRule = 'estimate' | 'last12' | 'previous';

/** The twelve months before the plan, both ends included. */
export interface BaseYear {
  readonly first: Month;
  readonly last: Month;
}

/** How far the data of each site reach. */
export interface SiteReach {
  readonly site: string;
  /** First month with any data, complete or not. */
  readonly first: Month;
  readonly last: Month;
  readonly complete: ReadonlySet<Month>;
}

const YEAR = 12;

/** Returns the first month of a plan year; a fiscal year is named after the calendar year in which it begins. */
export function planStart(planYear: number, fiscalStart: number): Month {
  return toMonth(planYear, fiscalStart);
}

/** Returns the reach of every site that has data, in the order of the coverage; months typed by the user count as complete. */
export function siteReaches(coverage: readonly Coverage[]): SiteReach[] {
  const sites = new Map<string, Coverage[]>();
  for (const entry of coverage) if (entry.state !== 'missing') sites.set(entry.site, [...(sites.get(entry.site) ?? []), entry]);
  return [...sites].map(([site, entries]) => {
    const months = entries.map(({ month }) => month).sort();
    const complete = new Set(entries.filter(({ state }) => state !== 'partial').map(({ month }) => month));
    return { site, first: months[0] as Month, last: months[months.length - 1] as Month, complete };
  });
}

/** Returns the last month that is complete for every site still reporting: those whose data end less than `stoppedAfter` months before the others'. */
export function lastCompleteMonth(reaches: readonly SiteReach[], stoppedAfter: number): Month | undefined {
  const ends = reaches.flatMap(({ complete }) => [...complete].sort().at(-1) ?? []);
  const latest = [...ends].sort().at(-1);
  if (latest === undefined) return undefined;
  return ends.filter((end) => end > addMonths(latest, -stoppedAfter)).sort()[0];
}

/**
 * Returns the base year of a plan that begins with month `start`. `estimate`: the year before, its missing months to be
 * estimated. `last12`: the last 12 complete months. `previous`: the last of the plan's years that is complete. Without any
 * complete month it is the year before the plan.
 */
export function baseYearOf(rule: BaseYearRule, start: Month, lastComplete: Month | undefined): BaseYear {
  const before: BaseYear = { first: addMonths(start, -YEAR), last: addMonths(start, -1) };
  if (rule === 'estimate' || lastComplete === undefined) return before;
  if (rule === 'last12') {
    const last = lastComplete < before.last ? lastComplete : before.last;
    return { first: addMonths(last, 1 - YEAR), last };
  }
  let { first, last } = before;
  while (last > lastComplete) [first, last] = [addMonths(first, -YEAR), addMonths(last, -YEAR)];
  return { first, last };
}
