import { expect, test } from '@jest/globals';
import { alignClaims } from '../../src/domain/alignment/alignClaims';
import type { ClaimLine } from '../../src/domain/alignment/claimLine';
import { gapRows } from '../../src/sheets/gapRows';
import { DIMENSIONS_OF_CASE, inputOf, lineOf } from '../domain/alignment/planCase';

const rowsOf = (...lines: ClaimLine[]): unknown[][] => gapRows(alignClaims(inputOf(lines)), DIMENSIONS_OF_CASE, 'en')
  .map(({ values: { slice, marketClaim, customerClaim, productClaim, consensus } }) => [slice, marketClaim, customerClaim, productClaim, consensus]);

test('a region stands beside what another department claims of all its sites, and what is claimed of a part of it stands alone', () => {
  const lines = [lineOf('M1', 'market', { site: '拉美' }, 9), lineOf('U1', 'customer', { site: 'MX' }, 2), lineOf('U2', 'customer', { site: '拉美/BR', buyer: '老客' }, 1), lineOf('M2', 'market', {}, 15)];
  expect(rowsOf(...lines)).toEqual([['拉美', 9, 3, null, 9], ['everything', 15, null, null, 15], ['BR', null, 1, null, 0], ['MX', null, 2, null, 0]]);
});

test('what a department claims within another of its lines is a part of that one, and what it claims beside it comes on top', () => {
  const lines = [lineOf('M1', 'market', { site: '拉美', month: '1-6' }, 5), lineOf('M2', 'market', { site: 'MX', month: '3' }, 2), lineOf('M3', 'market', { site: 'MX', month: '7' }, 1), lineOf('U1', 'customer', { site: '拉美' }, 8)];
  expect(rowsOf(...lines)).toEqual([['拉美', 6, 8, null, 8], ['MX', 3, null, null, 3]]);
});

test('the order of the lines is irrelevant', () => {
  const lines = [lineOf('M1', 'market', { site: '拉美' }, 9), lineOf('M2', 'market', { site: 'MX, BR' }, 9), lineOf('U1', 'customer', { site: 'MX' }, 2)];
  expect(rowsOf(...[...lines].reverse())).toEqual(rowsOf(...lines));
});
