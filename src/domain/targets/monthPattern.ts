import { monthNumber, yearOf, type Month } from '../../core/month';
import { windowInYear, type EventWindow } from './eventShare';
import { monthWeights } from './monthWeights';
import { sumOf } from './units';

/** An event of a market in the base year and in the plan year. */
export interface MovingEvent {
  /** In the base year; once or more often (Ramadan in 2030). */
  readonly before: readonly EventWindow[];
  readonly next: readonly EventWindow[];
  /** Share of a year's sales that one occurrence brings, 0–1. */
  readonly share: number;
}

/** What a pattern is made of. */
export interface PatternInput {
  /** Sales of the base year by month, from the first month of the fiscal year; none negative. */
  readonly sales: readonly number[];
  /** The first month of the twelve that are the base year, and of the plan year. */
  readonly base: Month;
  readonly plan: Month;
  readonly events: readonly MovingEvent[];
}

const MONTHS = 12;

/**
 * Returns the weights of the months of the plan year (they add up to 1): those of the base year, in which each event has moved from
 * the days of its old date to those of its new one, and in which events that are new have their share. One without a new date stays
 * where it was, and one in whose months nothing was sold brings nothing. More than a month held is not taken from it. Undefined
 * without sales.
 */
export function monthPattern({ sales, base, plan, events }: PatternInput): number[] | undefined {
  const level = sumOf(sales);
  if (level <= 0) return undefined;
  const isSoldIn = (window: EventWindow): boolean => monthShares(window, base, plan).some((part, at) => part > 0 && (sales[at] ?? 0) > 0);
  const moved = events.filter(({ before, next, share }) => share > 0 && next.length > 0 && (before.length === 0 || before.some(isSoldIn)));
  const brought = moved.flatMap(({ before, share }) => before.map((window) => monthShares(window, base, plan).map((part) => part * share * level)));
  const rest = sales.map((value, at) => Math.max(0, value - sumOf(brought.map((parts) => parts[at] ?? 0))));
  if (sumOf(rest) <= 0) return sales.map((value) => value / level);
  return monthWeights(rest, yearOf(plan), moved.flatMap(({ next, share }) => next.map((window) => ({ ...window, share }))), monthNumber(plan));
}

/**
 * Returns the share of an event's days in each of the twelve months from `first`, in the order of the months of the year that
 * begins with `plan`.
 */
export function monthShares(window: EventWindow, first: Month, plan: Month): number[] {
  const { days, byMonth } = windowInYear(window, yearOf(first), monthNumber(first));
  const shift = (monthNumber(plan) - monthNumber(first) + MONTHS) % MONTHS;
  return byMonth.map((_, at) => (byMonth[(at + shift) % MONTHS] ?? 0) / days);
}

/** Sales by day, of one place; days without sales may be missing. */
export type DailySales = ReadonlyMap<number, number>;

/**
 * Returns what the days of an event brought above the usual of the days around it, as a share of a year's sales, 0 or more: the
 * usual is the mean of as many as `around` days before and after that are no event's. Undefined where those days are not known.
 */
export function eventExcess(daily: DailySales, window: EventWindow, others: readonly EventWindow[], around: number, yearSales: number): number | undefined {
  const [first, last] = daysOf(window);
  const isOther = (day: number): boolean => others.some((other) => daysOf(other)[0] <= day && day <= daysOf(other)[1]);
  const days = Array.from({ length: around }, (_, at) => [first - 1 - at, last + 1 + at]).flat().filter((day) => !isOther(day) && daily.has(day));
  if (days.length < around || yearSales <= 0) return undefined;
  const usual = sumOf(days.map((day) => daily.get(day) ?? 0)) / days.length;
  const own = sumOf(Array.from({ length: last - first + 1 }, (_, at) => (daily.get(first + at) ?? 0) - usual));
  return Math.max(0, own / yearSales);
}

function daysOf({ date, startOffset, endOffset }: EventWindow): readonly [number, number] {
  return [Math.floor(date) + startOffset, Math.floor(date) + endOffset];
}
