import { expect, it, test } from '@jest/globals';
import fc from 'fast-check';
import { credibility } from '../../../src/domain/tracking/credibility';
import { monthAttainment } from '../../../src/domain/tracking/monthAttainment';
import { yearForecast } from '../../../src/domain/tracking/yearForecast';
import type { YearToForecast } from '../../../src/domain/tracking/yearForecast';

const WEIGHTS_8E = [0.06, 0.06, 0.07, 0.07, 0.08, 0.08, 0.09, 0.08, 0.08, 0.09, 0.12, 0.12];
const withShare = (share: number): number[] => [share, ...Array.from({ length: 11 }, () => (1 - share) / 11)];

test('8-a: a fifth of the year at 87.5 %', () => {
  expect(yearForecast({ target: 12, weights: withShare(0.2), actuals: [2.1] })).toMatchObject({
    forecast: expect.closeTo(11.014286, 6),
    low: expect.closeTo(9.5658, 6),
    high: expect.closeTo(12.462771, 5),
    chance: expect.closeTo(0.191573, 6),
    attainment: expect.closeTo(0.875, 12),
    z: expect.closeTo(0.571429, 6),
    theta: expect.closeTo(0.928571, 6),
    sd: expect.closeTo(1.130259, 6),
    required: expect.closeTo(1.03125, 12),
    runRate: expect.closeTo(10.5, 12),
  });
});

test('8-b and 8-c: half the year; a start far below, with a sceptical prior', () => {
  expect(yearForecast({ target: 1200, weights: withShare(0.5), actuals: [540] })).toMatchObject({ forecast: expect.closeTo(1093.846154, 6), sd: expect.closeTo(65.56852, 6), required: expect.closeTo(1.1, 9) });
  expect(yearForecast({ target: 1200, weights: withShare(0.06), actuals: [50], priorAttainment: 0.6 })).toMatchObject({ forecast: expect.closeTo(757.238095, 6), runRate: expect.closeTo(833.333333, 6) });
});

test('8-d: the kernel of credibility', () => {
  const exposure = 800 + 600 + 400;
  const found = credibility(exposure, (800 * 15 + 600 * 10 + 400 * 5) / exposure, 8000 / 40, 20);
  expect(found.z).toBeCloseTo(0.9, 12);
  expect(found.estimate).toBeCloseTo(12, 12);
});

test('8-e: months, year to date and forecast', () => {
  const actuals = [55, 66, 60];
  const months = actuals.map((actual, month) => monthAttainment(actual, WEIGHTS_8E[month] ?? 0, 1000));
  [0.916667, 1.1, 0.857143].forEach((value, month) => { expect(months[month]).toBeCloseTo(value, 6); });
  expect(yearForecast({ target: 1000, weights: WEIGHTS_8E, actuals })).toMatchObject({
    attainment: expect.closeTo(0.952632, 6),
    runRate: expect.closeTo(952.631579, 6),
    required: expect.closeTo(1.011111, 6),
    forecast: expect.closeTo(969.558824, 6),
    low: expect.closeTo(846.326371, 6),
    high: expect.closeTo(1092.791276, 6),
    chance: expect.closeTo(0.375784, 6),
  });
  expect((actuals.reduce((sum, value) => sum + value, 0) / 3) * 12).toBe(724);
});

test('from six closed months on the noise is estimated', () => {
  const actuals = [55, 66, 60, 70, 75, 84];
  const found = yearForecast({ target: 1000, weights: WEIGHTS_8E, actuals });
  expect(found.kappa).toBeCloseTo(0.0241746, 8);
  expect(found.kappa * 0.15 ** 2).toBeCloseTo(0.000543929, 9);
  expect(found).toMatchObject({ forecast: expect.closeTo(976.942072, 6), sd: expect.closeTo(26.970877, 6) });
  expect(yearForecast({ target: 1000, weights: WEIGHTS_8E, actuals, kappa: 0.15 }).forecast).toBeCloseTo(979.824561, 6);
});

it('takes a month of 0 as closed, a blank one as open', () => {
  const year = { target: 12, weights: withShare(0.2) };
  expect(yearForecast({ ...year, actuals: [2.1, undefined, 1] }).attainment).toBeCloseTo(3.1 / (0.2 + 0.8 / 11) / 12, 12);
  expect(yearForecast({ ...year, actuals: [0] }).attainment).toBe(0);
});

it('is certain when the year is over, and knows only the prior before it starts', () => {
  const weights = withShare(1);
  expect(yearForecast({ target: 10, weights, actuals: [10] })).toMatchObject({ forecast: 10, low: 10, high: 10, chance: 1, sd: 0, required: { code: 'forecast/nothing-open' } });
  expect(yearForecast({ target: 10, weights, actuals: [9] }).chance).toBe(0);
  expect(yearForecast({ target: 10, weights, actuals: [], priorAttainment: 0.6 })).toMatchObject({ forecast: 6, required: 1, attainment: { code: 'forecast/nothing-closed' }, runRate: { code: 'forecast/nothing-closed' } });
});

it('does not define the attainment of a month that was not planned', () => {
  expect(monthAttainment(5, 0, 100)).toMatchObject({ kind: 'unavailable', code: 'forecast/not-planned' });
  expect(monthAttainment(0, 0, 100)).toBe(0);
});

it.each<[string, Partial<YearToForecast>, string]>([
  ['a target of 0', { target: 0 }, 'forecast/target'],
  ['weights that do not add up to 1', { weights: WEIGHTS_8E.map((weight) => weight / 2) }, 'forecast/weights'],
  ['eleven weights', { weights: WEIGHTS_8E.slice(1) }, 'forecast/weights'],
  ['thirteen months', { actuals: Array.from({ length: 13 }, () => 1) }, 'forecast/actuals'],
  ['a negative kappa', { kappa: -0.1 }, 'forecast/kappa'],
  ['a tau of 0', { tau: 0 }, 'forecast/tau'],
])('refuses %s', (_, change, code) => {
  expect(() => yearForecast({ target: 1, weights: WEIGHTS_8E, actuals: [], ...change })).toThrow(expect.objectContaining({ kind: 'invalid', code }));
});

it('scales with the amounts and never shows NaN or ∞', () => {
  const actuals = fc.array(fc.option(fc.double({ min: 0, max: 1000, noNaN: true }), { nil: undefined }), { maxLength: 12 });
  fc.assert(
    fc.property(actuals, fc.double({ min: 0.01, max: 5000, noNaN: true }), (sold, target) => {
      const small = yearForecast({ target, weights: WEIGHTS_8E, actuals: sold });
      const large = yearForecast({ target: target * 1e8, weights: WEIGHTS_8E, actuals: sold.map((value) => (value === undefined ? undefined : value * 1e8)) });
      expect(Object.values(small).filter((value) => typeof value === 'number').every(Number.isFinite)).toBe(true);
      expect(Math.abs(large.forecast / 1e8 - small.forecast)).toBeLessThanOrEqual(1e-9 * Math.max(1, small.forecast));
      expect(large.chance).toBeCloseTo(small.chance, 9);
    }),
  );
});
