import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { discountBreakEven, marginAfterDiscount, testPrice } from '../../../src/domain/product-map/discountBreakEven';

it('needs half as many more units for a cut from 2.50 to 2.00 at a cost of 1.00', () => {
  expect(discountBreakEven(0.6, 0.2)).toBeCloseTo(0.5, 12);
});

it('tolerates a quarter less for a rise to 3.00', () => {
  expect(discountBreakEven(0.6, -0.2)).toBeCloseTo(-0.25, 12);
});

it('lifts a jacket of 45 % by 28.5714 % in a bundle of −10 %, and leaves 38.8889 % of margin', () => {
  expect(discountBreakEven(0.45, 0.1)).toBeCloseTo(0.285714, 6);
  expect(marginAfterDiscount(0.45, 0.1)).toBeCloseTo(35 / 90, 12);
});

it('tests a price cut from 35 to 28 at a unit cost of 15.75', () => {
  const found = testPrice(0.55, 0.2);
  expect(found.breakEvenLift).toBeCloseTo(0.571429, 6);
  expect(found.expectedLift).toBeCloseTo(0.794338, 6);
  expect(found.pays).toBe(true);
});

it('has no answer where nothing is left to earn', () => {
  expect(() => discountBreakEven(0.1, 0.1)).toThrow('discount/no-margin-left');
  expect(() => discountBreakEven(-0.1, -0.2)).toThrow('discount/no-margin');
  expect(() => marginAfterDiscount(0.5, 1)).toThrow('discount/no-price');
});

it('earns exactly as much as before at the lift it returns', () => {
  fc.assert(fc.property(fc.double({ min: 0.02, max: 1, noNaN: true }), fc.double({ min: -0.5, max: 0.9, noNaN: true }), (margin, part) => {
    const discount = part * margin;
    expect((1 + discountBreakEven(margin, discount)) * (margin - discount)).toBeCloseTo(margin, 9);
  }));
});
