import { expect, it } from '@jest/globals';
import { productRoi } from '../../../src/domain/product-map/productRoi';

it('returns profit on everything laid out', () => {
  expect(productRoi({ netSales: 1_500_000, cogs: 1_095_000, adSpend: 100_000 })).toBeCloseTo(0.25523, 6);
});

it('turns the return into a year’s by the days of one turn', () => {
  expect(productRoi({ netSales: 1_500_000, cogs: 1_095_000, adSpend: 100_000, otherCosts: 0, turnoverDays: 30 })).toBeCloseTo(3.1053, 6);
});

it('is −1 when nothing came back', () => {
  expect(productRoi({ netSales: 0, cogs: 10, adSpend: 5, otherCosts: 1 })).toBe(-1);
});

it('is not defined without an outlay', () => {
  expect(() => productRoi({ netSales: 10, cogs: 0, adSpend: 0 })).toThrow('roi/no-cost');
});

it('refuses negative costs and turns of no days', () => {
  expect(() => productRoi({ netSales: 10, cogs: -1, adSpend: 0 })).toThrow('roi/negative');
  expect(() => productRoi({ netSales: 10, cogs: 1, adSpend: 0, turnoverDays: 0 })).toThrow('roi/turnover-days');
});
