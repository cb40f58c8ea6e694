import { expect, test } from '@jest/globals';
import { prepareExample } from '../../src/actions/example';
import type { Example } from '../../src/examples/example';
import { messagesIn } from '../../src/i18n/messages';
import { startPlan } from '../support/plan';

/** A case of typed rows alone: the second kind of step, in the words of the language. */
const CASE: Example = {
  name: 'typed',
  steps: [
    { rows: { Settings: [{ row: { id: 'annualTarget' }, values: { value: '300k' } }] } },
    { rows: { Sites: [{ row: { id: 'S000001' }, values: { siteName: { word: 'sampleInvest' }, mode: 'local' } }] } },
  ],
  checks: [
    { table: 'Settings', find: { id: 'annualTarget' }, column: 'value', expected: 300_000, tolerance: 0 },
    { table: 'Sites', find: { key: 'siteName', value: { word: 'sampleInvest' } }, column: 'mode', expected: 'local', tolerance: 0 },
    { table: 'Sites', find: { id: 'S000001' }, column: 'siteName', expected: { word: 'sampleInvest' }, tolerance: 0 },
  ],
};

test.each(['zh-CN', 'en'] as const)('an example types rows in the words of its language and passes its checks (%s)', async (language) => {
  const plan = await startPlan({ language });
  const result = await (await prepareExample(CASE, plan.surroundings())).apply({});
  expect(result).toMatchObject({ ok: true, problems: [], created: expect.arrayContaining(['Settings', 'Sites']) });
  expect(await plan.row('Sites', 'S000001')).toMatchObject({ siteName: messagesIn(language).examples.sampleInvest });
});

test('an example whose number does not come says which one, what was expected and what was found', async () => {
  const plan = await startPlan();
  const wrong: Example = { ...CASE, checks: [{ table: 'Settings', find: { id: 'annualTarget' }, column: 'value', expected: 400_000, tolerance: 1 }, { table: 'Sites', find: { id: 'S000009' }, column: 'mode', expected: 'local', tolerance: 0 }] };
  const result = await (await prepareExample(wrong, plan.surroundings())).apply({});
  expect(result.ok).toBe(false);
  expect(result.problems).toMatchObject([
    { code: 'example/check-failed', params: { check: 'Settings[annualTarget].value', expected: '400,000', found: '300,000' } },
    { code: 'example/check-failed', params: { check: 'Sites[S000009].mode', expected: '本土店', found: '' } },
  ]);
});

test('an example that names an action which is none is a defect, not a message', async () => {
  const plan = await startPlan();
  await expect(prepareExample({ ...CASE, steps: [{ action: 'nothing' }] }, plan.surroundings())).rejects.toThrow('names a step that is none: nothing');
});
