import { expect, test } from '@jest/globals';
import { needsSort } from '../../src/sheets/rowOrder';

const LARGEST = { by: 'possible', first: 'largest' } as const;

test('rows that stood by their numbers are sorted when they no longer do, rows without a number aside', () => {
  expect(needsSort(LARGEST, [5, null, 3, 3], [2, 4, null, 1])).toBe(true);
  expect(needsSort(LARGEST, [5, null, 3], [9, null, 4, 4])).toBe(false);
  expect(needsSort({ by: 'rank', first: 'smallest' }, [1, 2], [2, 1])).toBe(true);
});

test('rows that somebody has sorted otherwise stay as they are', () => {
  expect(needsSort(LARGEST, [3, 5], [3, 5, 9])).toBe(false);
});
