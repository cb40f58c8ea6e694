import { expect, test } from '@jest/globals';
import { toSerial } from '../../../src/core/calendar';
import { addMonths, monthRange, toMonth } from '../../../src/core/month';
import { endOfMonth, isUndated, workByMonth, type PlannedWork } from '../../../src/domain/tracking/plannedWork';

const MONTHS = monthRange(toMonth(2026, 4), addMonths(toMonth(2026, 4), 11));
const day = (year: number, month: number, date: number): number => toSerial({ year, month, day: date });
const WORK: PlannedWork = { id: 'K1', table: 'Asks', row: 'H1', kind: 'ask', name: 'stock', team: 'product', owner: '', start: undefined, due: undefined, doneOn: undefined, isOngoing: false };

function placed(work: Partial<PlannedWork>): (readonly [number, number | undefined, number | undefined])[] {
  return workByMonth([{ ...WORK, ...work }], MONTHS).flatMap((list, at) => list.map(({ start, due }) => [at, start, due] as const));
}

test('work stands in the month in which it is due', () => {
  expect(placed({ due: day(2026, 6, 30) })).toEqual([[2, undefined, day(2026, 6, 30)]]);
});

test('ongoing work stands in each of its months, with the part of it that is theirs', () => {
  expect(placed({ start: day(2026, 4, 10), due: day(2026, 6, 15), isOngoing: true })).toEqual([
    [0, day(2026, 4, 10), day(2026, 4, 30)], [1, day(2026, 5, 1), day(2026, 5, 31)], [2, day(2026, 6, 1), day(2026, 6, 15)],
  ]);
});

test('work outside the plan year or without a date stands in no month', () => {
  expect(placed({ due: day(2026, 3, 31) })).toEqual([]);
  expect(placed({ due: day(2027, 4, 1) })).toEqual([]);
  expect(placed({})).toEqual([]);
  expect([isUndated(WORK), isUndated({ ...WORK, start: 1 })]).toEqual([true, false]);
});

test('what falls due first comes first', () => {
  const list = workByMonth([{ ...WORK, id: 'late', due: day(2026, 5, 20) }, { ...WORK, id: 'early', due: day(2026, 5, 2) }], MONTHS)[1];
  expect(list?.map(({ id }) => id)).toEqual(['early', 'late']);
});

test('a month ends on its last day, also in a leap year', () => {
  expect([endOfMonth(day(2028, 2, 1)), endOfMonth(day(2027, 2, 28))]).toEqual([day(2028, 2, 29), day(2027, 2, 28)]);
});
