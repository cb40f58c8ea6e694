import { expect, it } from '@jest/globals';
import { paybackMonths } from '../../../src/domain/product-map/payback';
import { cashCycleDays, cashCyclesAYear, gmroi, stockDays, stockTurns } from '../../../src/domain/product-map/stockReturn';

it('returns gross profit on stock', () => {
  expect(gmroi(50_000, 25_000)).toBe(2);
  expect(gmroi(1_500_000 - 1_095_000, 90_000)).toBe(4.5);
});

it('turns stock by cost of goods', () => {
  expect(stockTurns(1_095_000, 90_000)).toBeCloseTo(12.166667, 6);
  expect(stockDays(stockTurns(1_095_000, 90_000))).toBeCloseTo(30, 12);
});

it('binds money from the supplier until the payout', () => {
  expect(cashCycleDays({ stockDays: 60, creditDays: 30 })).toBe(44);
  expect(cashCyclesAYear(44)).toBeCloseTo(8.295455, 6);
});

it('is not defined without stock, turns or a cycle', () => {
  expect(() => gmroi(1, 0)).toThrow('stock/none');
  expect(() => stockTurns(1, -1)).toThrow('stock/negative');
  expect(() => stockDays(0)).toThrow('stock/no-turns');
  expect(() => cashCyclesAYear(-3)).toThrow('stock/no-cycle');
});

it('pays back inside the month in which the margins reach the investment', () => {
  expect(paybackMonths(50_000, [5000, 9000, 14_000, 18_000, 20_000])).toBeCloseTo(4.2, 12);
  expect(paybackMonths(0, [])).toBe(0);
  expect(paybackMonths(10, [-10, 15, 10])).toBeCloseTo(2.5, 12);
  expect(() => paybackMonths(10, [-10, 15])).toThrow('payback/never');
  expect(() => paybackMonths(-1, [1])).toThrow('payback/negative');
});
