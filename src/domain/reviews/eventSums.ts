import { dayBaseline, type BaselineRule } from './dayBaseline';

/** First and last day of the window of an event, serials. */
export interface EventDays {
  readonly from: number;
  readonly to: number;
  /** The day from which the days before are counted; the first of the window where nothing else is said. */
  readonly countedFrom?: number;
}

/** Which days around an event are compared with the usual level. */
export interface EventRule extends BaselineRule {
  /** Days after the window in which sales that were brought forward are missing. */
  readonly daysAfter: number;
  /** First and last day before the event on which buyers wait for it, such as 14 and 4. */
  readonly waitFirst: number;
  readonly waitLast: number;
}

/** What an event sold against its usual level; amounts in one currency. */
export interface EventSums {
  readonly actual: number;
  readonly baseline: number;
  /** Usual less actual after the event; below 0 where nothing was missing, undefined while no day after it is known. */
  readonly pullForward: number | undefined;
  /** The same of the days before. */
  readonly waiting: number | undefined;
  /** Days that the usual level rests on. */
  readonly baselineDays: number;
  /** Days of the window, and days after it, of which nothing is known. */
  readonly unknownDays: number;
  readonly unknownAfter: number;
}

const range = (first: number, last: number): number[] => Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at);

/**
 * Sums an event and the days around it against the usual level of its own weeks, by offset from its first day. Unknown days of the window
 * count neither as sales nor in the baseline. Undefined where no day of the window or none before it is known.
 */
export function eventSums(valueOn: (date: number) => number | undefined, { from, to, countedFrom = from }: EventDays, rule: EventRule, isOtherEvent: (date: number) => boolean): EventSums | undefined {
  const isExcluded = (day: number): boolean => isOtherEvent(day) || (day >= from && day <= to);
  const usual = dayBaseline(valueOn, countedFrom, rule, isExcluded);
  const window = range(from, to);
  const known = window.filter((day) => valueOn(day) !== undefined);
  if (usual === undefined || known.length === 0) return undefined;
  const missing = (days: readonly number[]): number | undefined => {
    const seen = days.filter((day) => valueOn(day) !== undefined);
    return seen.length === 0 ? undefined : seen.reduce((sum, day) => sum + usual.on(day) - (valueOn(day) ?? 0), 0);
  };
  const after = range(to + 1, to + rule.daysAfter);
  return {
    actual: known.reduce((sum, day) => sum + (valueOn(day) ?? 0), 0),
    baseline: known.reduce((sum, day) => sum + usual.on(day), 0),
    pullForward: missing(after),
    waiting: missing(range(countedFrom - rule.waitFirst, Math.min(countedFrom - rule.waitLast, from - 1))),
    baselineDays: usual.days,
    unknownDays: window.length - known.length,
    unknownAfter: after.filter((day) => valueOn(day) === undefined).length,
  };
}
