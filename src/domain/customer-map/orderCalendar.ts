import { MethodError } from '../../core/methodError';
import { addMonths, monthNumber, monthRange, monthsBetween, type Month } from '../../core/month';
import { MIN_SEASON_MONTHS, seasonalIndex } from '../../core/statistics/seasonalIndex';
import { reaches } from '../../core/statistics/threshold';

/** Stands for all tiers, all countries, all platforms. */
export const ALL = 'all';

/** Where an index comes from: its own orders drawn towards the parent, the parent alone, one year of orders, or nothing. */
export type CalendarSource = 'own' | 'parent' | 'oneYear' | 'none';

/** Orders over the year of one tier in one country; `ALL` stands for all. */
export interface CalendarLine {
  readonly tier: string;
  readonly country: string;
  /** January…December, mean 1; absent where nothing is known. */
  readonly index?: readonly number[];
  readonly source: CalendarSource;
}

/** Orders by month from one country at one site, and from which month on the site is wholly known. */
export interface SiteOrders {
  readonly country: string;
  readonly wholeFrom: Month;
  /** Orders by month; months without orders may be missing. */
  readonly orders: ReadonlyMap<Month, number>;
}

/** What the calendar is made from. */
export interface CalendarInput {
  /** The last whole month. */
  readonly last: Month;
  /** Orders of all buyers, by site. */
  readonly all: readonly SiteOrders[];
  /** Orders of the customers of each tier, by site; a tier without identified customers has none. */
  readonly tiers: ReadonlyMap<string, readonly SiteOrders[]>;
  /** Weight of the parent's index in months, as `seasonalIndex` takes it. */
  readonly parentWeight: number;
  /** Whether the shares of one year may stand where 24 months are missing; a trend then counts as season. */
  readonly oneYearStands: boolean;
  /** Least part of the last year's orders, 0–1, with which a country has lines of its own. */
  readonly leastShare: number;
}

interface Found {
  readonly index?: readonly number[];
  readonly source: CalendarSource;
}

const YEAR = 12;

/**
 * Returns the order index of all customers and of each tier, for all countries together and for each that is large enough (most orders first).
 * A tier in a country is drawn towards all customers of that country, those towards all customers (Miller & Williams 2003); what has
 * too few orders or months follows its parent. Below 24 months there is no index, unless one year may stand for it, which then says so.
 */
export function orderCalendar(input: CalendarInput): CalendarLine[] {
  const { all, tiers } = input;
  const whole = indexOf(all, input, undefined);
  const countries = countriesOf(input);
  const byCountry = new Map(countries.map((country) => [country, indexOf(inCountry(all, country), input, whole.index)]));
  const lines: CalendarLine[] = [{ tier: ALL, country: ALL, ...whole }];
  for (const [country, found] of byCountry) lines.push({ tier: ALL, country, ...found });
  for (const [tier, sites] of tiers) {
    lines.push({ tier, country: ALL, ...indexOf(sites, input, whole.index) });
    for (const [country, parent] of byCountry) lines.push({ tier, country, ...indexOf(inCountry(sites, country), input, parent.index) });
  }
  return lines;
}

function inCountry(sites: readonly SiteOrders[], country: string): SiteOrders[] {
  return sites.filter((site) => site.country === country);
}

/** Countries with enough of the last year's orders, most orders first; orders without a country count only for all. */
function countriesOf({ all, last, leastShare }: CalendarInput): string[] {
  const sums = new Map<string, number>();
  for (const { country, orders } of all) {
    const ofYear = monthRange(addMonths(last, 1 - YEAR), last).reduce((sum, month) => sum + (orders.get(month) ?? 0), 0);
    sums.set(country, (sums.get(country) ?? 0) + ofYear);
  }
  const total = [...sums.values()].reduce((sum, count) => sum + count, 0);
  return [...sums].filter(([country, count]) => country !== '' && count > 0 && reaches(count / total, leastShare)).sort((a, b) => b[1] - a[1]).map(([country]) => country);
}

function indexOf(sites: readonly SiteOrders[], { last, parentWeight: k, oneYearStands }: CalendarInput, parent: readonly number[] | undefined): Found {
  const long = seriesOf(sites, last, MIN_SEASON_MONTHS);
  const index = long === undefined ? undefined : seasonOf(long, parent, k);
  if (index !== undefined) return { index, source: 'own' };
  const year = oneYearStands ? seriesOf(sites, last, YEAR) : undefined;
  const total = (year?.values.slice(-YEAR) ?? []).reduce((sum, value) => sum + value, 0);
  if (year !== undefined && total > 0 && long === undefined) return { index: yearIndex(year.values.slice(-YEAR), last, total, parent, k), source: 'oneYear' };
  return parent === undefined ? { source: 'none' } : { index: parent, source: 'parent' };
}

interface Series {
  readonly first: Month;
  readonly values: readonly number[];
}

/** Orders of those sites that are wholly known for `months` or more, from the month in which the last of them began. */
function seriesOf(sites: readonly SiteOrders[], last: Month, months: number): Series | undefined {
  const known = sites.filter(({ wholeFrom, orders }) => orders.size > 0 && monthsBetween(wholeFrom, last) + 1 >= months);
  if (known.length === 0) return undefined;
  const first = known.map(({ wholeFrom }) => wholeFrom).reduce((a, b) => (a > b ? a : b));
  return { first, values: monthRange(first, last).map((month) => known.reduce((sum, { orders }) => sum + (orders.get(month) ?? 0), 0)) };
}

/** Undefined where a month has no order: the ratio of nothing says nothing. */
function seasonOf({ first, values }: Series, parent: readonly number[] | undefined, k: number): number[] | undefined {
  try {
    return seasonalIndex(values, monthNumber(first), parent === undefined ? undefined : { index: parent, k });
  } catch (error) {
    if (error instanceof MethodError && error.kind === 'unavailable') return undefined;
    throw error;
  }
}

/** Share of each calendar month in one year × 12, drawn towards the parent as one year of ratios would be. */
function yearIndex(values: readonly number[], last: Month, total: number, parent: readonly number[] | undefined, k: number): number[] {
  const index = Array.from({ length: YEAR }, () => 0);
  values.forEach((value, at) => {
    index[monthNumber(addMonths(last, at + 1 - YEAR)) - 1] = (value / total) * YEAR;
  });
  return parent === undefined ? index : index.map((own, month) => (own + k * (parent[month] ?? 1)) / (1 + k));
}
