import { expect, test } from '@jest/globals';
import { followInputs, PROPOSED } from '../../src/sheets/followInputs';

const KEYS = ['owner', 'due'];
const row = (owner: string | null, due: number | null, proposed: readonly unknown[]) => ({ rowId: 'K1', owner, due, [PROPOSED]: JSON.stringify(proposed) });
const next = (owner: string | null, due: number | null) => [{ id: 'K1', values: { owner, due } }];

test('a new row keeps what was proposed for it', () => {
  const { rows, entries } = followInputs(next('Li', 46000), [], KEYS);
  expect(rows[0]?.values[PROPOSED]).toBe('["Li",46000]');
  expect(entries).toEqual([]);
});

test('a cell that nobody typed over follows its proposal, one that somebody did stays', () => {
  expect(followInputs(next('Wang', 46010), [row('Li', 46005, ['Li', 46000])], KEYS).entries).toEqual([{ id: 'K1', values: { owner: 'Wang' } }]);
});

test('a cell that somebody emptied stays empty, and one left empty by the proposal is filled once there is one', () => {
  expect(followInputs(next('Li', 46010), [row(null, null, ['Li', null])], KEYS).entries).toEqual([{ id: 'K1', values: { due: 46010 } }]);
});

test('a row without a note of its proposals is the user’s', () => {
  expect(followInputs(next('Wang', 46010), [{ rowId: 'k1', owner: 'Li', due: 46000 }], KEYS).entries).toEqual([]);
});
