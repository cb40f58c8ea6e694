import { expect, it, test } from '@jest/globals';
import { erfc, normalCdf, twoSidedP } from '../../../src/core/statistics/normal';

/** Values of erfc to 15 digits (Abramowitz & Stegun table 7.1; NIST DLMF §7). */
test.each([
  [0, 1],
  [0.5, 0.479500122186953],
  [1, 0.157299207050285],
  [2, 0.00467773498104727],
  [3, 2.20904969985854e-5],
  [5, 1.53745979442803e-12],
  [-1, 1.84270079294971],
])('erfc(%d)', (x, expected) => {
  expect(Math.abs(erfc(x) / expected - 1)).toBeLessThan(1e-13);
});

it('tells p-values near the level apart, where a two-decimal table fails', () => {
  expect(twoSidedP(1.644453)).toBeCloseTo(0.100083, 6);
  expect(twoSidedP(5.979573)).toBeLessThan(1e-8);
});

it('is symmetric', () => {
  for (const z of [0, 0.3, 1.7, 2.9, 6]) expect(normalCdf(z) + normalCdf(-z)).toBeCloseTo(1, 15);
});
