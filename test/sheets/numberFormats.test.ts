import { expect, test } from '@jest/globals';
import { moneyUnitFor, numberFormatOf } from '../../src/sheets/numberFormats';

test.each([
  [999_999, '#,##0', '#,##0'],
  [1_000_000, '0\\.0,"万"', '#,##0.0,"K"'],
  [-10_000_000, '0\\.0,"万"', '#,##0.000,,"M"'],
  [1_000_000_000, '0\\.00,,"亿"', '#,##0.00,,"M"'],
])('Money of a table whose total is %d is shown as %s in Chinese and as %s in English', (total, chinese, english) => {
  const unit = moneyUnitFor(total);
  expect([numberFormatOf('money', 'zh-CN', unit), numberFormatOf('money', 'en', unit)]).toEqual([chinese, english]);
});
