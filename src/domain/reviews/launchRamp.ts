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

const WEEK = 7;

/** Returns the weeks from the first day of a launch to the last known one, oldest first; unknown days bring neither sales nor plan. */
export function weeklyRamp(first: number, last: number, dayOn: (date: number) => RampDay | undefined, planOn: (date: number) => number | undefined): RampStep[] {
  return Array.from({ length: Math.max(0, Math.ceil((last - first + 1) / WEEK)) }, (_, at) => {
    const from = first + at * WEEK;
    const dates = Array.from({ length: Math.min(WEEK, last - from + 1) }, (_day, day) => from + day).filter((date) => dayOn(date) !== undefined);
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
