import { describe, expect, it } from '@jest/globals';
import { formatAmount } from '../../src/i18n/formatAmount';

describe('formatAmount', () => {
  it.each([
    [0, '0'], [9_800, '9,800'], [12.5, '12.50'], [35_000, '3.5万'], [-35_000, '-3.5万'], [99_999_600, '1.00亿'], [120_000_000, '1.20亿'],
  ])('writes %d in 万 and 亿 for Chinese readers', (amount, text) => {
    expect(formatAmount(amount, 'zh-CN')).toBe(text);
  });

  it.each([
    [980, '980'], [35_000, '35.0K'], [999_960, '1.00M'], [1_200_000, '1.20M'], [3_000_000_000, '3.00B'],
  ])('writes %d in K, M and B for English readers', (amount, text) => {
    expect(formatAmount(amount, 'en')).toBe(text);
  });

  it('shows a dash for what is no number', () => {
    expect(formatAmount(Number.NaN, 'zh-CN')).toBe('–');
  });
});
