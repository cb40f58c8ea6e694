import { expect, it } from '@jest/globals';
import { testTrend } from '../../../src/domain/product-map/trendTest';
import { SHAMPOO } from '../../fixtures/series';

it('1-a: gives the published Mann–Kendall test and Sen slope of all 36 shampoo months', () => {
  const trend = testTrend(SHAMPOO.map((value, at) => ({ at, value })));
  expect(trend.s).toBe(440);
  expect(trend.varS).toBe(5390);
  expect(trend.z).toBeCloseTo(5.979573, 6);
  expect(trend.slope).toBeCloseTo(11.509375, 9);
});

it('counts values that differ by binary noise only as ties', () => {
  const trend = testTrend([0.1 + 0.2, 0.3, 0.3 + 1e-12, 0.3].map((value, at) => ({ at, value })));
  expect(trend).toMatchObject({ s: 0, varS: 0, z: 0, p: 1, slope: 0 });
});
