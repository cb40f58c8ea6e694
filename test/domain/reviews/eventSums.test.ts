import { describe, expect, test } from '@jest/globals';
import { dayBaseline, type BaselineRule } from '../../../src/domain/reviews/dayBaseline';
import { eventSums, type EventRule } from '../../../src/domain/reviews/eventSums';

const BASE: BaselineRule = { firstBefore: 42, lastBefore: 15, leastPerWeekday: 3, trimmed: 0.1 };
const RULE: EventRule = { ...BASE, daysAfter: 14, waitFirst: 14, waitLast: 4 };
const EVENT = 45_989;
const never = (): boolean => false;

describe('The usual level before an event', () => {
  test('is the median of the same weekday, so that one odd day does not move it', () => {
    const odd = EVENT - 21;
    const found = dayBaseline((date) => (date === odd ? 9_000 : 100 + (date % 7)), EVENT, BASE, never);
    expect(found?.days).toBe(28);
    expect(found?.on(EVENT)).toBe(100 + (EVENT % 7));
    expect(found?.on(odd + 7)).toBe(100 + (odd % 7));
  });

  test('is the trimmed mean of all days where a weekday has too few', () => {
    const known = new Set([30, 29, 28, 27, 26, 25, 24, 23, 22, 21].map((before) => EVENT - before));
    const found = dayBaseline((date) => (known.has(date) ? (date === EVENT - 30 ? 1_000 : date === EVENT - 21 ? 0 : 50) : undefined), EVENT, BASE, never);
    expect(found).toMatchObject({ days: 10 });
    expect(found?.on(EVENT)).toBe(50);
  });

  test('leaves out days of other events, and is unknown without a day', () => {
    expect(dayBaseline(() => 10, EVENT, BASE, (date) => date < EVENT - 17)?.days).toBe(3);
    expect(dayBaseline(() => undefined, EVENT, BASE, never)).toBeUndefined();
  });
});

describe('The sums of an event', () => {
  const days = { from: EVENT - 4, to: EVENT + 3, countedFrom: EVENT };

  test('set its window against usual days, and count what was brought forward and waited for', () => {
    const found = eventSums((date) => (date >= days.from && date <= days.to ? 260 : date > days.to ? 90 : date >= EVENT - 14 ? 95 : 100), days, RULE, never);
    expect(found).toMatchObject({ actual: 8 * 260, baseline: 800, pullForward: 140, baselineDays: 28, unknownDays: 0, unknownAfter: 0 });
    // Days −14 to −5: day −4 belongs to the window.
    expect(found?.waiting).toBe(50);
  });

  test('count the days before from the first day of the window where nothing else is said, whatever day the event bears in the calendar', () => {
    const valueOn = (date: number): number => (date < days.from - 14 ? 100 : 90);
    const edition = { date: EVENT, from: days.from, to: days.to };
    expect(eventSums(valueOn, edition, RULE, never)).toMatchObject({ baseline: 800, waiting: 110 });
    expect(eventSums(valueOn, days, RULE, never)?.waiting).toBe(100);
  });

  test('count unknown days neither as sales nor in the baseline, and say how many there are', () => {
    const found = eventSums((date) => (date > EVENT ? undefined : 100), days, RULE, never);
    expect(found).toMatchObject({ actual: 500, baseline: 500, pullForward: undefined, unknownDays: 3, unknownAfter: 14 });
    expect(eventSums((date) => (date < days.from ? undefined : 100), days, RULE, never)).toBeUndefined();
  });
});
