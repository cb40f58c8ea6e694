import { expect, test } from '@jest/globals';
import { formatBytes } from '../../../src/taskpane/format/formatBytes';

test.each([[0, '0 KB'], [12, '0.1 KB'], [1_500, '1.5 KB'], [123_456, '123 KB'], [45_000_000, '45 MB']])('a file of %d bytes is shown as %s', (bytes, text) => {
  expect(formatBytes(bytes, 'en')).toBe(text);
});
