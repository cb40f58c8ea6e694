import { expect, test } from '@jest/globals';
import { stepImpacts } from '../../../src/domain/reviews/stepImpacts';
import { launchRamp, monthsOf, weeksOf } from '../../../src/domain/reviews/launchRamp';
import { DayBook } from '../../../src/domain/reviews/dayBook';
import type { Coverage, DailyFact } from '../../../src/domain/sales/facts';

test('raising steps to their benchmarks is split over them without a rest', () => {
  const impacts = stepImpacts(100_000, [{ rate: 0.3, benchmark: 0.3 }, { rate: 0.4, benchmark: 0.45 }, { rate: 0.55, benchmark: undefined }, { rate: 0.7, benchmark: 0.85 }], 60);
  expect(impacts[1]).toBeCloseTo(38_315.2848, 3);
  expect(impacts[3]).toBeCloseTo(63_159.7152, 3);
  expect([impacts[0], impacts[2]]).toEqual([0, 0]);
  expect(impacts.reduce((sum, part) => sum + part, 0)).toBeCloseTo(378_675 - 277_200, 6);
});

test('weeks of a launch begin with its first day; unknown days bring neither sales nor plan', () => {
  const ramp = launchRamp(weeksOf({ from: 100, to: 109 }), (date) => (date === 103 ? undefined : { orders: 1, sales: 10 }), () => 8);
  expect(ramp).toEqual([{ from: 100, days: 6, orders: 6, actual: 60, plan: 48 }, { from: 107, days: 3, orders: 3, actual: 30, plan: 24 }]);
  expect(launchRamp(weeksOf({ from: 100, to: 100 }), () => ({ orders: 0, sales: 0 }), () => undefined)[0]?.plan).toBeUndefined();
});

test('months of a launch are whole but for the first and the last', () => {
  // 2025-11-20 to 2026-01-05.
  expect(monthsOf({ from: 45_981, to: 46_027 })).toEqual([{ from: 45_981, to: 45_991 }, { from: 45_992, to: 46_022 }, { from: 46_023, to: 46_027 }]);
});

const fact = (date: number, netSales: number): DailyFact => ({ date, site: 'S01', category: 'C001', orders: 1, units: 2, netSales, sessions: 0, adSpend: 1, importId: 'I1' });
const coverage = (month: string, state: Coverage['state'], lastOrder?: number): Coverage => ({ site: 'S01', month: month as Coverage['month'], state, source: 'orders', lastOrder });

test('a day without a row sold nothing where its month is known, and is unknown elsewhere; money is in plan currency', () => {
  // 2025-11-03, 2025-11-20 and 2025-12-05.
  const book = new DayBook([fact(45_964, 10), fact(45_981, 20), fact(45_996, 30)], [coverage('2025-11', 'complete'), coverage('2025-12', 'partial', 45_996)], () => 7);
  expect(book.on('S01', 45_964)).toMatchObject({ sales: 70, adSpend: 7, orders: 1 });
  expect(book.on('S01', 45_970)).toMatchObject({ sales: 0 });
  expect([45_963, 45_997, 46_100].map((date) => book.on('S01', date))).toEqual([undefined, undefined, undefined]);
  expect(book.sum('S01', 45_960, 45_990)).toMatchObject({ sales: 210, units: 4 });
  expect(book.byCategory(new Map([['S01', new Set([45_964, 45_981, 45_996])]])).get('C001')).toMatchObject({ sales: 420 });
  expect(new DayBook([fact(45_964, 10)], [], () => undefined).sites).toEqual([]);
});
