import { expect, it } from '@jest/globals';
import { fill } from '../../src/i18n/fill';
import { inWords, sentenceOf } from '../../src/i18n/messages';

it('fills in values, and words by whether there is one', () => {
  const message = '{count} {count|ask is|asks are} unanswered: {names}; {missing}';
  expect(fill(message, { count: 1, names: 'A' })).toBe('1 ask is unanswered: A; {missing}');
  expect(fill(message, { count: 2, names: 'A, B' })).toBe('2 asks are unanswered: A, B; {missing}');
});

it('sets no stop after a value that ends its sentence itself', () => {
  const message = '{count} unanswered: {names}. Answer {names}?';
  expect(fill(message, { count: 1, names: 'Can you hold Q1?' })).toBe('1 unanswered: Can you hold Q1? Answer Can you hold Q1?');
  expect(fill(message, { count: 1, names: 'three meetings, Ltd.' })).toBe('1 unanswered: three meetings, Ltd. Answer three meetings, Ltd.?');
  expect(fill('没答复：{names}。请答复。', { names: '能否办三场？' })).toBe('没答复：能否办三场？请答复。');
  expect(fill('找不到店铺 {site}。请核对。', { site: 'Acme Ltd.' })).toBe('找不到店铺 Acme Ltd.。请核对。');
  expect(fill('{file}.xlsx: {missing}.', { file: 'Why?' })).toBe('Why?.xlsx: {missing}.');
});

it('says codes of lists and amounts in the language of the reader, wherever they stand in a text', () => {
  const text = 'list:missingField:means · list:missingField:scope 火星 · money:350000000';
  expect(inWords(text, 'en')).toBe('what the amount means · unknown name 火星 · 350.00M');
  expect(inWords(text, 'zh-CN')).toBe('金额含义 · 认不出的名称 火星 · 3.50亿');
  expect(inWords('list:nothing:here money:1.5e+21', 'en')).toBe('list:nothing:here 1,500,000,000,000.00B');
});

it('joins a list in a sentence as the language of the reader does, events by their names, and shows that one is empty', () => {
  const problem = { code: 'review/event-unknown', params: { event: '黑五', known: ['edition:2025:blackFriday', 'edition:2025:cyberMonday'] } };
  expect([sentenceOf(problem, 'zh-CN'), sentenceOf(problem, 'en')]).toEqual([
    '营销日历里没有“黑五”，或者它还没填日期。现在可以复盘的有：2025年黑五、2025年网一。',
    'The event calendar has no “黑五”, or no date for it yet. What can be reviewed now: 2025 Black Friday, 2025 Cyber Monday.',
  ]);
  expect(sentenceOf({ code: 'restore/unknown', params: { point: 'R9', known: [] } }, 'en')).toContain('–');
});
