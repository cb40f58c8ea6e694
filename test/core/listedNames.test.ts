import { expect, test } from '@jest/globals';
import { listedNames } from '../../src/core/listedNames';

test('Names in a cell are parted by commas, enumeration commas, semicolons and bars of either width; gaps name nothing', () => {
  expect(listedNames('a, b，c、d;e；f|g｜h')).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']);
  expect([listedNames(''), listedNames(' ， '), listedNames('拉美站，')]).toEqual([[], [], ['拉美站']]);
});
