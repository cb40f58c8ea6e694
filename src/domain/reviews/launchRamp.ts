import { addMonths, monthRange, monthToSerial, serialToMonth } from '../../core/month';

/** One stretch of a launch: serial of its first day, number of days known, what was planned and what came. */
export interface RampStep {
  readonly from: number;
  readonly days: number;
  readonly orders: number;
  readonly actual: number;
  /** Undefined where nothing was planned. */
  readonly plan: number | undefined;
}

interface RampDay {
  readonly orders: number;
  readonly sales: number;
}

/** First and last day, both included. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

const WEEK = 7;

/** Returns the weeks from the first day to the last, the last one as long as it is. */
export function weeksOf({ from, to }: Stretch): Stretch[] {
  return Array.from({ length: Math.max(0, Math.ceil((to - from + 1) / WEEK)) }, (_, at) => ({ from: from + at * WEEK, to: Math.min(from + at * WEEK + WEEK - 1, to) }));
}

/** Returns the calendar months from the first day to the last, the outer ones as far as they lie between. */
export function monthsOf({ from, to }: Stretch): Stretch[] {
  return monthRange(serialToMonth(from), serialToMonth(to)).map((month) => ({ from: Math.max(from, monthToSerial(month)), to: Math.min(to, monthToSerial(addMonths(month, 1)) - 1) }));
}

/** Returns what came and what was planned by stretch, oldest first; unknown days bring neither sales nor plan. */
export function launchRamp(stretches: readonly Stretch[], dayOn: (date: number) => RampDay | undefined, planOn: (date: number) => number | undefined): RampStep[] {
  return stretches.map(({ from, to }) => {
    const dates = Array.from({ length: to - from + 1 }, (_, day) => from + day).filter((date) => dayOn(date) !== undefined);
    const plans = dates.map(planOn);
    return {
      from,
      days: dates.length,
      orders: dates.reduce((sum, date) => sum + (dayOn(date)?.orders ?? 0), 0),
      actual: dates.reduce((sum, date) => sum + (dayOn(date)?.sales ?? 0), 0),
      plan: plans.every((plan) => plan === undefined) ? undefined : plans.reduce<number>((sum, plan) => sum + (plan ?? 0), 0),
    };
  });
}
