import { describe, expect, it, test } from '@jest/globals';
import fc from 'fast-check';
import { MethodError } from '../../../src/core/methodError';
import { lifecycle } from '../../../src/domain/product-map/lifecycle';
import type { LifecycleInput, LifecycleOptions } from '../../../src/domain/product-map/lifecycleTypes';
import { AIR_FIGURE, AIR_PASSENGERS, SEASONAL_TWO_YEARS, SHAMPOO } from '../../fixtures/series';

const stage = (sales: LifecycleInput['sales'], more: Omit<LifecycleInput, 'sales'> = {}) => lifecycle({ sales, ...more });
const none: Partial<LifecycleOptions> = { season: 'none' };

function failure(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    if (error instanceof MethodError) return `${error.kind} ${error.code}`;
    throw error;
  }
  return 'no failure';
}

describe('published and reference results', () => {
  test('1-b: shampoo sales grow, without a season', () => {
    const result = stage(SHAMPOO);
    expect(result).toMatchObject({ stage: 'growth', confidence: 'high', age: 36, flags: ['NO_SEASONALITY'], s: 36 });
    expect(result.varS).toBeCloseTo(212.666667, 6);
    expect(result.z).toBeCloseTo(2.400039, 6);
    expect(result.p).toBeCloseTo(0.01639332, 8);
    expect(result.growth).toBeCloseTo(0.722565, 6);
    expect(result.growthLow).toBeCloseTo(0.264636, 6);
    expect(result.growthHigh).toBeCloseTo(1.072184, 6);
    expect(result.rho).toBeCloseTo(-0.3287, 4);
    expect(result.peakRatio).toBeCloseTo(0.979811, 6);
  });

  test('1-d: two years of airline passengers are adjusted by their own index', () => {
    const result = stage(AIR_PASSENGERS.slice(0, 24));
    expect(result).toMatchObject({ stage: 'growth', confidence: 'high', flags: ['OWN_INDEX'], s: 52 });
    expect(result.rho).toBeCloseTo(0.951, 3);
    expect(result.growth).toBeCloseTo(0.145158, 6);
    expect(result.p).toBeCloseTo(0.00047017, 8);
    expect(result.growthLow).toBeCloseTo(0.10784, 6);
    expect(result.growthHigh).toBeCloseTo(0.187654, 6);
  });

  test('1-e: a given index adjusts the months from January on', () => {
    const result = stage(AIR_PASSENGERS.slice(-12), { seasonIndex: AIR_FIGURE });
    expect(result).toMatchObject({ stage: 'growth', confidence: 'medium', flags: [], s: 28 });
    expect(result.growth).toBeCloseTo(0.108963, 6);
    expect(result.p).toBeCloseTo(0.06410358, 8);
  });

  test('the index runs January to December whatever month the sales begin with', () => {
    const result = stage(AIR_PASSENGERS.slice(126, 138), { seasonIndex: AIR_FIGURE, firstMonth: 7 });
    expect(result).toMatchObject({ stage: 'mature', confidence: 'medium', s: 22 });
    expect(result.p).toBeCloseTo(0.149861, 6);
    expect(result.growth).toBeCloseTo(0.087275, 6);
    expect(result.growthLow).toBeCloseTo(-0.004699, 6);
    expect(result.growthHigh).toBeCloseTo(0.133822, 6);
  });

  const cases: [string, LifecycleInput['sales'], Partial<LifecycleOptions> | undefined, object][] = [
    ['1-c', SHAMPOO, none, { stage: 'growth', confidence: 'medium', flags: ['NO_SEASON_ADJ'] }],
    ['1-f', AIR_PASSENGERS.slice(-12), none, { stage: 'mature', confidence: 'low', s: 11 }],
    ['1-g', [100, 98, 103, 101, 99, 100], undefined, { stage: 'mature', confidence: 'low', s: 0, p: 1, growth: 0 }],
    ['1-h', [5, 8, 12, 20, 35, 60], undefined, { stage: 'growth', confidence: 'medium', s: 15, growth: expect.closeTo(6.75, 9), p: expect.closeTo(0.00853492, 8) }],
    ['1-i', [1, 2, 2, 3, 2, 3], undefined, { stage: 'intro', confidence: 'low', s: 9, p: expect.closeTo(0.10008268, 8) }],
    ['1-j', [0, 0, 10, 40, 120, 300, 600], undefined, { stage: 'growth', confidence: 'medium', age: 5, growth: expect.closeTo(13.875, 9) }],
    ['1-k', [0, 0, 0, 4, 9, 11], undefined, { stage: 'intro', confidence: 'medium', age: 3, flags: ['YOUNG'], growth: undefined }],
    ['1-l', [500, 480, 470, 430, 440, 400, 380, 350, 330, 300, 290, 260], none, { stage: 'decline', confidence: 'medium', s: -64, growth: expect.closeTo(-0.680342, 6), peakRatio: expect.closeTo(0.5862, 4) }],
    ['1-m', [200, 195, 210, 205, 198, 202, 207, 199, 203, 196, 204, 201], none, { stage: 'mature', confidence: 'medium', growth: expect.closeTo(-0.001547, 6), growthLow: expect.closeTo(-0.059553, 6), growthHigh: expect.closeTo(0.039702, 6) }],
    ['1-n', [0, 1, 0, 0, 0, 30, 60, 90, 150, 220, 310, 400], undefined, { stage: 'growth', confidence: 'medium', age: 7, growth: expect.closeTo(5, 9) }],
    ['1-o', [90, 80, 60, 30, 10, 0, 0, 0], undefined, { stage: 'decline', confidence: 'medium', flags: ['ZERO_TAIL'], p: undefined }],
    ['1-p', [0, 3, 0, 0, 2, 0, 4, 0, 0, 0, 3, 0, 0, 2, 0, 0, 3, 0], undefined, { stage: 'mature', confidence: 'low', age: 14, flags: ['INTERMITTENT'] }],
    ['1-q', SEASONAL_TWO_YEARS, undefined, { stage: 'mature', confidence: 'high', flags: ['OWN_INDEX'], growth: expect.closeTo(-0.004089, 6), rho: expect.closeTo(0.957, 3) }],
    ['1-r', SEASONAL_TWO_YEARS.slice(12), none, { stage: 'growth', confidence: 'medium', flags: ['NO_SEASON_ADJ'] }],
    ['1-t', [...SEASONAL_TWO_YEARS.slice(0, 12), ...SEASONAL_TWO_YEARS.slice(0, 12)], undefined, { stage: 'mature', confidence: 'high', flags: ['OWN_INDEX'], s: 0, p: 1, growth: 0 }],
  ];
  test.each(cases)('%s', (_, sales, options, expected) => {
    expect(stage(sales, { options })).toMatchObject(expected);
  });

  test('1-s: no sales at all, or two months without a seen launch, is not enough', () => {
    expect(failure(() => stage([0, 0, 0]))).toBe('unavailable lifecycle/no-sales');
    expect(failure(() => stage([5, 6]))).toBe('unavailable lifecycle/too-few-months');
  });
});

describe('what is not known', () => {
  it('cuts blank months at both ends and keeps the calendar month', () => {
    const year = AIR_PASSENGERS.slice(-12);
    const bare = stage(year, { seasonIndex: AIR_FIGURE });
    expect(stage([undefined, undefined, ...year, undefined], { seasonIndex: AIR_FIGURE, firstMonth: 11 })).toEqual(bare);
  });

  it('takes pairs with their true distance when an inner month is missing', () => {
    const result = stage([10, 20, 30, undefined, 50, 60, 70, 80], { options: none });
    expect(result.s).toBe(21);
    expect(result.growth).toBeCloseTo((12 * 10) / 50, 12);
  });

  it('treats a month out of stock as missing, not as zero', () => {
    const inStock = [true, true, true, false, true, true, true, true];
    const masked = stage([10, 20, 30, 0, 50, 60, 70, 80], { options: none, inStock });
    expect(masked).toEqual(stage([10, 20, 30, undefined, 50, 60, 70, 80], { options: none }));
  });

  it('counts stopped sales over months in stock only', () => {
    const inStock = [true, true, true, true, true, false, false, false];
    expect(stage([50, 52, 49, 51, 50, 0, 0, 0], { inStock }).flags).not.toContain('ZERO_TAIL');
  });

  it('skips the own index when a month is missing', () => {
    const sales: (number | undefined)[] = [...SEASONAL_TWO_YEARS];
    sales[15] = undefined;
    expect(stage(sales).flags).toEqual(['NO_SEASON_ADJ']);
  });

  it('calls a product young when fewer than four months are left', () => {
    const result = stage([5, 6, undefined, undefined, undefined, 7]);
    expect(result).toMatchObject({ stage: 'intro', confidence: 'low', flags: ['YOUNG', 'LAUNCH_ASSUMED'] });
  });
});

describe('rules', () => {
  it('says that the launch is assumed only up to six months', () => {
    expect(stage([100, 98, 103, 101, 99, 100]).flags).toEqual(['NO_SEASON_ADJ', 'LAUNCH_ASSUMED', 'SHORT_WINDOW']);
    expect(stage([100, 98, 103, 101, 99, 100, 101]).flags).toEqual(['NO_SEASON_ADJ', 'SHORT_WINDOW']);
    expect(stage([100, 98, 103, 101, 99, 100], { ageMonths: 30 }).flags).toEqual(['NO_SEASON_ADJ', 'SHORT_WINDOW']);
  });

  it('calls growth far below the peak a revival', () => {
    const sales = [900, 950, 1000, 800, 600, 400, 200, 100, 40, 50, 60, 70, 80, 90, 100, 110, 120, 130, 140, 150];
    expect(stage(sales, { options: none }).flags).toContain('REVIVAL');
  });

  it('tells a short intermittent life by its age alone', () => {
    expect(stage([0, 2, 0, 3, 0, 0, 2], { options: none })).toMatchObject({ stage: 'intro', confidence: 'low', flags: ['INTERMITTENT'], growth: undefined });
  });

  it('adjusts nothing when every month is alike', () => {
    const result = stage(Array.from({ length: 24 }, () => 100));
    expect(result).toMatchObject({ stage: 'mature', confidence: 'high', flags: ['NO_SEASONALITY'], growth: 0, rho: undefined });
  });

  it.each([
    ['negative sales', () => stage([5, -1, 3]), 'invalid lifecycle/negative'],
    ['a first month outside 1–12', () => stage([5, 6, 7], { firstMonth: 13 }), 'invalid lifecycle/first-month'],
    ['an age of 0', () => stage([5, 6, 7], { ageMonths: 0 }), 'invalid lifecycle/age'],
    ['an index with a zero', () => stage([5, 6, 7], { seasonIndex: [...AIR_FIGURE.slice(1), 0] }), 'invalid season/index-invalid'],
    ['a stock row of another length', () => stage([5, 6, 7], { inStock: [true] }), 'invalid lifecycle/stock-length'],
    ['a level outside 0–1', () => stage([5, 6, 7], { options: { alpha: 2 } }), 'invalid lifecycle/option-invalid'],
    ['a window too short to test', () => stage([5, 6, 7], { options: { window: 3 } }), 'invalid lifecycle/option-invalid'],
  ])('refuses %s', (_, run, expected) => {
    expect(failure(run)).toBe(expected);
  });
});

describe('properties', () => {
  const life = fc.array(fc.oneof({ weight: 4, arbitrary: fc.integer({ min: 1, max: 5000 }) }, { weight: 1, arbitrary: fc.constant(0) }), { minLength: 6, maxLength: 36 });
  const answer = (sales: LifecycleInput['sales']) => {
    try {
      return stage(sales);
    } catch (error) {
      if (error instanceof MethodError) return undefined;
      throw error;
    }
  };

  it('does not depend on the unit in which sales are counted', () => {
    fc.assert(
      fc.property(life, fc.constantFrom(0.001, 2, 1024), (sales, factor) => {
        const one = answer(sales);
        const other = answer(sales.map((value) => value * factor));
        expect(other?.stage).toBe(one?.stage);
        expect(other?.flags).toEqual(one?.flags);
        if (one?.growth !== undefined) expect(other?.growth).toBeCloseTo(one.growth, 8);
      }),
    );
  });

  it('never returns a number that is not finite, and p between 0 and 1', () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.integer({ min: 0, max: 300 }), { nil: undefined }), { minLength: 1, maxLength: 40 }), (sales) => {
        const result = answer(sales);
        for (const value of Object.values(result ?? {})) if (typeof value === 'number') expect(Number.isFinite(value)).toBe(true);
        if (result?.p !== undefined) expect(result.p >= 0 && result.p <= 1).toBe(true);
        if (result?.growthLow !== undefined) expect(result.growthLow).toBeLessThanOrEqual(result.growthHigh ?? -Infinity);
      }),
      { numRuns: 500 },
    );
  });

  it('turns a trend round when the months are read backwards', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 5000 }), { minLength: 12, maxLength: 12 }), (sales) => {
        const forward = stage(sales, { options: none });
        const backward = stage([...sales].reverse(), { options: none });
        expect(backward.s).toBe(-(forward.s ?? 0) || 0);
        expect(backward.p).toBeCloseTo(forward.p ?? 0, 12);
      }),
    );
  });
});
