import { expect, test } from '@jest/globals';
import { semicolonIn } from '../../src/i18n/language';

test('Parts of a list stand apart by the semicolon of the language: Chinese has a wide one, without a blank', () => {
  expect([semicolonIn('zh-CN'), semicolonIn('en')]).toEqual(['\uFF1B', '; ']);
});
