import { describe, expect, test } from '@jest/globals';
import { leadProducts, marginRate, sumMoney, untoldRate, type ProductMonth } from '../../../src/domain/tracking/categoryMoney';

const sold = (product: string, units: number, net: number, unitCost?: number): ProductMonth => ({ product, site: 'S01', category: 'C001', at: 0, units, net, taxInside: 0.19 * net, fees: 0.1 * net, cardFees: 0, adSpend: 0.2 * net, unitCost });

const MONEY = { net: 1000, taxInside: 0, goods: 0, fees: 0, cardFees: 0, adSpend: 0 };

describe('the money of a category', () => {
  test('counts units without a cost at the mean cost of the others, as long as enough units have one', () => {
    expect(sumMoney([sold('P1', 80, 800, 3), sold('P2', 20, 200)], 0.8)).toEqual({ net: 1000, taxInside: 190, goods: 300, fees: 100, cardFees: 0, adSpend: 200 });
    expect(sumMoney([sold('P1', 79, 800, 3), sold('P2', 21, 200)], 0.8).goods).toBeUndefined();
    expect(sumMoney([], 0.8)).toEqual({ net: 0, taxInside: 0, goods: 0, fees: 0, cardFees: 0, adSpend: 0 });
  });

  test('leaves a margin after goods, fees and ads, and none without costs or sales', () => {
    expect(marginRate({ ...MONEY, goods: 300, fees: 100, adSpend: 200 })).toBeCloseTo(0.4, 12);
    expect([marginRate({ ...MONEY, goods: undefined }), marginRate({ ...MONEY, cardFees: undefined }), marginRate({ ...MONEY, net: 0 })]).toEqual([undefined, undefined, undefined]);
  });

  test('takes tax inside prices and fees by the cards from what sales tell, tax included', () => {
    const money = { ...MONEY, taxInside: 190, goods: 300, cardFees: 105 };
    expect([marginRate(money), untoldRate(money)]).toEqual([expect.closeTo(595 / 1190, 12), expect.closeTo(595 / 1190, 12)]);
    expect([untoldRate({ ...money, cardFees: undefined }), sumMoney([{ ...sold('P1', 1, 10, 2), cardFees: undefined }], 0).cardFees]).toEqual([undefined, undefined]);
  });

  test('is led by the product that sold most; none leads where nothing was sold', () => {
    expect(leadProducts([sold('P1', 1, 10), sold('P2', 1, 6), sold('P2', 1, 6)])).toEqual(new Map([['C001', 'P2']]));
    expect(leadProducts([sold('P1', 1, 0)])).toEqual(new Map());
  });
});
