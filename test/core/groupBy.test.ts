import { expect, test } from '@jest/globals';
import { groupBy } from '../../src/core/groupBy';

test('Groups stand in the order in which their keys first occur, and hold their items in order', () => {
  expect([...groupBy([3, 1, 4, 1, 5, 9, 2, 6], (value) => value % 3)]).toEqual([[0, [3, 9, 6]], [1, [1, 4, 1]], [2, [5, 2]]]);
  expect(groupBy([], () => 1).size).toBe(0);
});
