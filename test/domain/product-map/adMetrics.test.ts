import { expect, it } from '@jest/globals';
import { adMetrics, breakEvenRoas } from '../../../src/domain/product-map/adMetrics';

it('measures ads against sales, margin and the wanted margin', () => {
  expect(adMetrics({ spend: 1200, adSales: 4800, totalSales: 12_000, cm2Rate: 0.32 })).toEqual({
    acos: 0.25, tacos: 0.1, roas: 4, breakEvenAcos: 0.32, breakEvenRoas: 3.125, targetAcos: 0.32, profit: 336,
  });
  expect(adMetrics({ spend: 1, adSales: 1, totalSales: 1, cm2Rate: 0.2, targetMargin: 0.05 }).targetAcos).toBeCloseTo(0.15, 12);
});

it('leaves out only what is not defined', () => {
  const found = adMetrics({ spend: 0, adSales: 0, totalSales: 0, cm2Rate: -0.1 });
  expect(found).toMatchObject({
    acos: { code: 'ads/no-ad-sales' }, tacos: { code: 'ads/no-sales' }, roas: { code: 'ads/no-spend' }, breakEvenRoas: { code: 'ads/no-margin' },
    breakEvenAcos: -0.1, targetAcos: -0.1,
  });
});

it('refuses negative amounts', () => {
  expect(() => adMetrics({ spend: -1, adSales: 0, totalSales: 0, cm2Rate: 0.3 })).toThrow('ads/negative');
});

it('has no break-even without a margin', () => {
  expect(breakEvenRoas(0.32)).toBe(3.125);
  expect(() => breakEvenRoas(0)).toThrow('ads/no-margin');
});
