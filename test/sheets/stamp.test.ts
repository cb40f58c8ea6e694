import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { matchesMark, readStamp, stampRow, valueText } from '../../src/sheets/stamp';

const scalar = fc.oneof(fc.string(), fc.double({ noNaN: true }), fc.boolean(), fc.constant(null));

describe('stampRow', () => {
  test('marks every value so that it is recognised', () => {
    fc.assert(fc.property(fc.array(scalar, { minLength: 1, maxLength: 30 }), (values) => {
      const keys = values.map((_, index) => `k${index}`);
      const marks = readStamp(stampRow(keys, values), keys) ?? [];
      expect(values.every((value, index) => matchesMark(value, marks[index] ?? ''))).toBe(true);
    }));
  });

  test('keeps the marks of cells that keep a typed value', () => {
    const first = readStamp(stampRow(['a', 'b'], [1, 2]), ['a', 'b']) as readonly string[];
    const second = readStamp(stampRow(['a', 'b'], [9, 2], new Map([[0, first[0] as string]])), ['a', 'b']);
    expect(second).toEqual(first);
  });
});

describe('readStamp', () => {
  test('reads the leading columns when others came behind them', () => {
    expect(readStamp(stampRow(['a', 'b'], [1, 2]), ['a', 'b', 'c'])).toHaveLength(2);
  });

  test('knows no marks of a stamp that was made of other columns, is empty or damaged', () => {
    const stamp = stampRow(['a', 'b'], [1, 2]);
    expect(readStamp(stamp, ['b', 'a'])).toBeUndefined();
    expect(readStamp(stamp, ['a'])).toBeUndefined();
    for (const text of ['', 'x', null, 12, stamp.slice(1)]) expect(readStamp(text, ['a', 'b'])).toBeUndefined();
  });
});

describe('valueText', () => {
  test('takes a number that a file has rounded for the same', () => {
    expect(valueText(0.1 + 0.2)).toBe(valueText(0.3));
    expect(valueText(1234567.891)).not.toBe(valueText(1234567.892));
  });

  test('takes an empty cell and empty text for the same', () => {
    expect([valueText(null), valueText(undefined), valueText('')]).toEqual(['', '', '']);
  });
});
