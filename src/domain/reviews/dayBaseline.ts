import { mean, median, sorted } from '../../core/statistics/quantile';

/** From which days before an event its usual level is taken, and how. */
export interface BaselineRule {
  /** First and last day counted back from the event, such as 42 and 15. */
  readonly firstBefore: number;
  readonly lastBefore: number;
  /** Days of one weekday from which their median stands for it. */
  readonly leastPerWeekday: number;
  /** Share of the days left out at either end where a weekday has too few. */
  readonly trimmed: number;
}

/** The usual level of a day. */
export interface DayBaseline {
  /** What a date (serial) would have brought. */
  readonly on: (date: number) => number;
  /** Known days that it rests on. */
  readonly days: number;
}

const WEEK = 7;

/**
 * Returns the usual level by weekday from the days before an event: the median of the same weekday, the trimmed mean of all
 * days where a weekday has too few. `valueOn` gives undefined for an unknown day; excluded days (other events) do not count.
 * Undefined without a single day.
 */
export function dayBaseline(valueOn: (date: number) => number | undefined, event: number, rule: BaselineRule, isExcluded: (date: number) => boolean): DayBaseline | undefined {
  const byWeekday: number[][] = Array.from({ length: WEEK }, () => []);
  for (let date = event - rule.firstBefore; date <= event - rule.lastBefore; date++) {
    const value = isExcluded(date) ? undefined : valueOn(date);
    if (value !== undefined) byWeekday[date % WEEK]?.push(value);
  }
  const all = byWeekday.flat();
  if (all.length === 0) return undefined;
  const usual = trimmedMean(all, rule.trimmed);
  const levels = byWeekday.map((values) => (values.length >= rule.leastPerWeekday ? median(values) : usual));
  return { on: (date) => levels[date % WEEK] ?? usual, days: all.length };
}

function trimmedMean(values: readonly number[], share: number): number {
  const left = Math.floor(values.length * share);
  return mean(sorted(values).slice(left, values.length - left));
}
