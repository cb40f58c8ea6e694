import { expect, it } from '@jest/globals';
import { parseMonth, type Month } from '../../../src/core/month';
import { toSerial } from '../../../src/core/calendar';
import { coveredMonths } from '../../../src/domain/sales/coveredMonths';

const day = (month: number, date: number): number => toSerial({ year: 2025, month, day: date });
const span = (from: number, to: number, step = 1): number[] => Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, index) => from + index * step);
const states = (days: number[], declared: Month[] = []): string[] => coveredMonths(days, declared).map(({ state }) => state);

it('marks the last month when it breaks off early, and the first when it begins late', () => {
  expect(states(span(day(1, 1), day(3, 9)))).toEqual(['complete', 'complete', 'partial']);
  expect(states(span(day(1, 12), day(3, 31)))).toEqual(['partial', 'complete', 'complete']);
});

it('allows as many days at the edges as the shop pauses elsewhere', () => {
  expect(states(span(day(1, 2), day(3, 31), 7))).toEqual(['complete', 'complete', 'complete']);
  expect(states(span(day(1, 1), day(3, 29)))).toEqual(['complete', 'complete', 'complete']);
});

it('calls a month without an order between others missing', () => {
  expect(states([...span(day(1, 1), day(1, 31)), ...span(day(3, 1), day(3, 31))])).toEqual(['complete', 'missing', 'complete']);
});

it('believes months that the export was asked for whole, and knows the first and last order day', () => {
  const declared = [parseMonth('2025-03')!];
  const march = coveredMonths(span(day(3, 3), day(3, 9)), declared)[0];
  expect(march).toEqual({ month: '2025-03', state: 'complete', firstOrder: day(3, 3), lastOrder: day(3, 9) });
  expect(states([], declared)).toEqual(['complete']);
});
