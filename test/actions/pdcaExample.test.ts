import { expect, test } from '@jest/globals';
import { prepareExample } from '../../src/actions/example';
import { pdcaExample } from '../../src/examples/pdca';
import { readAsset } from '../support/assets';
import { startPlan } from '../support/plan';

test.each(['zh-CN', 'en'] as const)('March of the case gives its numbers at every stage, closes, and is under control in May (%s)', async (language) => {
  const plan = await startPlan({ language });
  const result = await (await prepareExample(pdcaExample, plan.surroundings({ readAsset }))).apply({});
  expect(result.problems.filter(({ code }) => code === 'example/check-failed')).toEqual([]);
  expect(result.ok).toBe(true);
});
