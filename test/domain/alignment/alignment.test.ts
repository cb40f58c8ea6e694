import { expect, it, test } from '@jest/globals';
import { maximumEntropy } from '../../../src/domain/alignment/maximumEntropy';
import type { SeededAtom } from '../../../src/domain/alignment/maximumEntropy';
import { bookParts, type BookingRule, type PairDecision } from '../../../src/domain/alignment/bookParts';
import { reconcileLevels } from '../../../src/domain/alignment/reconcileLevels';
import { sameBasis } from '../../../src/domain/alignment/sameBasis';
import type { StatedAmount } from '../../../src/domain/alignment/sameBasis';
import { roundToTotal } from '../../../src/domain/targets/roundToTotal';

const near = (actual: readonly number[], expected: readonly number[], digits = 6): void => {
  expect(actual).toHaveLength(expected.length);
  expected.forEach((value, index) => { expect(actual[index]).toBeCloseTo(value, digits); });
};
const sum = (values: readonly number[]): number => values.reduce((so, next) => so + next, 0);
const atom = (seed: number, ...claims: number[]): SeededAtom => ({ seed, claims: new Set(claims) });

const STATED: StatedAmount = { amount: 58_000_000, fx: 7.2, taxIncluded: true, vat: 0.16, cancelRate: 0.03, returnRate: 0.08 };

test('7-a: an amount with tax in another currency', () => {
  expect(sameBasis(STATED)).toBeCloseTo(321_264_000, 6);
  expect(sameBasis({ ...STATED, periodShare: 0.5, feeRate: 0.2 })).toBeCloseTo(321_264_000 / 0.5 / 0.8, 4);
});

it('needs no tax rate without tax, and assumes nothing else', () => {
  expect(sameBasis({ ...STATED, taxIncluded: false, vat: undefined })).toBeCloseTo(321_264_000 * 1.16, 4);
  expect(() => sameBasis({ ...STATED, vat: undefined, returnRate: undefined })).toThrow(expect.objectContaining({ kind: 'unavailable', code: 'basis/missing', params: { missing: 'vat/returnRate' } }));
  expect(() => sameBasis({ ...STATED, taxIncluded: undefined })).toThrow('basis/missing');
  expect(() => sameBasis({ ...STATED, fx: 0 })).toThrow('basis/fx');
  expect(() => sameBasis({ ...STATED, cancelRate: -0.1 })).toThrow('basis/rate');
  expect(() => sameBasis({ ...STATED, feeRate: 1 })).toThrow('basis/rate');
  expect(() => sameBasis({ ...STATED, periodShare: 0 })).toThrow('basis/period');
});

test('7-l: two overlapping claims over last year’s parts', () => {
  const values = maximumEntropy([atom(10, 0, 1), atom(30, 0), atom(20, 1)], [60, 50]);
  near(values, [20, 40, 30], 8);
  expect(sum(values)).toBeCloseTo(90, 8);
});

test('7-m: three overlapping claims', () => {
  const atoms = [atom(1, 0, 1, 2), atom(2, 0, 1), atom(2, 0, 2), atom(6, 0), atom(3, 1, 2), atom(4, 1), atom(5, 2)];
  const values = maximumEntropy(atoms, [3, 3.7, 7.5]);
  near(values, [0.15133, 0.28832, 0.66368, 1.89667, 1.43619, 1.82416, 5.24879], 5);
  expect(sum(values)).toBeCloseTo(11.50914, 5);
});

it('does not depend on the order of the claims, and says which claim last year cannot give', () => {
  near(maximumEntropy([atom(10, 0, 1), atom(30, 1), atom(20, 0)], [50, 60]), [20, 40, 30], 8);
  expect(() => maximumEntropy([atom(0, 0), atom(5, 1)], [10, 5])).toThrow(expect.objectContaining({ code: 'claims/unreachable', params: { position: 1 } }));
});

/** Market, customers and products hold these parts, as bits. */
const PARTS_7G = [{ amount: 1.2, holders: 0b011n }, { amount: 1.8, holders: 0b001n }, { amount: 1, holders: 0b110n }, { amount: 1.5, holders: 0b010n }, { amount: 6.5, holders: 0b100n }];
const owned7G = (rule: BookingRule, more: { decisions?: PairDecision[]; shares?: [number, number, number]; ranks?: number[] } = {}): readonly number[] => {
  const [market, customer, product] = more.shares ?? [1, 1, 1];
  return bookParts(PARTS_7G, { amounts: [3, 3.7, 7.5], departments: ['market', 'customer', 'product'], ranks: more.ranks ?? [0, 1, 2], rule, shares: { market, customer, product }, decisions: more.decisions ?? [] }).owned;
};

test('7-n: market before customers before products, 12 in all', () => {
  const owned = owned7G('priority');
  near(owned, [3, 2.5, 6.5], 9);
  expect(roundToTotal(owned, { total: 100 })).toEqual([25, 20.83, 54.17]);
});

test('7-o: overlaps split in proportion to the claims, 12 in all', () => {
  const owned = owned7G('proportional');
  near(owned, [2.337313, 2.493044, 7.169643]);
  expect(sum(owned)).toBeCloseTo(12, 9);
});

it('books to whom the plan puts first', () => {
  near(owned7G('priority', { ranks: [2, 1, 0] }), [1.8, 2.7, 7.5], 9);
});

it('divides by the shares that departments agreed on, and where a pair typed its own, by that', () => {
  // 1.2 at 3 : 2 and 1.0 at 2 : 5.
  near(owned7G('explicit', { shares: [3, 2, 5] }), [1.8 + 0.72, 1.5 + 0.48 + 2 / 7, 6.5 + 5 / 7], 9);
  const typed: PairDecision = { first: 0, second: 1, resolution: 'split', share: 0.75 };
  near(owned7G('explicit', { shares: [3, 2, 5], decisions: [typed] }), [1.8 + 0.9, 1.5 + 0.3 + 2 / 7, 6.5 + 5 / 7], 9);
  near(owned7G('priority', { decisions: [typed] }), [1.8 + 0.9, 1.5 + 0.3 + 1, 6.5], 9);
});

it('lets three lines share as all pairs typed, and gives nothing to whom a pair gave nothing', () => {
  const booking = { amounts: [1, 1, 1], departments: ['market', 'customer', 'product'] as const, ranks: [0, 1, 2], rule: 'explicit' as const, shares: { market: 1, customer: 1, product: 1 } };
  const split = (first: number, second: number, share: number): PairDecision => ({ first, second, resolution: 'split', share });
  // 1 : 2 and 2 : 3 and 1 : 3 agree with each other.
  near(bookParts([{ amount: 6, holders: 0b111n }], { ...booking, decisions: [split(0, 1, 1 / 3), split(1, 2, 0.4), split(0, 2, 0.25)] }).owned, [1, 2, 3], 9);
  near(bookParts([{ amount: 6, holders: 0b111n }], { ...booking, decisions: [split(0, 1, 0)] }).owned, [0, 3, 3], 9);
});

const TOTAL_AND_PARTS = [[1, 1], [1, 0], [0, 1]];

test.each<[string, number[] | undefined, number[]]>([
  ['equal', undefined, [103.333333, 56.666667, 46.666667]],
  ['structural', [2, 1, 1], [105, 57.5, 47.5]],
  ['by variance', [25, 4, 16], [105.555556, 59.111111, 46.444444]],
])('7-w: a total and its parts, %s', (_, variances, expected) => {
  near(reconcileLevels([100, 60, 50], TOTAL_AND_PARTS, variances), expected);
});

test('7-x: three levels', () => {
  const levels = [[1, 1, 1, 1], [1, 1, 0, 0], [0, 0, 1, 1], [1, 0, 0, 0], [0, 1, 0, 0], [0, 0, 1, 0], [0, 0, 0, 1]];
  const amounts = reconcileLevels([120, 70, 40, 30, 35, 25, 20], levels);
  near(amounts, [115.7143, 71.19048, 44.52381, 33.09524, 38.09524, 24.7619, 19.7619], 4);
  near(reconcileLevels([120, 70, 40, 30, 35, 25, 20].map((value) => value * 1e8), levels).map((value) => value / 1e8), amounts, 8);
});

it('refuses claims that leave a part open', () => {
  expect(() => reconcileLevels([100], [[1, 1]])).toThrow('levels/undetermined');
  expect(() => reconcileLevels([100, 5], TOTAL_AND_PARTS)).toThrow('levels/shape');
});
