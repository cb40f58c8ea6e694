import { expect, test } from '@jest/globals';
import { functionMessages } from '../../src/functions/functionLanguage';
import { functionMessagesIn } from '../../src/i18n/functionMessages';
import { manyProducts } from '../support/manyProducts';
import { SMALL, startPlan } from '../support/plan';

test('Functions speak the language of a new plan at once, whatever the language of Excel, and that of Excel when it is taken back', async () => {
  const plan = await startPlan({ language: 'zh-CN' });
  const source = manyProducts(SMALL);
  const prepared = await plan.prepare({ action: 'import-sales', files: [source.file], parameters: { mapping: JSON.stringify(source.mapping) } }, { displayLanguage: 'en' });
  const { restorePoint } = await prepared.apply({});
  expect(functionMessages()).toEqual(functionMessagesIn('en'));
  await plan.runAction('restore', { parameters: { point: restorePoint ?? '' } });
  expect(functionMessages()).toEqual(functionMessagesIn('zh-CN'));
});
