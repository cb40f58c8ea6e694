import { describe, expect, test } from '@jest/globals';
import { leadProducts, marginRate, sumMoney, type ProductMonth } from '../../../src/domain/tracking/categoryMoney';

const sold = (product: string, units: number, net: number, unitCost?: number): ProductMonth => ({ product, site: 'S01', category: 'C001', at: 0, units, net, fees: 0.1 * net, adSpend: 0.2 * net, unitCost });

describe('the money of a category', () => {
  test('counts units without a cost at the mean cost of the others, as long as enough units have one', () => {
    expect(sumMoney([sold('P1', 80, 800, 3), sold('P2', 20, 200)], 0.8)).toEqual({ net: 1000, goods: 300, fees: 100, adSpend: 200 });
    expect(sumMoney([sold('P1', 79, 800, 3), sold('P2', 21, 200)], 0.8).goods).toBeUndefined();
    expect(sumMoney([], 0.8)).toEqual({ net: 0, goods: 0, fees: 0, adSpend: 0 });
  });

  test('leaves a margin after goods, fees and ads, and none without costs or sales', () => {
    expect(marginRate({ net: 1000, goods: 300, fees: 100, adSpend: 200 })).toBeCloseTo(0.4, 12);
    expect([marginRate({ net: 1000, goods: undefined, fees: 0, adSpend: 0 }), marginRate({ net: 0, goods: 0, fees: 0, adSpend: 0 })]).toEqual([undefined, undefined]);
  });

  test('is led by the product that sold most; none leads where nothing was sold', () => {
    expect(leadProducts([sold('P1', 1, 10), sold('P2', 1, 6), sold('P2', 1, 6)])).toEqual(new Map([['C001', 'P2']]));
    expect(leadProducts([sold('P1', 1, 0)])).toEqual(new Map());
  });
});
