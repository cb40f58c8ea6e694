import { expect, it, test } from '@jest/globals';
import { compareProportions } from '../../../src/core/statistics/twoProportions';

test('9-c: 30 of 200 against 45 of 180', () => {
  const { z, p } = compareProportions(30, 200, 45, 180);
  expect(z).toBeCloseTo(-2.445471, 6);
  expect(p).toBeCloseTo(0.014466, 6);
});

it('sees no difference where nobody left on either side', () => {
  expect(compareProportions(0, 200, 0, 180)).toEqual({ z: 0, p: 1 });
});
