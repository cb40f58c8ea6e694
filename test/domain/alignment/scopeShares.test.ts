import { expect, test } from '@jest/globals';
import type { BookingTerms } from '../../../src/domain/alignment/bookParts';
import type { LinePair } from '../../../src/domain/alignment/linePairs';
import { readScope, type ScopeText } from '../../../src/domain/alignment/planDimensions';
import { scopeShares } from '../../../src/domain/alignment/scopeShares';
import { DIMENSIONS_OF_CASE, lineOf } from './planCase';

const TERMS: BookingTerms = { rule: 'priority', priority: ['market', 'customer', 'product'], shares: { market: 1, customer: 3, product: 1 } };
const CELL: ScopeText = { site: 'S03', category: 'C001', productScope: 'existing', tier: 'T1', buyer: 'existing', month: '1' };

/** Shares of Latin America, 30, and of existing customers, 70, in a cell of both unless told otherwise. */
function shares(terms: Partial<BookingTerms>, pairs: readonly LinePair[] = [], cell: Partial<ScopeText> = {}): unknown {
  const lines = [lineOf('M1', 'market', { site: '拉美' }, 30), lineOf('U1', 'customer', { buyer: '老客' }, 70)];
  const placed = lines.map((line) => ({ line, ...readScope(line.scope, DIMENSIONS_OF_CASE) }));
  return scopeShares(placed, [30, 70], pairs, { ...TERMS, ...terms }, DIMENSIONS_OF_CASE)({ ...CELL, ...cell });
}

test('a cell that two lines claim is owned as parts are booked: by one, in proportion, by agreed shares, or as a pair decided', () => {
  expect(shares({})).toEqual([[0, 1]]);
  expect(shares({ rule: 'proportional' })).toEqual([[0, 0.3], [1, 0.7]]);
  expect(shares({ rule: 'explicit' })).toEqual([[0, 0.25], [1, 0.75]]);
  expect(shares({}, [{ first: 'M1', second: 'U1', resolution: 'split' }])).toEqual([[0, 0.3], [1, 0.7]]);
  expect(shares({}, [{ first: 'M1', second: 'U1', resolution: 'split', share: 0.6 }])).toEqual([[0, expect.closeTo(0.6, 12)], [1, expect.closeTo(0.4, 12)]]);
  expect(shares({}, [{ first: 'M1', second: 'U1', resolution: 'once', countedIn: 'U1' }])).toEqual([[1, 1]]);
});

test('a cell that one line claims is its own, and one that nobody claims is nobody’s', () => {
  expect(shares({ rule: 'proportional' }, [], { site: 'S01' })).toEqual([[1, 1]]);
  expect(shares({ rule: 'proportional' }, [], { site: 'S01', buyer: 'new' })).toEqual([]);
});
