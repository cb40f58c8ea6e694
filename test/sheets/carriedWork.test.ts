import { expect, test } from '@jest/globals';
import { toSerial } from '../../src/core/calendar';
import { toMonth } from '../../src/core/month';
import { CARRIED_ACTIONS, CARRIED_TASKS, carryOver, originOf } from '../../src/sheets/carriedWork';

const AT = { month: toMonth(2026, 3), number: '03' };
const MARCH = toSerial({ year: 2026, month: 3, day: 1 });
const action = (id: string, more: Readonly<Record<string, string | number | null>> = {}) => ({ rowId: id, actionLine: 'L1', actionCode: 'running', directCause: 'late stock', containment: 'air freight', owner: 'Li', due: MARCH + 20, checkOn: MARCH + 25, ...more });

test('an open action goes on under its id with its month and a line of history, the first to be checked first', () => {
  const { next, marks } = carryOver([action('ZL2'), action('ZL1', { checkOn: MARCH + 10, actionCode: 'overdue' }), action('ZL3', { actionCode: 'closed' }), action('ZL4', { actionCode: 'open' })], [], AT, CARRIED_ACTIONS, 'en');
  expect(next.map(({ id }) => id)).toEqual(['ZL1', 'ZL2']);
  expect(next[0]?.values).toMatchObject({ actionLine: 'L1', directCause: 'late stock', owner: 'Li', carriedFrom: MARCH, carriedHistory: '2026-03: Check overdue · 2026-03-11 · air freight · Li' });
  expect(marks).toEqual(['ZL1', 'ZL2'].map((id) => ({ id, values: { carriedTo: toSerial({ year: 2026, month: 4, day: 1 }) } })));
});

test('what was written in the next month stays: only empty cells are filled', () => {
  const { next, entries } = carryOver([action('ZL1')], [{ rowId: 'zl1', directCause: 'rain', carriedHistory: null }], AT, CARRIED_ACTIONS, 'en');
  expect(next[0]?.values).not.toHaveProperty('directCause');
  expect(entries[0]?.values).toEqual({ containment: 'air freight', owner: 'Li', due: MARCH + 20, checkOn: MARCH + 25 });
});

test('the change that an action proposes to a map goes on with it, as the proposal of the month in which it was first written', () => {
  const change = { actsTable: 'Bottlenecks', actsOn: 'B000001', mapChange: 'Two suppliers' };
  const next = carryOver([action('Z000001', change)], [], AT, CARRIED_ACTIONS, 'en').next[0];
  expect(next?.values).toMatchObject(change);
  expect(originOf({ ...next?.values, rowId: String(next?.id) }, toMonth(2026, 4))).toEqual({ month: AT.month, id: 'Z000001' });
  expect(originOf({ rowId: 'Z03.Z000001' }, toMonth(2026, 4))).toEqual({ month: toMonth(2026, 4), id: 'Z03.Z000001' });
});

test('history grows month by month and is not told twice', () => {
  const told = '2026-02: In progress';
  const once = carryOver([action('ZL1', { carriedFrom: MARCH - 28, carriedHistory: told })], [], AT, CARRIED_ACTIONS, 'en').next[0]?.values;
  expect(once).toMatchObject({ carriedFrom: MARCH - 28 });
  expect(String(once?.['carriedHistory']).split('\n')[0]).toBe(told);
  const again = carryOver([action('ZL1', { carriedHistory: told })], [{ rowId: 'ZL1', carriedHistory: String(once?.['carriedHistory']) }], AT, CARRIED_ACTIONS, 'en');
  expect(again.next[0]?.values['carriedHistory']).toBe(once?.['carriedHistory']);
});

test('a row that a user added gets an id of its month, so that it meets no other', () => {
  expect(carryOver([action('Z000001')], [{ rowId: 'Z000001', directCause: 'other' }], AT, CARRIED_ACTIONS, 'en').next.map(({ id }) => id)).toEqual(['Z03.Z000001']);
});

test('tasks go on unless they are done, cancelled, without a source or stand for an action', () => {
  const task = (id: string, taskCode: string, more: Readonly<Record<string, string>> = {}) => ({ rowId: id, taskName: id, taskCode, taskKind: 'kit', ...more });
  const rows = [task('K1.a', 'late'), task('K1.b', 'done'), task('K1.c', 'cancelled'), task('K1.d', 'running', { rowState: 'gone' }), task('K1.e', 'running', { taskKind: 'action' }), task('K1.f', 'notStarted')];
  expect(carryOver(rows, [], AT, CARRIED_TASKS, 'zh-CN').next.map(({ id }) => id)).toEqual(['K1.a', 'K1.f']);
});
