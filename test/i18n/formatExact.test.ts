import { expect, test } from '@jest/globals';
import { formatExact } from '../../src/i18n/formatExact';

test.each([
  [4876.3, undefined, '4,876.30'], [4876.32, undefined, '4,876.32'], [4876, undefined, '4,876'], [-0.1, undefined, '-0.10'], [4875.999, undefined, '4,876'],
  [4876, 'USD', '4,876.00'], [4876, 'JPY', '4,876'], [1200000, 'VND', '1,200,000'], [1200000.5, 'VND', '1,200,000.50'], [0, 'CNY', '0.00'], [5, 'not a currency', '5.00'],
] as const)('an amount of %d in %s is written %s in both languages', (amount, currency, written) => {
  expect([formatExact(amount, 'zh-CN', currency), formatExact(amount, 'en', currency)]).toEqual([written, written]);
});
