import { expect, it } from '@jest/globals';
import { incrementShares, sizeMarket } from '../../../src/domain/business-map/sizing';

const FACTORS = { population: 130e6, internetShare: 0.78, buyerShare: 0.62, categoryShare: 0.18, annualSpend: 45, reachableShare: 0.4, attainableShare: 0.02 };

it('sizes a market from the top down', () => {
  const { tam, sam, som } = sizeMarket(FACTORS);
  expect(tam).toBeCloseTo(509_230_800, 3);
  expect(sam).toBeCloseTo(203_692_320, 3);
  expect(som).toBeCloseTo(4_073_846.4, 3);
});

it('names the factors that are missing', () => {
  expect(() => sizeMarket({ ...FACTORS, buyerShare: undefined, annualSpend: undefined })).toThrow(expect.objectContaining({ code: 'sizing/missing', params: { missing: 'buyerShare/annualSpend' } }));
  expect(() => sizeMarket({ ...FACTORS, population: -1 })).toThrow('sizing/negative');
});

it('gives Latin America 35 % of the growth', () => {
  const { ofGrowth, ofGains } = incrementShares([400, 300, 20], [430, 335, 55]);
  expect(ofGrowth.map((share) => Number(share.toFixed(12)))).toEqual([0.3, 0.35, 0.35]);
  expect(ofGains).toBeUndefined();
});

it('also shows shares of the gains where one shrinks, and none where the whole does', () => {
  expect(incrementShares([100, 100], [80, 140])).toEqual({ ofGrowth: [-1, 2], ofGains: [0, 1] });
  expect(() => incrementShares([100], [100])).toThrow('increment/none');
  expect(() => incrementShares([100], [1, 2])).toThrow('increment/length');
});
