import { serialToMonth } from '../../core/month';
import { withoutNoise } from '../../core/withoutNoise';
import type { Coverage, DailyFact } from '../sales/facts';

/** What is counted of a day; sales and ad spend in plan currency. */
export const DAY_MEASURES = ['orders', 'units', 'sales', 'sessions', 'adSpend'] as const;
/** One of them. */
export type DayMeasure = (typeof DAY_MEASURES)[number];
/** All of them. */
export type DaySums = Readonly<Record<DayMeasure, number>>;

/** Sums of no day. */
export const NO_DAYS: DaySums = { orders: 0, units: 0, sales: 0, sessions: 0, adSpend: 0 };

/** The sum of two. */
export function addDays(a: DaySums, b: DaySums): DaySums {
  return { orders: a.orders + b.orders, units: a.units + b.units, sales: a.sales + b.sales, sessions: a.sessions + b.sessions, adSpend: a.adSpend + b.adSpend };
}

/** Daily sales by site, and which days are known: a known day without a row sold nothing. */
export class DayBook {
  private readonly days = new Map<string, Map<number, DaySums>>();
  private readonly firsts = new Map<string, number>();
  private readonly lasts = new Map<string, number>();
  private readonly coverage: ReadonlyMap<string, Coverage>;

  /** `rateOf` is the plan rate of a site's currency; sales of a site without one are left out. */
  constructor(
    private readonly facts: readonly DailyFact[],
    coverage: readonly Coverage[],
    private readonly rateOf: (site: string) => number | undefined,
  ) {
    this.coverage = new Map(coverage.map((entry) => [`${entry.site}|${entry.month}`, entry]));
    for (const fact of facts) {
      const sums = this.toSums(fact);
      if (sums === undefined) continue;
      const site = this.days.get(fact.site) ?? new Map<number, DaySums>();
      site.set(fact.date, addDays(site.get(fact.date) ?? NO_DAYS, sums));
      this.days.set(fact.site, site);
      this.firsts.set(fact.site, Math.min(this.firsts.get(fact.site) ?? Infinity, fact.date));
      this.lasts.set(fact.site, Math.max(this.lasts.get(fact.site) ?? 0, fact.date));
    }
  }

  private toSums({ site, orders, units, netSales, sessions, adSpend }: DailyFact): DaySums | undefined {
    const rate = this.rateOf(site);
    return rate === undefined ? undefined : { orders, units, sales: netSales * rate, sessions, adSpend: adSpend * rate };
  }

  /** Sites with daily sales, in the order of the facts. */
  get sites(): string[] {
    return [...this.days.keys()];
  }

  /** First and last day with sales of a site; undefined without any. */
  reachOf(site: string): { readonly first: number; readonly last: number } | undefined {
    const first = this.firsts.get(site);
    return first === undefined ? undefined : { first, last: this.lasts.get(site) ?? first };
  }

  /** Whether the day is known: in a whole month, or in a month known in part up to its last order; never before the first sale. */
  knows(site: string, date: number): boolean {
    const reach = this.reachOf(site);
    if (reach === undefined || date < reach.first) return false;
    const entry = this.coverage.get(`${site}|${serialToMonth(date)}`);
    if (entry === undefined || entry.state === 'missing') return this.days.get(site)?.has(date) === true;
    return entry.state !== 'partial' || date <= Math.max(entry.lastOrder ?? 0, reach.last);
  }

  /** What a site sold on a day; undefined for an unknown day. */
  on(site: string, date: number): DaySums | undefined {
    return this.knows(site, date) ? (this.days.get(site)?.get(date) ?? NO_DAYS) : undefined;
  }

  /** Sums of a site over the known ones of some days; undefined where none is known. */
  sumOn(site: string, dates: readonly number[]): DaySums | undefined {
    const known = dates.flatMap((date) => this.on(site, date) ?? []);
    if (known.length === 0) return undefined;
    const { orders, units, sales, sessions, adSpend } = known.reduce(addDays, NO_DAYS);
    // Months are spread over days: their sum is that of the month again.
    return { orders: withoutNoise(orders), units: withoutNoise(units), sales: withoutNoise(sales), sessions: withoutNoise(sessions), adSpend: withoutNoise(adSpend) };
  }

  /** Sums of a site over its known days from `from` to `to`; undefined where none is known. */
  sum(site: string, from: number, to: number): DaySums | undefined {
    return this.sumOn(site, Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => from + at));
  }

  /** Sums by category over the days that count of each site. */
  byCategory(datesOf: ReadonlyMap<string, ReadonlySet<number>>): Map<string, DaySums> {
    const found = new Map<string, DaySums>();
    for (const fact of this.facts) {
      if (datesOf.get(fact.site)?.has(fact.date) !== true) continue;
      const sums = this.toSums(fact);
      if (sums !== undefined) found.set(fact.category, addDays(found.get(fact.category) ?? NO_DAYS, sums));
    }
    return found;
  }
}
