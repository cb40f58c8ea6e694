import { describe, expect, it } from '@jest/globals';
import { addMonths, toMonth } from '../../../src/core/month';
import { STOCK_OUT_SALES, stockOutMonths } from '../../../src/domain/product-map/stockOut';
import type { ProductFact } from '../../../src/domain/sales/facts';

const START = toMonth(2025, 1);
const NOTHING = { netSales: 0, refunds: 0, returnedUnits: 0, fees: 0, adSpend: 0, adSales: 0, sessions: 0, tax: 0 };

/** Units and stocks of a site from January on; a stock left out is not told. */
const at = (site: string, units: readonly number[], stocks: readonly (number | undefined)[] = []): ProductFact[] =>
  units.map((sold, month) => ({ ...NOTHING, month: addMonths(START, month), site, product: 'P1', units: sold, stock: stocks[month], importId: site }));

/** The numbers of the months out of stock. */
const out = (...facts: readonly ProductFact[][]): number[] | undefined => {
  const months = stockOutMonths(facts.flat(), STOCK_OUT_SALES);
  return months === undefined ? undefined : [...months].map((month) => Number(month.slice(5))).sort((a, b) => a - b);
};

describe('A month out of stock', () => {
  it('ended empty and sold at most half of what the months in stock before sold', () => {
    expect(out(at('A', [100, 110, 90, 30, 0, 0, 95], [60, 50, 20, 0, 0, 0, 80]))).toEqual([4, 5, 6]);
    expect(out(at('A', [100, 100, 100, 50, 51], [60, 50, 20, 0, 0]))).toEqual([4]);
  });

  it('is not told where no report tells a stock', () => {
    expect(out(at('A', [100, 0, 100]))).toBeUndefined();
  });

  it('is none of a seller who ends months with nothing left and sells as ever', () => {
    expect(out(at('A', [100, 90, 110, 100], [0, 0, 0, 0]))).toEqual([]);
    expect(out(at('A', [100, 90, 110, 100], [5, 0, 3, 0]))).toEqual([]);
    expect(out(at('A', [100, 60, 20, 100], [0, 0, 0, 0]))).toEqual([]);
  });

  it('without any sale is one, also where nothing tells what is usual', () => {
    expect(out(at('A', [0, 0, 10], [0, 0, 5]))).toEqual([1, 2]);
  });

  it('goes by the stock of its own site: a site whose stock nobody tells is never empty', () => {
    expect(out(at('A', [0, 0, 0], [0, 0, 0]), at('B', [100, 100, 100]))).toEqual([]);
    expect(out(at('A', [10, 10, 0], [9, 9, 0]), at('B', [100, 100, 100]))).toEqual([]);
    expect(out(at('A', [10, 10, 0], [9, 9, 0]), at('B', [100, 100, 0]))).toEqual([]);
  });

  it('takes away half of the sales of all sites, or more', () => {
    expect(out(at('A', [100, 100, 0], [9, 9, 0]), at('B', [100, 100, 100], [9, 9, 9]))).toEqual([3]);
    expect(out(at('A', [100, 100, 0], [9, 9, 0]), at('B', [120, 120, 120], [9, 9, 9]))).toEqual([]);
    expect(out(at('A', [100, 100, 0], [9, 9, 0]), at('B', [120, 120, 0], [9, 9, 0]))).toEqual([3]);
  });
});
