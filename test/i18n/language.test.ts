import { expect, test } from '@jest/globals';
import { commaIn, semicolonIn } from '../../src/i18n/language';
import { wordsIn } from '../../src/taskpane/words/wordsIn';

test('Parts of a list stand apart by the semicolon of the language: Chinese has a wide one, without a blank', () => {
  expect([semicolonIn('zh-CN'), semicolonIn('en')]).toEqual(['\uFF1B', '; ']);
});

test.each(['zh-CN', 'en'] as const)('the pane sets the parts of a list apart as the sheets do (%s)', (language) => {
  expect(wordsIn(language)).toMatchObject({ comma: commaIn(language), semicolon: semicolonIn(language) });
});
