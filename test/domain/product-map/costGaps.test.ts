import { describe, expect, test } from '@jest/globals';
import type { Month } from '../../../src/core/month';
import { clearList } from '../../../src/domain/product-map/clearList';
import { findCostGaps } from '../../../src/domain/product-map/costGaps';
import type { ProductLine } from '../../../src/domain/product-map/productMap';

function line(product: string, netSales: number, more: Partial<ProductLine> = {}): ProductLine {
  return { product, netSales, unitCost: undefined, units90: 0, stock: undefined, lifecycle: undefined, ...more } as ProductLine;
}

describe('Missing costs', () => {
  test('are asked for by money: the smallest set that covers half of sales comes first', () => {
    const lines = [line('P1', 30), line('P2', 25), line('P3', 20, { unitCost: 1 }), line('P4', 15), line('P5', 10)];
    const gaps = findCostGaps(lines, 0.5);
    expect(gaps).toMatchObject({ count: 4, first: ['P1', 'P2'] });
    expect([gaps.share, gaps.covered]).toEqual([expect.closeTo(0.8, 12), expect.closeTo(0.55, 12)]);
  });

  test('that make less than half of sales are asked for by half of what is missing', () => {
    const lines = [line('P1', 70, { unitCost: 1 }), line('P2', 20), line('P3', 10)];
    expect(findCostGaps(lines, 0.5)).toMatchObject({ count: 2, first: ['P2'] });
  });

  test('of products without sales are not asked for', () => {
    expect(findCostGaps([line('P1', 0), line('P2', -3)], 0.5)).toEqual({ count: 0, share: 0, first: [], covered: 0 });
  });
});

const YEAR = { baseFirst: '2025-01', baseLast: '2025-12' } as { baseFirst: Month; baseLast: Month };

describe('The clear list', () => {
  test('holds what lies longer than 180 days or sells less than a fifth in 90, most money first', () => {
    const lines = [
      line('P1', 9, { stock: 100, units90: 10, unitCost: 1 }),
      line('P2', 9, { stock: 40, units90: 10, unitCost: 50 }),
      line('P3', 9, { stock: 10, units90: 90, unitCost: 1 }),
      line('P4', 9, { units90: 1, unitCost: 2 }),
    ];
    const clear = (stockOut: number, cuts = {}) => clearList({ lines, ...YEAR }, { stock: new Map([['P4', 30]]), stockOutDays: new Map([['P4', stockOut]]) }, cuts).map(({ product }) => product);
    expect(clear(0)).toEqual(['P2', 'P1', 'P4']);
    expect(clear(0, { coverDays: 2000, sellThrough: 0.15 })).toEqual(['P1', 'P4']);
    // What could be sold in a tenth of the time only lasts a tenth as long.
    expect(clear(0.95 * 365, { sellThrough: 0 })).toEqual(['P2', 'P1']);
  });
});
