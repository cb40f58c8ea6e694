import { describe, expect, it, test } from '@jest/globals';
import { toSerial } from '../../../src/core/calendar';
import { parseMonth, type Month } from '../../../src/core/month';
import { eventExcess, monthPattern } from '../../../src/domain/targets/monthPattern';

const month = (text: string): Month => parseMonth(text) as Month;
const day = (year: number, at: number, of: number): number => toSerial({ year, month: at, day: of });
const FLAT = Array.from({ length: 12 }, () => 100);
const ramadan = (year: number, at: number, of: number) => ({ date: day(year, at, of), startOffset: -7, endOffset: 29 });

describe('the pattern of a year', () => {
  it('is that of the base year where no event moves', () => {
    const sales = [50, 100, 150, 100, 100, 100, 100, 100, 100, 100, 150, 150];
    expect(monthPattern({ sales, base: month('2025-01'), plan: month('2026-01'), events: [] })).toEqual(sales.map((value) => value / 1300));
  });

  it('moves Ramadan from the days of 2025 to those of 2026 (shares of months as published by 6-i)', () => {
    // 5 % of the year came by Ramadan: 2025 .189189 February, .810811 March; 2026 .486486 and .513514.
    const sales = FLAT.map((_, at) => 0.95 * (1 / 12) + 0.05 * ([0, 0.189189, 0.810811][at] ?? 0)).map((share) => share * 1e6);
    const events = [{ before: [ramadan(2025, 3, 1)], next: [ramadan(2026, 2, 18)], share: 0.05 }];
    const weights = monthPattern({ sales, base: month('2025-01'), plan: month('2026-01'), events }) ?? [];
    expect(weights[1]).toBeCloseTo(0.95 / 12 + 0.05 * 0.486486, 5);
    expect(weights[2]).toBeCloseTo(0.95 / 12 + 0.05 * 0.513514, 5);
    expect(weights[3]).toBeCloseTo(0.95 / 12, 5);
    expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12);
  });

  it('keeps to the months of a fiscal year that begins in April', () => {
    const events = [{ before: [ramadan(2025, 3, 1)], next: [ramadan(2026, 2, 18)], share: 0.05 }];
    const sales = FLAT.map((_, at) => 0.95 / 12 + 0.05 * (at === 10 ? 0.189189 : at === 11 ? 0.810811 : 0));
    const weights = monthPattern({ sales, base: month('2024-04'), plan: month('2025-04'), events }) ?? [];
    expect(weights[10]).toBeCloseTo(0.95 / 12 + 0.05 * 0.486486, 5);
    expect(weights[11]).toBeCloseTo(0.95 / 12 + 0.05 * 0.513514, 5);
  });

  it('gives an event that is new its share, and leaves one without a new date where it was', () => {
    const added = monthPattern({ sales: FLAT, base: month('2025-01'), plan: month('2026-01'), events: [{ before: [], next: [ramadan(2026, 2, 18)], share: 0.05 }] }) ?? [];
    expect(added[1]).toBeCloseTo(0.95 / 12 + 0.05 * 0.486486, 5);
    expect(monthPattern({ sales: FLAT, base: month('2025-01'), plan: month('2026-01'), events: [{ before: [ramadan(2025, 3, 1)], next: [], share: 0.05 }] })).toEqual(FLAT.map(() => 1 / 12));
  });

  it('takes no more from a month than it held', () => {
    const events = [{ before: [ramadan(2025, 3, 1)], next: [ramadan(2026, 2, 18)], share: 0.5 }];
    expect((monthPattern({ sales: FLAT, base: month('2025-01'), plan: month('2026-01'), events }) ?? []).every((weight) => weight >= 0)).toBe(true);
  });

  it('is unknown without sales', () => {
    expect(monthPattern({ sales: FLAT.map(() => 0), base: month('2025-01'), plan: month('2026-01'), events: [] })).toBeUndefined();
  });
});

test('what an event brought is measured against the days around it that are no event', () => {
  const daily = new Map(Array.from({ length: 100 }, (_, at) => [1000 + at, at >= 50 && at < 54 ? 40 : at >= 40 && at < 44 ? 90 : 10]));
  const window = { date: 1050, startOffset: 0, endOffset: 3 };
  const other = { date: 1040, startOffset: 0, endOffset: 3 };
  expect(eventExcess(daily, window, [other], 14, 1200)).toBeCloseTo(120 / 1200, 12);
  expect(eventExcess(daily, { date: 1099, startOffset: 0, endOffset: 3 }, [], 28, 1200)).toBe(0);
  expect(eventExcess(new Map(), window, [], 14, 1200)).toBeUndefined();
});
