import { expect, it } from '@jest/globals';
import { hypergeometric } from '../../../src/core/statistics/hypergeometric';

/** ln |₂F₁| printed by mpmath with 40 digits. */
it.each([
  [2.243, 4.426, 4.219, 0.47, 1, 1.502528850399578],
  [10.243, 12.426, 12.219, 0.05, 1, 0.534332223945511],
  [0.243, 2.426, 2.219, 0.9, 1, 0.666613849418204],
  [0.5, 0.2, -0.3, 0.5, 1, -0.498380825770016],
  [1000.2, 1002.4, 1002.2, 0.8, 1, 1610.081367944310938],
])('₂F₁(%d, %d; %d; %d)', (a, b, c, z, sign, log) => {
  const found = hypergeometric(a, b, c, z);
  expect(found?.sign).toBe(sign);
  expect(Math.abs((found?.log ?? NaN) - log)).toBeLessThanOrEqual(1e-11 * Math.max(1, Math.abs(log)));
});

it('is 1 at z = 0', () => {
  expect(hypergeometric(2, 3, 4, 0)).toEqual({ sign: 1, log: 0 });
});

it.each([[1e12, 4.4, 4.2, 0.5], [0.2, 2.4, 2.2, 1 - 1e-9]])('says that the series of ₂F₁(%d, %d; %d; %d) is too long', (a, b, c, z) => {
  expect(hypergeometric(a, b, c, z)).toBeUndefined();
});
