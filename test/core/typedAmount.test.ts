import { describe, expect, it } from '@jest/globals';
import { changedAmount, isTypedChange } from '../../src/core/typedAmount';

describe('a change typed over an amount', () => {
  it.each([
    ['*1.1', 1_100_000], ['×1.1', 1_100_000], ['＊0.5', 500_000], ['+500万', 6_000_000], ['＋500万', 6_000_000], ['-30万', 700_000], ['+5%', 1_050_000], ['-2.5%', 975_000], ['+300k', 1_300_000],
  ])('%s of a million is %d', (text, expected) => {
    expect(changedAmount(text, 1_000_000)).toBe(expected);
  });

  it.each(['500万', '1,000', '', '*', '+', '*a', '+many', '1.1*', '**2'])('“%s” is none', (text) => {
    expect(isTypedChange(text)).toBe(false);
    expect(changedAmount(text, 1)).toBeUndefined();
  });

  it('is rounded to the cent', () => {
    expect(changedAmount('*1.1', 0.33)).toBe(0.36);
    expect(changedAmount('*1.005', 33.33)).toBe(33.5);
  });
});
