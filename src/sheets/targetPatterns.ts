import { addMonths, monthNumber, monthToSerial, type Month } from '../core/month';
import { eventMarkets } from '../domain/plan/eventMarkets';
import type { EventWindow } from '../domain/targets/eventShare';
import { eventExcess, monthPattern, monthShares, type DailySales, type MovingEvent } from '../domain/targets/monthPattern';
import type { TargetPlace } from '../domain/targets/splitTargets';
import { followedYears, type FollowedYear } from './followedYear';
import { numberIn, textIn, type TableRow } from './readTable';
import { orderKey } from './specs/budgetCalendar';
import { seasonKey, soleSeasonId } from './specs/monthlyUnits';
import type { TargetCube } from './targetCube';

/** Rows of the tables that say how a year runs. */
export interface PatternTables {
  readonly sites: readonly TableRow[];
  readonly events: readonly TableRow[];
  readonly daily: readonly TableRow[];
  readonly calendar: readonly TableRow[];
  readonly seasons: readonly TableRow[];
}

/** Weights of the twelve months of the fiscal year for a place. */
export type PatternOf = (place: TargetPlace) => readonly number[];

const MONTHS = 12;
const EVEN: readonly number[] = Array.from({ length: MONTHS }, () => 1);

/** A year like the last, and weights for the months in which that holds nothing. */
export interface YearPatterns {
  readonly pattern: PatternOf;
  readonly reserve: PatternOf;
}

/**
 * Returns how a place spreads over the plan year: as the year of the base that it follows, and in reserve as the smallest part around
 * it that sold in every month; events moved to their new dates; drawn by what the customer map knows of the order months of the tier
 * in that country. `around`: days before and after an event that tell the usual.
 */
export function lastYearPatterns(cube: TargetCube, tables: PatternTables, around: number): YearPatterns {
  const events = eventsBySite(cube, tables, around);
  const tiers = tierIndex(cube.start, tables);
  const { followed, filled } = followedYears(cube);
  const like = (year: (site: string, category: string) => FollowedYear): PatternOf => {
    const known = new Map<string, readonly number[]>();
    const plain = ({ site, category }: TargetPlace): readonly number[] => {
      const key = `${site}|${category}`;
      const pattern = known.get(key) ?? monthPattern({ sales: year(site, category).months, base: cube.base.first, plan: cube.start, events: events(site) }) ?? EVEN;
      known.set(key, pattern);
      return pattern;
    };
    return (place) => plain(place).map((weight, at) => weight * tiers(place, at));
  };
  return { pattern: like(followed), reserve: like(filled) };
}

/** Returns the season index of a category, from the first month of the fiscal year; undefined where the maps have none that is whole. */
export function seasonIndexes(start: Month, seasons: readonly TableRow[]): (category: string) => readonly number[] | undefined {
  const index = new Map(seasons.map((row) => [textIn(row, 'rowId'), calendarMonths(row, seasonKey, start)]));
  return (category) => index.get(category) ?? index.get(soleSeasonId(category));
}

/** Returns the season index of the place's category, from the maps; a category without one spreads as `otherwise` says. */
export function seasonPattern(start: Month, { seasons }: PatternTables, otherwise: PatternOf): PatternOf {
  const indexOf = seasonIndexes(start, seasons);
  return (place) => indexOf(place.category) ?? otherwise(place);
}

/** Twelve cells of calendar months in the order of the fiscal year; undefined unless all hold a number. */
function calendarMonths(row: TableRow, key: (month: number) => string, start: Month): number[] | undefined {
  const months = EVEN.flatMap((_, at) => numberIn(row, key(monthNumber(addMonths(start, at)))) ?? []);
  return months.length === MONTHS ? months : undefined;
}

/** How much more or less than all customers of its country a tier orders in a month; 1 where nothing is known. */
function tierIndex(start: Month, { sites, calendar }: PatternTables): (place: TargetPlace, at: number) => number {
  const countries = new Map(sites.map((row) => [textIn(row, 'rowId'), textIn(row, 'country')]));
  const rows = new Map(calendar.filter((row) => textIn(row, 'rowState') !== 'gone').map((row) => [textIn(row, 'rowId').toUpperCase(), calendarMonths(row, orderKey, start)]));
  const indexOf = (tier: string, country: string): readonly number[] | undefined => rows.get(`${tier}.${country}`.toUpperCase());
  return ({ site, tier }, at) => {
    const country = countries.get(site) ?? '';
    const own = indexOf(tier, country) ?? indexOf(tier, 'all');
    const all = (indexOf('all', country) ?? indexOf('all', 'all'))?.[at] ?? 0;
    return own === undefined || all <= 0 ? 1 : (own[at] ?? 0) / all;
  };
}

interface Occurrence {
  readonly key: string;
  readonly window: EventWindow;
  readonly share: number | undefined;
}

function occurrences(rows: readonly TableRow[], markets: ReadonlySet<string>): Occurrence[] {
  return rows.filter((row) => markets.has(textIn(row, 'eventMarket'))).flatMap((row) => {
    const date = numberIn(row, 'eventDate');
    const [startOffset, endOffset] = [Math.round(numberIn(row, 'windowFrom') ?? 0), Math.round(numberIn(row, 'windowTo') ?? 0)];
    if (date === undefined || endOffset < startOffset) return [];
    return [{ key: `${textIn(row, 'marketingEvent')}|${textIn(row, 'eventMarket')}`, window: { date, startOffset, endOffset }, share: numberIn(row, 'yearShare') }];
  });
}

/** Whether an event brings its days to other months than before; one that does not is part of the pattern already. */
function moves(before: readonly EventWindow[], next: readonly EventWindow[], { base, start }: TargetCube): boolean {
  const months = (windows: readonly EventWindow[], first: Month): string => EVEN.map((_, at) => windows.reduce((sum, window) => sum + (monthShares(window, first, start)[at] ?? 0), 0).toFixed(6)).join();
  return months(before, base.first) !== months(next, start);
}

/** The events that move between base year and plan year, by site; their share as typed, else what the days brought last time. */
function eventsBySite(cube: TargetCube, { sites, events, daily }: PatternTables, around: number): (site: string) => MovingEvent[] {
  const countries = new Map(sites.map((row) => [textIn(row, 'rowId'), textIn(row, 'country')]));
  const found = new Map<string, MovingEvent[]>();
  const isIn = (first: Month) => ({ window }: Occurrence): boolean => monthShares(window, first, cube.start).some((share) => share > 0);
  const ofSite = (site: string): MovingEvent[] => {
    const all = occurrences(events, new Set(eventMarkets([countries.get(site) ?? '']).split('|').filter((market) => market !== '')));
    const sales = dailySales(daily, site);
    const year = [...sales].reduce((sum, [day, amount]) => (day >= monthToSerial(cube.base.first) && day < monthToSerial(addMonths(cube.base.last, 1)) ? sum + amount : sum), 0);
    const keys = [...new Set(all.map(({ key }) => key))];
    return keys.flatMap((key): MovingEvent[] => {
      const own = all.filter((one) => one.key === key);
      const [before, next] = [own.filter(isIn(cube.base.first)), own.filter(isIn(cube.start))];
      const windows = before.map(({ window }) => window);
      if (!moves(windows, next.map(({ window }) => window), cube)) return [];
      const others = all.filter((one) => one.key !== key).map(({ window }) => window);
      const brought = windows.flatMap((window) => eventExcess(sales, window, others, around, year) ?? []);
      const typed = [...next, ...before].flatMap(({ share }) => share ?? [])[0];
      const share = typed ?? (brought.length === 0 ? 0 : brought.reduce((sum, part) => sum + part, 0) / brought.length);
      return [{ before: windows, next: next.map(({ window }) => window), share }];
    });
  };
  return (site) => {
    const known = found.get(site) ?? ofSite(site);
    found.set(site, known);
    return known;
  };
}

/** Net sales of a site by day; days without sales inside the data are 0. */
function dailySales(daily: readonly TableRow[], site: string): DailySales {
  const sums = new Map<number, number>();
  for (const row of daily) if (textIn(row, 'site') === site) sums.set(numberIn(row, 'date') ?? 0, (sums.get(numberIn(row, 'date') ?? 0) ?? 0) + (numberIn(row, 'netSales') ?? 0));
  const days = [...sums.keys()].sort((a, b) => a - b);
  const [first, last] = [days[0], days[days.length - 1]];
  if (first === undefined || last === undefined) return sums;
  return new Map(Array.from({ length: last - first + 1 }, (_, at) => [first + at, sums.get(first + at) ?? 0]));
}
