import { expect, test } from '@jest/globals';
import { ANSWER_PARAMETERS, readAnswers } from '../../../src/actions/mechanism/planAnswers';

test.each<[string, number]>([
  ['12000万', 120_000_000], ['1.2亿', 120_000_000], ['300k', 300_000], ['2.5M', 2_500_000], ['¥1,200,000', 1_200_000], ['500万元', 5_000_000], ['120000000', 120_000_000],
])('understands a target of %s', (target, amount) => {
  expect(readAnswers({ target }, 'zh-CN').settings.get('annualTarget')).toBe(amount);
});

test.each<[string, Readonly<Record<string, number>>]>([
  ['USD=7.2; EUR=7.8', { USD: 7.2, EUR: 7.8 }],
  ['usd:7.2,jpy:0.048', { USD: 7.2, JPY: 0.048 }],
  ['USD=7.2、VND=0.00028', { USD: 7.2, VND: 0.00028 }],
  ['', {}],
])('understands rates written as “%s”', (rates, expected) => {
  expect(Object.fromEntries(readAnswers({ rates }, 'zh-CN').rates)).toEqual(expected);
});

test('takes choices by code or word of either language, years and months with their sign', () => {
  const { settings } = readAnswers({ year: '2027年', fiscalStart: '4月', basis: '净销售额', tax: 'With tax', baseYear: 'last12', currency: 'usd' }, 'zh-CN');
  expect(Object.fromEntries(settings)).toEqual({ planYear: 2027, fiscalStart: 4, revenueBasis: 'net', taxBasis: 'in', baseYear: 'last12', currency: 'USD' });
});

test('an empty answer is none, and the four questions come first', () => {
  expect(readAnswers({ year: ' ', target: '' }, 'en').settings.size).toBe(0);
  expect(ANSWER_PARAMETERS.slice(0, 5).map(({ key }) => key)).toEqual(['year', 'currency', 'basis', 'target', 'rates']);
});
