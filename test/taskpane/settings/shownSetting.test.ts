import { expect, test } from '@jest/globals';
import { shownSetting } from '../../../src/taskpane/settings/shownSetting';

test('a setting is shown as people type it: a percentage, a year without separators, a word of its list', () => {
  expect(shownSetting({ key: 'greenMonth', format: 'percent', list: undefined }, 0.955, 'en')).toBe('95.5%');
  expect(shownSetting({ key: 'planYear', format: 'general', list: undefined }, 2026, 'en')).toBe('2026');
  expect(shownSetting({ key: 'factRowsMax', format: 'integer', list: undefined }, 200000, 'zh-CN')).toBe('200,000');
  expect(shownSetting({ key: 'marginBasis', format: 'general', list: 'marginBasis' }, 'cm2', 'en')).toBe('CM2 after platform');
});
