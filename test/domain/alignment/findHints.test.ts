import { expect, it } from '@jest/globals';
import { findHints, type HintedLine } from '../../../src/domain/alignment/findHints';

const line = (id: string, increase: number, more: Partial<HintedLine> = {}): HintedLine => ({ id, increase, firstMonth: undefined, earliestMonth: undefined, beforeEarliest: 0, ...more });

it('names money in a map that no claim holds, the largest first', () => {
  expect(findHints([{ row: 'O1', increment: 5, claimedIn: '' }, { row: 'N1', increment: 9, claimedIn: 'P7' }, { row: 'B1', increment: 2, claimedIn: 'P1' }], [line('P1', 2)], [])).toEqual([
    { kind: 'unclaimed', row: 'N1', amount: 9 },
    { kind: 'unclaimed', row: 'O1', amount: 5 },
  ]);
});

it('names a claim above the rows that it stands on, and leaves out what is rounding', () => {
  const money = [{ row: 'O1', increment: 5, claimedIn: 'M1' }, { row: 'O2', increment: 1, claimedIn: 'M1' }, { row: 'N1', increment: 3.99, claimedIn: 'P1' }];
  expect(findHints(money, [line('M1', 8), line('P1', 4), line('K1', 9)], [])).toEqual([{ kind: 'aboveMap', line: 'M1', amount: 2 }]);
});

it('names revenue before stock or certificate, and a resource that is asked for too much', () => {
  expect(findHints([], [line('P1', 4, { firstMonth: 1, earliestMonth: 5, beforeEarliest: 1.3 }), line('P2', 4, { firstMonth: 6, earliestMonth: 5 })], [{ id: 'CAP1', amount: 3, used: 3.5 }, { id: 'CAP2', amount: 3, used: 3.001 }])).toEqual([
    { kind: 'tooEarly', line: 'P1', month: 5, amount: 1.3 },
    { kind: 'overCap', cap: 'CAP1', amount: 0.5 },
  ]);
});
