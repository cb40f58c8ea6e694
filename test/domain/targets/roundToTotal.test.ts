import { expect, it, test } from '@jest/globals';
import fc from 'fast-check';
import { roundBlock } from '../../../src/domain/targets/roundBlock';
import { roundToTotal } from '../../../src/domain/targets/roundToTotal';

const sum = (values: readonly number[]): number => values.reduce((so, next) => so + next, 0);

test('6-m: ten seats by largest remainder', () => {
  expect(roundToTotal([47000, 16000, 15800, 12000, 6100, 3100], { total: 10, unit: 1 })).toEqual([5, 2, 1, 1, 1, 0]);
});

test('6-n: 1000.00 over seven equal shares', () => {
  expect(roundToTotal([1, 1, 1, 1, 1, 1, 1], { total: 1000 })).toEqual([142.86, 142.86, 142.86, 142.86, 142.86, 142.85, 142.85]);
});

test('6-o: a block with both margins', () => {
  const values = [[11.998, 9.083, 2.919], [12.983, 10.872, 3.145], [1.019, 2.045, 0.936]];
  expect(roundBlock({ values, rowTotals: [24, 27, 4], columnTotals: [26, 22, 7], unit: 1 })).toEqual([[12, 9, 3], [13, 11, 3], [1, 2, 1]]);
});

test('shares of 12 as shown: 25.00 %, 20.83 %, 54.17 %', () => {
  expect(roundToTotal([3, 2.5, 6.5], { total: 100 })).toEqual([25, 20.83, 54.17]);
});

it('gives ties to the larger value, then to the earlier', () => {
  expect(roundToTotal([0.5, 1.5], { total: 2, unit: 1 })).toEqual([0, 2]);
  expect(roundToTotal([1, 1, 1], { total: 2, unit: 1 })).toEqual([1, 1, 0]);
});

it('is not led astray by the noise of decimals', () => {
  expect(roundToTotal([0.1, 0.2, 0.3], { unit: 0.1 })).toEqual([0.1, 0.2, 0.3]);
  expect(roundToTotal([0.07, 0.14, 0.21])).toEqual([0.07, 0.14, 0.21]);
});

it.each<[string, number[], { total?: number; unit?: number }, string]>([
  ['a total that is no multiple of the unit', [1, 2], { total: 10.5, unit: 1 }, 'targets/not-multiple'],
  ['a negative value', [1, -2], { total: 1, unit: 1 }, 'targets/negative'],
  ['a unit of 0', [1, 2], { total: 3, unit: 0 }, 'targets/unit'],
  ['a total over nothing', [0, 0], { total: 1 }, 'targets/nothing-to-split'],
])('refuses %s', (_, values, options, code) => {
  expect(() => roundToTotal(values, options)).toThrow(expect.objectContaining({ code }));
});

it('shares nothing over nothing', () => {
  expect(roundToTotal([0, 0])).toEqual([0, 0]);
});

const values = fc.array(fc.oneof(fc.constant(0), fc.double({ min: 1e-2, max: 1e12, noNaN: true })), { minLength: 1, maxLength: 30 }).filter((list) => sum(list) > 0);

it('adds up exactly, moves no part by a whole unit, and leaves zeros zero', () => {
  fc.assert(
    fc.property(values, fc.integer({ min: 0, max: 1e9 }), (list, total) => {
      const parts = roundToTotal(list, { total, unit: 1 });
      expect(sum(parts)).toBe(total);
      parts.forEach((part, index) => {
        expect(Math.abs(part - ((list[index] ?? 0) / sum(list)) * total)).toBeLessThan(1 + 1e-6);
        if (list[index] === 0) expect(part).toBe(0);
      });
    }),
  );
});

it('gives the same parts whatever the values are counted in', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 10000 }), { minLength: 1, maxLength: 20 }).filter((list) => sum(list) > 0), (list) => {
      expect(roundToTotal(list.map((value) => value * 1e8), { total: 1000 })).toEqual(roundToTotal(list, { total: 1000 }));
    }),
  );
});

it('adds up at amounts of 1e12 in cents, and over 100,000 parts', () => {
  const parts = roundToTotal([1, 2, 3, 5, 7, 11, 13], { total: 1e12 });
  expect(sum(parts.map((part) => Math.round(part * 100)))).toBe(1e14);
  const many = roundToTotal(Array.from({ length: 100_000 }, (_, index) => (index % 97) + 0.3), { total: 123_456.78 });
  expect(sum(many.map((part) => Math.round(part * 100)))).toBe(12_345_678);
});

it('leaves the units that are over where they were before', () => {
  const third = 92508 + 1 / 3;
  expect(roundToTotal([third, third, third, 1000])).toEqual([92508.34, 92508.33, 92508.33, 1000]);
  expect(roundToTotal([third, third, third, 1200.006], { total: 278725, before: [92508.33, 92508.34, 92508.33, 1000] })).toEqual([92508.33, 92508.34, 92508.33, 1200]);
});

it('adds up and stays within a unit of every value, whatever the parts were before', () => {
  fc.assert(fc.property(fc.array(fc.record({ value: fc.double({ min: 1, max: 1e6, noNaN: true }), before: fc.option(fc.double({ min: -0.02, max: 0.02, noNaN: true }), { nil: undefined }) }), { minLength: 1, maxLength: 12 }), (drawn) => {
    const values = drawn.map(({ value }) => value);
    const total = Math.round(sum(values) * 100) / 100;
    const parts = roundToTotal(values, { total, before: drawn.map(({ value, before }) => (before === undefined ? undefined : Math.round((value + before) * 100) / 100)) });
    expect(Math.round(sum(parts) * 100)).toBe(Math.round(total * 100));
    parts.forEach((part, at) => expect(Math.abs(part - (values[at] ?? 0))).toBeLessThan(0.0101));
  }));
});
