import { expect, test } from '@jest/globals';
import { customerProblems, customerSentences } from '../../../src/actions/mechanism/customerSentences';
import type { CustomerMap } from '../../../src/domain/customer-map/buildCustomerMap';
import type { ValueGround } from '../../../src/domain/customer-map/valueCustomers';
import { messagesIn, sentenceOf } from '../../../src/i18n/messages';
import { customersInput, manyCustomers } from '../../support/manyCustomers';

const INPUT = customersInput(manyCustomers(1));

/** A map of which nothing is known but why its value is estimated as it is. */
function mapOf(ground: ValueGround): CustomerMap {
  const model = ground.startsWith('model') ? { buying: { r: 1, alpha: 1, a: 1, b: 1 }, buyingLogLikelihood: -1, spending: { p: 1, q: 2, gamma: 1 }, spendCorrelation: 0.42, spendDepends: ground === 'modelDepends', converged: true } : undefined;
  return {
    lines: [], calendar: [{ tier: 'all', country: 'all', source: 'own' }], countries: [], assignment: { places: Int16Array.of(0), salesCut: 10 },
    values: { ground, ...(model === undefined ? {} : { model }) }, identity: 0.59996, churnDays: 90, customers: ground === 'noCustomers' ? 0 : 1, months: 12,
  };
}

const SAID: Readonly<Record<ValueGround, readonly [string, string]>> = {
  model: ['customer/value-model', '预计价值用购买模型，按 1 位客户拟合；旁边列出简单均值。'],
  modelDepends: ['customer/value-model-depends', '预计价值用购买模型，请谨慎：常客的客单与其他人不同（相关 0.42），与模型假定不符。'],
  identity: ['customer/value-identity', '预计价值用简单均值：只有 59.9 % 的销售认得出买家，模型需要 60 %。'],
  few: ['customer/value-few', '预计价值用简单均值：模型需要 100 位客户，其中 30 位回购过。'],
  unsettled: ['customer/value-unsettled', '预计价值用简单均值：这些订单让模型得不出稳定结果。'],
  noMean: ['customer/value-no-mean', '预计价值用简单均值：客单差异过大，模型不适用。'],
  noCustomers: ['customer/no-names', '没有预计价值：订单都认不出买家。'],
};

test.each(Object.entries(SAID))('says in a plain sentence why value is estimated so: %s', (ground, [code, sentence]) => {
  const map = mapOf(ground as ValueGround);
  const { valueSentence } = customerSentences(map, INPUT, 'USD');
  const text = messagesIn('zh-CN').lists.customerSentence[valueSentence.code];
  expect(valueSentence.values.reduce((said, value, at) => said.replace(`#${at + 1}`, value), text)).toBe(sentence);
  for (const language of ['zh-CN', 'en'] as const) {
    const words = messagesIn(language);
    const [problem] = customerProblems(map, INPUT, words);
    expect(problem?.code).toBe(code);
    expect(problem === undefined ? '{}' : sentenceOf(problem, language)).not.toMatch(/[{}]/);
  }
});
