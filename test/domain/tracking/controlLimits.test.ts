import { describe, expect, it, test } from '@jest/globals';
import fc from 'fast-check';
import { attainmentLight } from '../../../src/domain/tracking/attainmentLight';
import { controlLimits } from '../../../src/domain/tracking/controlLimits';

const NIST = [49.6, 47.6, 49.9, 51.3, 47.8, 51.2, 52.6, 52.4, 53.6, 52.1];
const HISTORY = [0.97, 1.02, 0.99, 1.05, 0.98, 1.01, 0.96, 1.03];

test('8-f: the example of the NIST handbook, with 2.66 and with 3 ÷ 1.128', () => {
  const limits = controlLimits(NIST);
  expect(limits).toMatchObject({ centre: expect.closeTo(50.81, 9), meanRange: expect.closeTo(1.877778, 6), rangeLimit: expect.closeTo(6.136578, 6), signal: undefined, note: undefined });
  expect(limits.upper).toBeCloseTo(55.80489, 5);
  expect(limits.lower).toBeCloseTo(45.81511, 5);
  const exact = controlLimits(NIST, { factor: 3 / 1.128 });
  expect(exact.upper).toBeCloseTo(55.80409, 4);
  expect(exact.lower).toBeCloseTo(45.81591, 4);
});

test('8-g: a month far below the limits of the eight before', () => {
  const limits = controlLimits([...HISTORY, 0.78], { baselineCount: 8 });
  expect(limits).toMatchObject({ centre: expect.closeTo(1.00125, 9), meanRange: expect.closeTo(0.0514286, 7), signal: { rule: 1, side: 'low' } });
  expect([limits.lower, limits.upper, limits.rangeLimit].map((value) => Number(value.toFixed(6)))).toEqual([0.86445, 1.13805, 0.168069]);
});

describe('signals at the last point', () => {
  // Mean 0 and mR̄ 1: σ is 0.8867.
  const baseline = [0.5, -0.5, 0.5, -0.5, 0.5, -0.5];
  const signal = (...then: number[]): unknown => controlLimits([...baseline, ...then], { baselineCount: 6 }).signal;

  it.each<[string, number[], unknown]>([
    ['1: outside the limits', [-2.7], { rule: 1, side: 'low' }],
    ['2: two of three beyond 2σ', [1.9, 0, 1.9], { rule: 2, side: 'high' }],
    ['3: four of five beyond 1σ', [-1, -1, 0, -1, -1], { rule: 3, side: 'low' }],
    ['4: eight on one side', [0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1], { rule: 4, side: 'high' }],
    ['none when the last of the two is back inside', [1.9, 1.9, 0.5], undefined],
    ['none for seven on one side after one on the other', [-0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1], undefined],
  ])('%s', (_, then, expected) => {
    expect(signal(...then)).toEqual(expected);
  });
});

it('calls limits on fewer than six values provisional, and answers nothing below three', () => {
  expect(controlLimits([1, 2, 3, 2, 1]).note).toBe('PROVISIONAL');
  expect(() => controlLimits([1, 2])).toThrow(expect.objectContaining({ kind: 'unavailable', code: 'control/too-few' }));
  expect(() => controlLimits(NIST, { baselineCount: 2.5 })).toThrow('control/baseline');
});

it('takes any change for a signal where there was none before', () => {
  const flat = Array.from({ length: 8 }, () => 0.1);
  expect(controlLimits(flat)).toMatchObject({ note: 'NO_VARIATION', signal: undefined });
  expect(controlLimits([...flat, 0.2], { baselineCount: 8 }).signal).toEqual({ rule: 1, side: 'high' });
});

it('gives the same signal whatever the values are counted in', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 6, maxLength: 30 }), (values) => {
      const small = controlLimits(values);
      const large = controlLimits(values.map((value) => value * 1e8));
      expect(large.signal).toEqual(small.signal);
      expect(Math.abs(large.upper / 1e8 - small.upper)).toBeLessThan(1e-9 * Math.abs(small.upper) + 1e-9);
    }),
  );
});

test('8-g light: red with a signal, with or without override', () => {
  expect(attainmentLight({ attainment: 0.78, history: HISTORY })).toEqual({ light: 'red', verdict: 'signal' });
  expect(attainmentLight({ attainment: 0.78, history: HISTORY, override: true })).toEqual({ light: 'red', verdict: 'signal' });
});

test('noise leaves the light, or turns red to amber with override', () => {
  const history = [0.7, 1.2, 0.9, 1.1, 0.8, 1.3];
  expect(attainmentLight({ attainment: 0.8, history })).toEqual({ light: 'red', verdict: 'noise' });
  expect(attainmentLight({ attainment: 0.8, history, override: true })).toEqual({ light: 'amber', verdict: 'noise' });
  expect(attainmentLight({ attainment: 1, history, override: true })).toEqual({ light: 'green', verdict: 'noise' });
});

it('tells a signal above from one below', () => {
  expect(attainmentLight({ attainment: 1.4, history: HISTORY, override: true })).toEqual({ light: 'green', verdict: 'above' });
});

it('has cuts by kind, reached exactly, and gives no verdict on fewer than six months', () => {
  const light = (attainment: number, kind?: 'month' | 'forecast'): string => attainmentLight({ attainment, kind, history: HISTORY.slice(0, 5) }).light;
  expect([light(0.95), light(0.85), light(0.8499), light(1, 'forecast'), light(0.95, 'forecast'), light(0.9, 'forecast'), light(0.89, 'forecast')]).toEqual(['green', 'amber', 'red', 'green', 'amber', 'amber', 'red']);
  expect(attainmentLight({ attainment: 0.2, history: HISTORY.slice(0, 5), override: true })).toEqual({ light: 'red', verdict: 'tooFew' });
  expect(() => attainmentLight({ attainment: 1, green: 0.8, amber: 0.9 })).toThrow('light/cuts');
});
