import { addMonths, monthRange, type Month } from '../../core/month';
import type { BaseYear, SiteReach } from './baseYear';

/** Revenue of one site and category in one month, in plan currency on the plan's basis. */
export interface MonthAmount {
  readonly site: string;
  readonly category: string;
  readonly month: Month;
  readonly amount: number;
}

/** Whose growth was used: that of the category on its site, of the site, or none because no year before is known. */
export type GrowthFrom = 'own' | 'site' | 'none';

/** One month of the base year that data do not cover whole. */
export interface MonthEstimate {
  readonly site: string;
  readonly category: string;
  readonly month: Month;
  /** Undefined where the category did not sell in the same month a year before, or nothing is known of it. */
  readonly estimate: number | undefined;
  readonly growth: number | undefined;
  readonly growthFrom: GrowthFrom;
  /** What the data hold of the month already. */
  readonly soFar: number;
}

/** What the estimate is made from. */
export interface BaseEstimateInput {
  readonly amounts: readonly MonthAmount[];
  readonly reaches: readonly SiteReach[];
  readonly base: BaseYear;
  /** Complete months whose growth is carried forward. */
  readonly growthMonths: number;
  /** A site whose data end this many months before the others' has stopped: its missing months are not estimated. */
  readonly stoppedAfter: number;
}

/** The estimates, and the sites that were taken to have stopped. */
export interface BaseEstimates {
  readonly estimates: readonly MonthEstimate[];
  readonly stopped: readonly { readonly site: string; readonly last: Month }[];
}

const YEAR = 12;

type Series = ReadonlyMap<Month, number>;

/** Sums by site and category; a category `''` stands for the whole site. */
class Amounts {
  private readonly series = new Map<string, Map<Month, number>>();
  private readonly categories = new Map<string, Set<string>>();

  constructor(amounts: readonly MonthAmount[]) {
    for (const { site, category, month, amount } of amounts) {
      for (const key of [category, '']) this.add(`${site}|${key}`, month, amount);
      this.categories.set(site, (this.categories.get(site) ?? new Set<string>()).add(category));
    }
  }

  private add(key: string, month: Month, amount: number): void {
    const own = this.series.get(key) ?? new Map<Month, number>();
    own.set(month, (own.get(month) ?? 0) + amount);
    this.series.set(key, own);
  }

  of(site: string, category: string): Series {
    return this.series.get(`${site}|${category}`) ?? new Map<Month, number>();
  }

  categoriesOf(site: string): string[] {
    return [...(this.categories.get(site) ?? [])].sort();
  }
}

function sum(series: Series, months: readonly Month[]): number {
  return months.reduce((total, month) => total + (series.get(month) ?? 0), 0);
}

/** Growth of the last complete months on the same months a year before; undefined where either has no sales. */
function growthOf(series: Series, months: readonly Month[]): number | undefined {
  const before = sum(series, months.map((month) => addMonths(month, -YEAR)));
  const now = sum(series, months);
  return before > 0 && now > 0 ? now / before : undefined;
}

/** The last complete months of a site. */
function recentMonths({ complete }: SiteReach, count: number): Month[] {
  return [...complete].sort().slice(-count);
}

/**
 * Estimates the months of the base year that data do not cover whole: the same month a year before × the growth of the last
 * complete months, of the category on its site or, where that had no sales, of the site. Months before a site's first data
 * are not estimated; one without sales a year before stays undefined, and what sells no more has no row.
 */
export function estimateBase({ amounts, reaches, base, growthMonths, stoppedAfter }: BaseEstimateInput): BaseEstimates {
  const all = new Amounts(amounts);
  const latest = reaches.map(({ last }) => last).sort().at(-1);
  const hasStopped = ({ last }: SiteReach): boolean => latest !== undefined && last <= addMonths(latest, -stoppedAfter) && last < base.last;
  const stopped = reaches.filter(hasStopped).map(({ site, last }) => ({ site, last }));
  const estimates = reaches.filter((reach) => !hasStopped(reach)).flatMap((reach): MonthEstimate[] => {
    const { site, first, complete } = reach;
    const missing = monthRange(first > base.first ? first : base.first, base.last).filter((month) => !complete.has(month));
    if (missing.length === 0) return [];
    const recent = recentMonths(reach, growthMonths);
    const months = recent.filter((month) => complete.has(addMonths(month, -YEAR)));
    const ofSite = growthOf(all.of(site, ''), months);
    return all.categoriesOf(site).flatMap((category) => {
      const series = all.of(site, category);
      const own = growthOf(series, months);
      const growth = own ?? ofSite;
      const growthFrom: GrowthFrom = own !== undefined ? 'own' : ofSite !== undefined ? 'site' : 'none';
      const isSelling = sum(series, recent) !== 0;
      return missing.flatMap((month): MonthEstimate[] => {
        const before = complete.has(addMonths(month, -YEAR)) ? series.get(addMonths(month, -YEAR)) : undefined;
        const soFar = series.get(month) ?? 0;
        if (before === undefined && !isSelling && soFar === 0) return [];
        const estimate = before === undefined || growth === undefined ? undefined : before * growth;
        return [{ site, category, month, estimate, growth, growthFrom: before === undefined ? 'none' : growthFrom, soFar }];
      });
    });
  });
  return { estimates, stopped };
}
