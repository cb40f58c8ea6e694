import { expect, it, test } from '@jest/globals';
import fc from 'fast-check';
import { centredTrend } from '../../../src/core/statistics/decompose';
import { seasonalIndex } from '../../../src/core/statistics/seasonalIndex';
import { AIR_FIGURE, AIR_PASSENGERS } from '../../fixtures/series';

const LAST_THREE_YEARS = [0.9042678, 0.8439014, 0.9434191, 0.9669232, 0.9988401, 1.1180052, 1.2794039, 1.3007643, 1.05177, 0.9215685, 0.7988586, 0.8722779];
const FROM_JULY = [0.9025124, 0.842872, 0.9723133, 0.9358834, 0.9786667, 1.128474, 1.282412, 1.3038226, 1.0542429, 0.9237352, 0.8007368, 0.8743288];
const SHRUNK = [0.9072491, 0.8637633, 0.9753927, 0.9714146, 0.9901091, 1.1153905, 1.2529797, 1.2603376, 1.056131, 0.9216629, 0.8000183, 0.8855512];

function expectIndex(actual: readonly number[], expected: readonly number[]): void {
  expect(actual).toHaveLength(12);
  actual.forEach((value, month) => expect(value).toBeCloseTo(expected[month] ?? NaN, 6));
}

test('4-f: the whole airline series gives the figure that R gives', () => {
  expectIndex(seasonalIndex(AIR_PASSENGERS), AIR_FIGURE);
  expect(centredTrend(AIR_PASSENGERS)[6]).toBeCloseTo(126.7917, 4);
});

test('4-m: its last three years alone', () => {
  expectIndex(seasonalIndex(AIR_PASSENGERS.slice(-36)), LAST_THREE_YEARS);
});

it('runs January to December whatever month the series begins with', () => {
  expectIndex(seasonalIndex(AIR_PASSENGERS.slice(102, 138), 7), FROM_JULY);
});

it('is drawn towards a parent', () => {
  expectIndex(seasonalIndex(AIR_PASSENGERS.slice(-36), 1, { index: AIR_FIGURE, k: 2 }), SHRUNK);
});

it('needs 24 months, all above zero', () => {
  expect(() => seasonalIndex(AIR_PASSENGERS.slice(0, 23))).toThrow('season/too-few-months');
  expect(() => seasonalIndex([0, ...AIR_PASSENGERS.slice(0, 24)])).toThrow('season/not-positive');
});

it('has mean 1 and does not depend on the unit', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 9999 }), { minLength: 24, maxLength: 60 }), fc.integer({ min: 1, max: 12 }), (sales, first) => {
      const index = seasonalIndex(sales, first);
      expect(index.reduce((sum, value) => sum + value, 0)).toBeCloseTo(12, 9);
      expectIndex(seasonalIndex(sales.map((value) => value * 3.7), first), index);
    }),
  );
});
