import { describe, expect, it, test } from '@jest/globals';
import fc from 'fast-check';
import { decimalOf, doubtfulSign, readAmount } from '../../src/imports/readAmount';

describe('readAmount', () => {
  test.each([
    ['12.5', 12.5], ['-3', -3], ['1,234.56', 1234.56], ['1.234,56', 1234.56], ['69,80', 69.8], ['1,234', 1234], ['1,234,567', 1234567],
    ['1.234.567', 1234567], ['£12,897.84', 12897.84], ['$1,200.50', 1200.5], ['Rs.201.68', 201.68], ['R$ 69,80', 69.8], ['¥1,000', 1000],
    ['1 234,50 €', 1234.5], ['1\u00a0234,50', 1234.5], ["1'234.50", 1234.5], ['(12.00)', -12], ['12.00-', -12], ['−5', -5], ['-$5.00', -5],
    ['$-5.00', -5], ['1.66%', 0.0166], ['100 %', 1], ['USD 12', 12], ['12 VND', 12], ['１２３', 123], ['.5', 0.5], ['0', 0], ['+7', 7],
  ])('reads %s as %d', (text, amount) => {
    expect(readAmount(text)).toBeCloseTo(amount, 10);
  });

  test.each([['', '   ', '-', '—', 'N/A', 'null'].map((text) => [text])].flat())('takes "%s" for empty', (text) => {
    expect(readAmount(text)).toBeUndefined();
  });

  test.each(['abc', '12abc', '1.2.3,4,5x', '3亿左右', '=1+2', '12/5', '2025-01-01', '--5', '5 apples', '1.2.2025', '12.34.56', '1.23,456.7'])('gives NaN for %s, never a part of it', (text) => {
    expect(readAmount(text)).toBeNaN();
  });

  it('reads a lone separator before three figures by the sign that the table uses', () => {
    expect(readAmount('15.702', ',')).toBe(15702);
    expect(readAmount('15.702', '.')).toBe(15.702);
    expect(readAmount('150,000', '.')).toBe(150000);
    expect(readAmount('1,500', ',')).toBe(1.5);
  });

  it('takes numbers of workbooks as they are', () => {
    expect(readAmount(0.1)).toBe(0.1);
    expect(readAmount(null)).toBeUndefined();
    expect(readAmount(true)).toBeNaN();
  });
});

describe('decimalOf', () => {
  it('is proven by two kinds of separators or by a number of figures other than three', () => {
    expect([decimalOf('1.234,5'), decimalOf('1,234.5'), decimalOf('69,80'), decimalOf('69.8')]).toEqual([',', '.', ',', '.']);
    expect([decimalOf('1,234'), decimalOf('12'), decimalOf('234.567')]).toEqual([undefined, undefined, undefined]);
  });

  it('is the other sign where one repeats, and the sign itself where it cannot part thousands', () => {
    expect([decimalOf('1.234.567'), decimalOf('1,23,456'), decimalOf('0.250'), decimalOf('1234,500')]).toEqual([',', '.', '.', ',']);
    expect([doubtfulSign('250.000'), doubtfulSign('₫ 1,234'), doubtfulSign('0.250'), doubtfulSign('1.234.567'), doubtfulSign('12.5')]).toEqual(['.', ',', undefined, undefined, undefined]);
  });
});

it('reads plain numbers as the language does, to the last digit', () => {
  const text = fc.tuple(fc.constantFrom('', '-'), fc.stringMatching(/^\d{1,17}$/), fc.option(fc.stringMatching(/^\d{1,6}$/), { nil: undefined }))
    .map(([sign, whole, fraction]) => `${sign}${whole}${fraction === undefined ? '' : `.${fraction}`}`);
  fc.assert(fc.property(text, (written) => expect(readAmount(written)).toBe(Number(written))));
});
