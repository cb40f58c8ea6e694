import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { marginNeeded, marginOfRest, discountedPart, revenueShareOfUnits } from '../../../src/domain/product-map/mixReadings';
import { mixWhatIf } from '../../../src/domain/product-map/mixWhatIf';
import type { MixChange } from '../../../src/domain/product-map/mixWhatIf';

/** T-shirts, jackets and the rest of a clothing shop; a jacket in the bundle earns 35 of 90. */
const SHOP: MixChange = { shares: [0.7, 0.05, 0.25], margins: [0.08, 0.45, 0.006], item: 1 };
const BUNDLE = 35 / 90;
const margin = (change: Partial<MixChange>): number => mixWhatIf({ ...SHOP, newShare: 0.3, ...change }).margin;

describe('the clothing shop', () => {
  it('leaves 0.60 % to the rest, 6.0526 % to all but jackets', () => {
    expect((0.08 - 0.7 * 0.08 - 0.05 * 0.45) / 0.25).toBeCloseTo(0.006, 12);
    expect(marginOfRest(0.08, 0.05, 0.45)).toBeCloseTo(0.060526, 6);
  });

  it('comes to the margins of the six readings', () => {
    expect(margin({})).toBeCloseTo(0.177368, 6);
    expect(margin({ absorber: 0 })).toBeCloseTo(0.1725, 10);
    expect(margin({ newMargins: BUNDLE })).toBeCloseTo(0.159035, 6);
    expect(margin({ newMargins: BUNDLE, absorber: 0 })).toBeCloseTo(0.154167, 6);
    expect(margin({ newMargins: [0.07, 0.4, -0.014] })).toBeCloseTo(0.153526, 6);
    expect(margin({ newMargins: [0.09, (0.47 - 0.1) / 0.9 - 0.05, 0.006] })).toBeCloseTo(0.15586, 5);
  });

  it('parts the change into shares and margins', () => {
    const found = mixWhatIf({ ...SHOP, newShare: 0.3, newMargins: BUNDLE });
    expect(found.mixEffect).toBeCloseTo(0.097368, 6);
    expect(found.rateEffect).toBeCloseTo(-0.018333, 6);
    expect(found.itemMultiple).toBeCloseTo(8.142857, 6);
    expect(found.totalMultiple).toBeCloseTo(1.357143, 6);
    expect(100 * 0.08).toBe(8);
    expect(100 * (found.totalMultiple as number) * 0.16).toBeCloseTo(21.71, 2);
  });

  it('tells the share for 16 %', () => {
    expect(mixWhatIf({ ...SHOP, targetMargin: 0.16 }).neededShare).toBeCloseTo(0.255405, 6);
    expect(mixWhatIf({ ...SHOP, targetMargin: 0.16, newMargins: BUNDLE }).neededShare).toBeCloseTo(0.302939, 6);
  });

  it('comes to exactly 16 % with a jacket margin of 39.2105 %, or 95.238 % of the jackets in the bundle', () => {
    const needed = marginNeeded(0.16, 0.3, marginOfRest(0.08, 0.05, 0.45));
    expect(needed).toBeCloseTo(0.392105, 6);
    expect(discountedPart(0.45, 0.1, needed)).toBeCloseTo(0.95238, 5);
  });

  it('does not hold for shares of units: jackets would cost less than T-shirts, or the rest lose money', () => {
    const reading = (priceRatio: number): { rest: number; margin: number } => {
      const [before, after] = [revenueShareOfUnits(0.05, priceRatio), revenueShareOfUnits(0.3, priceRatio)];
      const rest = marginOfRest(0.08, before, 0.45);
      return { rest, margin: after * 0.45 + (1 - after) * rest };
    };
    expect(reading(0.7633).margin).toBeCloseTo(0.16, 4);
    expect(reading(5).rest).toBeCloseTo(-0.0174, 4);
    expect(reading(5).margin).toBeCloseTo(0.3013, 4);
  });
});

it('seeks the share that one other item gives up, too', () => {
  const found = mixWhatIf({ ...SHOP, absorber: 0, targetMargin: 0.16 });
  expect(found.margin).toBeCloseTo(0.16, 12);
  expect(found.neededShare).toBeCloseTo(0.05 + 0.08 / 0.37, 12);
});

it('shows an unreachable target beside a share that was given', () => {
  expect(mixWhatIf({ ...SHOP, newShare: 0.3, targetMargin: 0.9 }).neededShare).toMatchObject({ code: 'mix/unreachable' });
  expect(() => mixWhatIf({ ...SHOP, targetMargin: 0.9 })).toThrow('mix/unreachable');
  expect(() => mixWhatIf({ ...SHOP, margins: [0.1, 0.1, 0.1], targetMargin: 0.2 })).toThrow('mix/no-lever');
  expect(() => mixWhatIf({ ...SHOP, absorber: 2, targetMargin: 0.3 })).toThrow('mix/unreachable');
});

it('has no multiple from nothing or to everything', () => {
  expect(mixWhatIf({ shares: [1, 0], margins: [0.1, 0.5], item: 1, newShare: 0.2 })).toMatchObject({ itemMultiple: { code: 'mix/no-multiple' }, totalMultiple: 1.25 });
  expect(mixWhatIf({ ...SHOP, newShare: 1 })).toMatchObject({ margin: 0.45, totalMultiple: { code: 'mix/no-multiple' } });
});

it.each<[string, Partial<MixChange>, string]>([
  ['shares that do not add up', { shares: [0.7, 0.05, 0.3] }, 'mix/shares-sum'],
  ['a negative share', { shares: [0.8, -0.05, 0.25] }, 'mix/share-range'],
  ['margins of another length', { margins: [0.1] }, 'mix/length'],
  ['an item that is not there', { item: 3 }, 'mix/item'],
  ['an item that absorbs itself', { absorber: 1 }, 'mix/absorber'],
  ['an absorber without enough share', { absorber: 2, newShare: 0.4 }, 'mix/absorber-short'],
  ['no other item', { shares: [0, 1, 0], newShare: 0.5 }, 'mix/no-rest'],
])('refuses %s', (_, change, code) => {
  expect(() => mixWhatIf({ ...SHOP, ...change })).toThrow(code);
});

const parts = fc.array(fc.record({ weight: fc.integer({ min: 1, max: 1000 }), margin: fc.double({ min: -0.5, max: 0.9, noNaN: true }) }), { minLength: 2, maxLength: 12 });

it('adds up: the change is mix plus rate, and a target is met by the share it needs', () => {
  fc.assert(fc.property(parts, fc.double({ min: 0, max: 0.95, noNaN: true }), fc.double({ min: -0.5, max: 0.9, noNaN: true }), (items, newShare, newMargin) => {
    const total = items.reduce((sum, { weight }) => sum + weight, 0);
    const change = { shares: items.map(({ weight }) => weight / total), margins: items.map((one) => one.margin), item: 0, newMargins: newMargin };
    const found = mixWhatIf({ ...change, newShare });
    expect(found.mixEffect + found.rateEffect).toBeCloseTo(found.change, 9);
    expect(found.margin - found.marginBefore).toBeCloseTo(found.change, 12);
    const again = mixWhatIf({ ...change, newShare, targetMargin: found.margin }).neededShare;
    if (typeof again === 'number') expect(mixWhatIf({ ...change, newShare: again }).margin).toBeCloseTo(found.margin, 9);
  }));
});

it('does not depend on the order of the items', () => {
  fc.assert(fc.property(parts, fc.double({ min: 0, max: 0.95, noNaN: true }), (items, newShare) => {
    const total = items.reduce((sum, { weight }) => sum + weight, 0);
    const change = { shares: items.map(({ weight }) => weight / total), margins: items.map((one) => one.margin) };
    const turned = { shares: [...change.shares].reverse(), margins: [...change.margins].reverse() };
    expect(mixWhatIf({ ...turned, item: items.length - 1, newShare }).margin).toBeCloseTo(mixWhatIf({ ...change, item: 0, newShare }).margin, 10);
  }));
});
