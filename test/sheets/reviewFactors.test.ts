import { describe, expect, test } from '@jest/globals';
import { toMonth } from '../../src/core/month';
import { attributeFactors } from '../../src/domain/reviews/attributeFactors';
import { saleFactors } from '../../src/sheets/reviewFactors';
import { productRamp } from '../../src/sheets/reviewLaunch';
import type { SideFigures } from '../../src/sheets/specs/reviewForm';

const side = (visits: number | undefined, orders: number, sales: number): SideFigures => ({ visits, orders, units: orders, sales, adSpend: 0 });
const effects = (before: SideFigures | undefined, now: SideFigures | undefined): number[] => {
  const factors = saleFactors(before, now);
  return attributeFactors(factors.before, factors.now);
};

describe('What sales are a product of', () => {
  test('is visits, conversion and order value where visits are known, else orders and order value', () => {
    expect(saleFactors(side(1000, 20, 800), side(1200, 30, 1500))).toEqual({ before: [1000, 0.02, 40], now: [1200, 0.025, 50] });
    expect(saleFactors(side(undefined, 20, 800), side(1200, 30, 1500))).toEqual({ before: [20, 1, 40], now: [30, 1, 50] });
  });

  test('has no order value to change on a site that is new: its sales come from its visits, or its orders', () => {
    expect(effects(undefined, side(undefined, 20, 800))).toEqual([800, 0, 0]);
    expect(effects(undefined, side(1000, 20, 800))).toEqual([800, 0, 0]);
  });

  test('has none either where nobody bought: visits without an order owe all to conversion', () => {
    expect(effects(side(1000, 20, 800), side(1000, 0, 0))).toEqual([0, -800, 0]);
    expect(effects(side(1000, 0, 0), side(1000, 20, 800))).toEqual([0, 800, 0]);
  });
});

test('The last month of a product is measured against as much of its plan as its days have gone', () => {
  const months = [{ month: toMonth(2026, 3), days: 31, units: 5, amount: 900, adSpend: 0 }, { month: toMonth(2026, 4), days: 9, units: 2, amount: 400, adSpend: 0 }] as const;
  expect(productRamp(months, 12_000)).toEqual([[46_082, 31, '', 900, 1000], [46_113, 9, '', 400, 300]]);
  expect(productRamp(months, undefined).map(([, , , , plan]) => plan)).toEqual(['', '']);
});
