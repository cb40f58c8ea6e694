import { expect, it } from '@jest/globals';
import { wilsonInterval } from '../../../src/core/statistics/wilson';

/** Printed by statsmodels, proportion_confint(method="wilson"). */
it.each([
  [90, 100, 0.825634, 0.944771],
  [9, 10, 0.59585, 0.982124],
  [0, 5, 0, 0.434482],
])('%d of %d lies between %d and %d', (successes, trials, low, high) => {
  const [lower, upper] = wilsonInterval(successes, trials);
  expect(lower).toBeCloseTo(low, 6);
  expect(upper).toBeCloseTo(high, 6);
});

it('knows nothing without trials', () => {
  expect(wilsonInterval(0, 0)).toEqual([0, 1]);
});
