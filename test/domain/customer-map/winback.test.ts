import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { winbackValue } from '../../../src/domain/customer-map/winback';

const LOST = { chance: 0.08, orderValue: 60, ordersPerYear: 2.5, margin: 0.3, retention: 0.5, discountRate: 0.1, horizon: 3, offer: 10, contactCost: 1.5 };

it('weighs the worth of a second lifetime against offer and contact', () => {
  const { value, presentValue, breakEvenChance } = winbackValue(LOST);
  expect(presentValue).toBeCloseTo(67.956424, 6);
  expect(value).toBeCloseTo(3.136514, 6);
  expect(breakEvenChance).toBeCloseTo(0.02588151, 8);
});

it('is worth nothing at the break-even chance', () => {
  fc.assert(fc.property(fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: 1, max: 100 }), fc.constantFrom(1e-2, 1, 1e12), (retention, horizon, unit) => {
    const scaled = { ...LOST, retention, horizon, orderValue: 60 * unit, offer: 10 * unit, contactCost: 1.5 * unit };
    const { breakEvenChance, presentValue } = winbackValue(scaled);
    expect(Math.abs(winbackValue({ ...scaled, chance: Math.min(1, breakEvenChance) }).value)).toBeLessThanOrEqual(1e-12 * presentValue);
  }));
});

it.each([
  [{ chance: 1.1 }, 'winback/share'],
  [{ offer: -1 }, 'winback/negative'],
  [{ horizon: 1.5 }, 'winback/horizon'],
  [{ discountRate: -1 }, 'winback/discount'],
  [{ offer: 70 }, 'winback/offer'],
])('has no answer for %j', (change, code) => {
  expect(() => winbackValue({ ...LOST, ...change })).toThrow(code);
});
