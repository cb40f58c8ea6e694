import { expect, it } from '@jest/globals';
import { sellerTier, tierPlace } from '../../../src/domain/customer-map/customerTier';

it.each([
  [100_000, 'medium'],
  [100_000.01, 'large'],
  [10_000, 'medium'],
  [9999.99, 'new'],
  [0, 'new'],
])('%d USD a month is %s', (value, tier) => {
  expect(sellerTier(value)).toBe(tier);
});

it('finds the last bound that is reached', () => {
  expect([0, 99, 100, 500, 1000].map((value) => tierPlace(value, [0, 100, 1000]))).toEqual([0, 0, 1, 1, 2]);
});

it('refuses what no tier can hold', () => {
  expect(() => sellerTier(-1)).toThrow('tier/negative');
  expect(() => tierPlace(1, [0, 0])).toThrow('tier/bounds');
  expect(() => tierPlace(1, [10, 100])).toThrow('tier/below');
});
