import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ahpWeights } from '../../../src/domain/business-map/ahp';
import { DRINKS } from '../../fixtures/methodExamplesMarkets';

const rounded = (values: readonly number[], digits = 6): number[] => values.map((value) => Number(value.toFixed(digits)));

it('weighs drinks as Saaty printed them', () => {
  const { weights, eigenvalue, consistencyRatio, contradiction } = ahpWeights(DRINKS);
  expect(rounded(weights, 3)).toEqual([0.177, 0.019, 0.042, 0.116, 0.19, 0.129, 0.327]);
  expect(rounded(weights)).toEqual([0.177457, 0.019149, 0.041831, 0.116417, 0.189572, 0.128781, 0.326793]);
  expect(eigenvalue).toBeCloseTo(7.176629, 6);
  expect(consistencyRatio).toBeCloseTo(0.022302, 6);
  expect(contradiction).toBeUndefined();
});

it('names the three items that contradict each other', () => {
  const { weights, consistencyRatio, contradiction } = ahpWeights([[1, 9, 1 / 9], [1 / 9, 1, 9], [9, 1 / 9, 1]]);
  expect(rounded(weights)).toEqual([0.333333, 0.333333, 0.333333]);
  expect(consistencyRatio).toBeCloseTo(6.130268, 6);
  expect(contradiction).toEqual([0, 1, 2]);
  expect(ahpWeights([[1, 1, 1, 1], [1, 1, 9, 1 / 9], [1, 1 / 9, 1, 9], [1, 9, 1 / 9, 1]]).contradiction).toEqual([1, 2, 3]);
});

it('takes blanks below the diagonal as reciprocals, and one or two items as consistent', () => {
  const upper = [[1, 3, 5], [undefined, undefined, 3], [undefined, undefined, 1]];
  expect(rounded(ahpWeights(upper).weights)).toEqual([0.636986, 0.258285, 0.104729]);
  expect(ahpWeights([[1]])).toEqual({ weights: [1], eigenvalue: 1, consistencyRatio: 0, contradiction: undefined });
  expect(ahpWeights([[1, 3], [0.3333, 1]]).consistencyRatio).toBe(0);
});

it('takes at most ten items', () => {
  const even = (count: number): number[][] => Array.from({ length: count }, () => Array<number>(count).fill(1));
  expect(rounded(ahpWeights(even(10)).weights)).toEqual(Array<number>(10).fill(0.1));
  expect(() => ahpWeights(even(11))).toThrow('ahp/size');
});

it('gives back weights that the comparisons were made of, in any order', () => {
  fc.assert(fc.property(fc.array(fc.double({ min: 0.1, max: 10, noNaN: true }), { minLength: 1, maxLength: 10 }), (importance) => {
    const sum = importance.reduce((total, value) => total + value, 0);
    const { weights, consistencyRatio } = ahpWeights(importance.map((row) => importance.map((column) => row / column)));
    weights.forEach((weight, index) => expect(weight).toBeCloseTo((importance[index] ?? 0) / sum, 9));
    expect(consistencyRatio).toBeCloseTo(0, 9);
  }));
});
