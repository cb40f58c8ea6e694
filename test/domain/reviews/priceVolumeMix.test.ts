import { expect, it, test } from '@jest/globals';
import fc from 'fast-check';
import { priceVolumeMix } from '../../../src/domain/reviews/priceVolumeMix';
import type { PricedItem } from '../../../src/domain/reviews/priceVolumeMix';

const item = (price0: number | undefined, quantity0: number, price1: number | undefined, quantity1: number): PricedItem => ({ price0, quantity0, price1, quantity1 });

test('8-l: three products', () => {
  expect(priceVolumeMix([item(10, 1000, 11, 1000), item(15, 800, 15, 700), item(20, 500, 23, 800)])).toMatchObject({
    volume: expect.closeTo(2782.608696, 6),
    mix: expect.closeTo(1717.391304, 6),
    price: expect.closeTo(3400, 9),
    total: expect.closeTo(7900, 9),
  });
});

test('8-m: one product at a higher price', () => {
  expect(priceVolumeMix([item(50, 1000, 52, 1100)])).toMatchObject({ volume: 5000, mix: 0, price: 2200, total: 7200 });
});

it('gives new and dropped items no price effect and lists their revenue', () => {
  const found = priceVolumeMix([item(10, 10, 10, 10), item(undefined, 0, 8, 5), item(4, 5, undefined, 0)]);
  expect(found).toMatchObject({ price: 0, newItems: 40, dropped: -20, total: expect.closeTo(20, 9) });
});

it.each<[string, PricedItem[], string]>([
  ['nothing sold before', [item(50, 0, 52, 10)], 'mix/no-base'],
  ['a missing price', [item(undefined, 10, 52, 10)], 'mix/price-missing'],
  ['a negative quantity', [item(50, -10, 52, 10)], 'mix/negative'],
])('refuses %s', (_, items, code) => {
  expect(() => priceVolumeMix(items)).toThrow(expect.objectContaining({ code }));
});

it('adds up to the change of revenue, whatever the order of the items', () => {
  const amount = fc.oneof(fc.constant(0), fc.double({ min: 0.01, max: 1e5, noNaN: true }));
  const items = fc.array(fc.record({ price0: amount, quantity0: amount, price1: amount, quantity1: amount }), { minLength: 1, maxLength: 15 });
  fc.assert(
    fc.property(items.filter((list) => list.some(({ quantity0 }) => quantity0 > 0)), (list) => {
      const found = priceVolumeMix(list);
      const revenue = (which: 0 | 1): number => list.reduce((sum, one) => sum + one[`price${which}`] * one[`quantity${which}`], 0);
      // Effects may cancel, so noise is measured against what was moved around.
      const size = 1 + Math.abs(found.volume) + Math.abs(found.mix) + Math.abs(found.price) + revenue(0) + revenue(1);
      expect(Math.abs(found.total - (revenue(1) - revenue(0))) / size).toBeLessThan(1e-9);
      expect(Math.abs(priceVolumeMix([...list].reverse()).mix - found.mix) / size).toBeLessThan(1e-9);
      expect(Object.values(found).every(Number.isFinite)).toBe(true);
    }),
  );
});
