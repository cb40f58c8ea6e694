import { fromSerial } from '../../core/calendar';
import { addMonths, monthRange, monthToSerial, toMonth, type Month } from '../../core/month';

/** Days without an order that every shop may have at a month's edge. */
const LEAST_SLACK = 3;

/** One month of a site between its first and last order. */
export interface CoveredMonth {
  readonly month: Month;
  readonly state: 'complete' | 'partial' | 'missing';
  /** Serials of the first and last order day in the month, undefined when it has none. */
  readonly firstOrder: number | undefined;
  readonly lastOrder: number | undefined;
}

/**
 * Judges how far the months of a site are covered by its order days (serials, ascending). A first or last month is
 * partial when more days are missing at its outer edge than the longest pause between orders plus one (at least three days);
 * a month in between without any order is missing. `declared` months were asked for whole in the export and count as complete.
 */
export function coveredMonths(days: readonly number[], declared: readonly Month[] = []): CoveredMonth[] {
  const first = days[0];
  const last = days[days.length - 1];
  if (first === undefined || last === undefined) {
    return declared.map((month) => ({ month, state: 'complete', firstOrder: undefined, lastOrder: undefined }));
  }
  const slack = Math.max(LEAST_SLACK, 1 + longestPause(days));
  const firstMonth = monthOf(first);
  const lastMonth = monthOf(last);
  return monthRange(firstMonth, lastMonth).map((month) => {
    const start = monthToSerial(month);
    const end = monthToSerial(addMonths(month, 1));
    const inMonth = days.filter((day) => day >= start && day < end);
    const lateStart = month === firstMonth && first - start > slack;
    const earlyEnd = month === lastMonth && end - 1 - last > slack;
    const state = declared.includes(month) ? 'complete' : inMonth.length === 0 ? 'missing' : lateStart || earlyEnd ? 'partial' : 'complete';
    return { month, state, firstOrder: inMonth[0], lastOrder: inMonth[inMonth.length - 1] };
  });
}

function longestPause(days: readonly number[]): number {
  return days.reduce((longest, day, index) => Math.max(longest, day - (days[index - 1] ?? day) - 1), 0);
}

function monthOf(serial: number): Month {
  const { year, month } = fromSerial(serial);
  return toMonth(year, month);
}
