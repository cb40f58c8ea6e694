import { daysInMonth } from '../../core/calendar';
import { invalid, unavailable } from '../../core/methodError';
import { monthNumber, monthToSerial, toMonth, yearOf } from '../../core/month';

/** The days of an event, relative to its date, both ends included (−4 to 3 = 8 days). */
export interface EventWindow {
  /** Spreadsheet serial of the date; a time of day is dropped. */
  readonly date: number;
  readonly startOffset: number;
  readonly endOffset: number;
}

/** How the days of an event fall into one year. */
export interface WindowInYear {
  readonly days: number;
  readonly daysInside: number;
  /** January…December, or from the first month of a year that begins later. */
  readonly byMonth: readonly number[];
}

/**
 * Returns the share of an event's days that falls into each month January…December of a calendar year, of those inside
 * the year; they add up to 1 (the regressor of X-13 `genhol`). Throws MethodError: `events/offsets`, `events/year`
 * (invalid); `events/outside-year` (unavailable).
 */
export function eventShare(window: EventWindow, year: number): number[] {
  const { daysInside, byMonth } = windowInYear(window, year);
  if (daysInside === 0) throw unavailable('events/outside-year');
  return byMonth.map((days) => days / daysInside);
}

/** Counts the days of an event by month of the year that begins with `firstMonth` (1–12) of `year`; throws `events/offsets` and `events/year` (invalid). */
export function windowInYear({ date, startOffset, endOffset }: EventWindow, year: number, firstMonth = 1): WindowInYear {
  if (!Number.isInteger(startOffset) || !Number.isInteger(endOffset) || endOffset < startOffset) throw invalid('events/offsets');
  if (!Number.isInteger(year) || year < 1901 || year > 9999) throw invalid('events/year');
  const first = Math.floor(date) + startOffset;
  const last = Math.floor(date) + endOffset;
  const byMonth = Array.from({ length: 12 }, (_, index) => {
    const month = toMonth(year, firstMonth + index);
    const start = monthToSerial(month);
    const end = start + daysInMonth(yearOf(month), monthNumber(month)) - 1;
    return Math.max(0, Math.min(last, end) - Math.max(first, start) + 1);
  });
  return { days: last - first + 1, daysInside: byMonth.reduce((sum, days) => sum + days, 0), byMonth };
}
