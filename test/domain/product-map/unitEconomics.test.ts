import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { referralFee, refundFee } from '../../../src/domain/product-map/referralFee';
import { unitEconomics } from '../../../src/domain/product-map/unitEconomics';
import type { UnitEconomicsInput } from '../../../src/domain/product-map/unitEconomics';

const JACKET: UnitEconomicsInput = { price: 119, vat: 0.19, cost: 30, freight: 6, dutyRate: 0.12, referral: 0.1, fulfilment: 8, adPerUnit: 10 };

it('takes the tax out of a price that holds it: 20 of 120 at 20 %', () => {
  expect(unitEconomics({ price: 120, vat: 0.2 }).vat).toBeCloseTo(20, 12);
});

it('charges tiers at the margin, as printed for 100 at 15.45 % to 50 and 9.27 % above', () => {
  expect(referralFee(100, [{ upTo: 50, rate: 0.1545 }, { upTo: 1e99, rate: 0.0927 }])).toBeCloseTo(12.36, 10);
});

it('keeps a fifth of a refunded commission up to the cap', () => {
  expect(refundFee(345 * 0.15, 5)).toBe(5);
  expect(refundFee(57 * 0.15, 5)).toBeCloseTo(1.71, 10);
});

it('leaves 40.09 of 50.00 after 15 % and a fulfilment fee of 2.41', () => {
  expect(unitEconomics({ price: 50, taxIncluded: false, referral: 0.15, fulfilment: 2.41 }).cm2).toBeCloseTo(40.09, 10);
});

it('leads from price to margin after ads', () => {
  const found = unitEconomics(JACKET);
  expect([found.duty, found.landed, found.cm1, found.cm2, found.cm3].map((value) => Number(value.toFixed(9)))).toEqual([4.32, 40.32, 59.68, 39.78, 29.78]);
});

it('counts returns: resaleable goods come back, commission but for its fee, handling is paid', () => {
  const found = unitEconomics({ ...JACKET, returnRate: 0.08, returnHandling: 3, resaleable: 0.6 });
  expect(found.referralAfterReturns).toBeCloseTo(11.1384, 10);
  expect(found.cm3).toBeCloseTo(24.23696, 10);
  expect(found.cm3Rate).toBeCloseTo(0.263445, 6);
});

it('puts duty on the cost alone with FOB, and commission on the net price when it is the base', () => {
  expect(unitEconomics({ ...JACKET, dutyBase: 'FOB' }).duty).toBeCloseTo(3.6, 12);
  expect(unitEconomics({ ...JACKET, referralBase: 'net' }).referral).toBeCloseTo(10, 12);
  expect(unitEconomics({ price: 2, referral: 0.15, minReferral: 0.3 + 0.2 }).referral).toBe(0.5);
});

it('has no rates where no revenue is left', () => {
  expect(unitEconomics({ price: 10, returnRate: 1 }).cm1Rate).toMatchObject({ code: 'economics/no-net-revenue', kind: 'unavailable' });
});

it.each<[string, Partial<UnitEconomicsInput>, string]>([
  ['a return rate above 1', { returnRate: 1.1 }, 'economics/share-range'],
  ['a negative cost', { cost: -1 }, 'economics/negative'],
  ['a negative price', { price: -1 }, 'economics/negative'],
  ['a negative commission', { referral: -0.1 }, 'economics/referral-rate'],
  ['falling bounds', { referral: [{ upTo: 50, rate: 0.1 }, { upTo: 20, rate: 0.1 }] }, 'economics/tiers'],
  ['a last bound below the price', { referral: [{ upTo: 50, rate: 0.1 }] }, 'economics/tiers'],
])('refuses %s', (_, change, code) => {
  expect(() => unitEconomics({ ...JACKET, ...change })).toThrow(code);
});

const rate = fc.double({ min: 0, max: 1, noNaN: true });
const amount = fc.double({ min: 0, max: 100, noNaN: true });
const terms = fc.record({
  price: fc.double({ min: 1, max: 1000, noNaN: true }), discount: rate, vat: rate, cost: amount, freight: amount, dutyRate: rate, referral: rate,
  minReferral: amount, fulfilment: amount, storage: amount, paymentRate: rate, adPerUnit: amount, returnRate: rate, returnHandling: amount, resaleable: rate, adminCap: amount, other: amount,
});
const AMOUNTS = ['price', 'cost', 'freight', 'minReferral', 'fulfilment', 'storage', 'adPerUnit', 'returnHandling', 'adminCap', 'other'] as const;

it('scales with the currency: amounts multiply, rates stay, from a cent to a trillion', () => {
  fc.assert(fc.property(terms, fc.constantFrom(1e-2, 7, 1e12), (given, factor) => {
    const scaled = { ...given, ...Object.fromEntries(AMOUNTS.map((name) => [name, given[name] * factor])) };
    const [before, after] = [unitEconomics(given), unitEconomics(scaled)];
    const size = Math.max(...AMOUNTS.map((name) => given[name])) * factor;
    for (const name of ['vat', 'referral', 'duty', 'landed', 'netRevenue', 'cm1', 'cm2', 'cm3'] as const) {
      expect(Number.isFinite(after[name])).toBe(true);
      expect(Math.abs(after[name] - before[name] * factor)).toBeLessThanOrEqual(size * 1e-12);
    }
    expect(typeof after.cm3Rate).toBe(typeof before.cm3Rate);
  }));
});
