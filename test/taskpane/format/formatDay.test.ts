import { expect, test } from '@jest/globals';
import { formatDay, formatMonth } from '../../../src/taskpane/format/formatDay';

test('days and months of date serials are written as the language does, in any time zone', () => {
  // 2026-03-05 by the calendar of Excel.
  expect([formatDay(46086, 'zh-CN'), formatDay(46086, 'en')]).toEqual(['2026年3月5日', 'Mar 5, 2026']);
  expect([formatDay('2026-03-05', 'zh-CN'), formatDay('2026-03-05', 'en')]).toEqual(['2026年3月5日', 'Mar 5, 2026']);
  expect([formatMonth(46082, 'zh-CN'), formatMonth('2026-03', 'en')]).toEqual(['2026年3月', 'Mar 2026']);
});
