import fs from 'node:fs';
import { expect, test } from '@jest/globals';
import { twoSidedP } from '../../../src/core/statistics/normal';
import { spearman } from '../../../src/core/statistics/spearman';
import { testTrend } from '../../../src/domain/product-map/trendTest';

interface Reference {
  readonly trends: readonly { readonly x: readonly number[]; readonly slope: number; readonly low: number; readonly high: number }[];
  readonly ranks: readonly { readonly a: readonly number[]; readonly b: readonly number[]; readonly rho: number }[];
  readonly tails: readonly { readonly z: number; readonly p: number }[];
}

/** Results of another program on seeded input, ties included; the file says which calls made them. */
const reference = JSON.parse(fs.readFileSync('test/fixtures/scipyStatistics.json', 'utf8')) as Reference;

test.each(reference.trends)('Theil–Sen slope and interval agree with scipy: $x', ({ x, slope, low, high }) => {
  const trend = testTrend(x.map((value, at) => ({ at, value })));
  expect(trend.slope).toBeCloseTo(slope, 10);
  expect(trend.slopeLow).toBeCloseTo(low, 10);
  expect(trend.slopeHigh).toBeCloseTo(high, 10);
});

test.each(reference.ranks)('rank correlation agrees with scipy: $a', ({ a, b, rho }) => {
  expect(spearman(a, b)).toBeCloseTo(rho, 12);
});

test.each(reference.tails)('the tail beyond ±$z agrees with scipy', ({ z, p }) => {
  expect(Math.abs(twoSidedP(z) / p - 1)).toBeLessThan(1e-12);
});
