import { expect, it } from '@jest/globals';
import { lnGamma } from '../../../src/core/statistics/lnGamma';

/** Printed by scipy.special.gammaln. */
it.each([
  [1e-8, 18.42068073818021],
  [0.1, 2.252712651734206],
  [0.5, 0.5723649429247004],
  [1, 0],
  [2.5, 0.2846828704729192],
  [10, 12.801827480081467],
  [100.5, 361.43554046777757],
  [1e6, 12815504.569147611],
])('ln Γ(%d) = %d', (x, expected) => {
  expect(Math.abs(lnGamma(x) - expected)).toBeLessThanOrEqual(1e-13 * Math.max(1, Math.abs(expected)));
});

it('is not defined at or below 0', () => {
  expect(lnGamma(0)).toBeNaN();
  expect(lnGamma(-1.5)).toBeNaN();
});
