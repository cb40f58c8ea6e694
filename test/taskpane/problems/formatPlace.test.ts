import { expect, test } from '@jest/globals';
import { formatPlace } from '../../../src/taskpane/problems/formatPlace';

test('a place is said in the words of the sheets', () => {
  expect(formatPlace({ table: 'Products', row: 4, column: 'netSales' }, '', 'zh-CN')).toBe('产品清单 · 第 4 行 · “净销售额”列');
});

test('what the sentence says already is not said again', () => {
  expect(formatPlace({ file: 'orders.csv', row: 4 }, 'orders.csv has no date column.', 'en')).toBe('row 4');
});
