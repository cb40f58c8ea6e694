import { expect, test } from '@jest/globals';
import { formatMoment } from '../../../src/taskpane/format/formatMoment';

test('a moment is written as the language writes dates', () => {
  expect(formatMoment('2026-11-22T10:11:00Z', 'zh-CN')).toMatch(/^2026年11月2[123]日 ?\d\d:11$/);
  expect(formatMoment('2026-11-22T10:11:00Z', 'en')).toMatch(/^Nov 2[123], 2026, \d\d:11$/);
});

test('text that is no moment stays as it is', () => {
  expect(formatMoment('yesterday', 'en')).toBe('yesterday');
});
