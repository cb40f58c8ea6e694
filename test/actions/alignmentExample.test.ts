import { expect, test } from '@jest/globals';
import { prepareExample } from '../../src/actions/example';
import { alignmentExample } from '../../src/examples/alignment';
import type { Example, ExampleStep } from '../../src/examples/example';
import { agreesWithLibreOffice } from '../support/agreesWithLibreOffice';
import { startPlan } from '../support/plan';

const [first, ...others] = alignmentExample.steps;

const isRound = (step: ExampleStep): boolean => ('rows' in step && 'Rounds' in step.rows) || ('action' in step && ['freeze-round', 'minutes'].includes(step.action));

/** The case without its rounds and minutes, whose numbers do not depend on the language. */
const WITHOUT_ROUNDS: Example = {
  ...alignmentExample,
  steps: [first, ...others.filter((step) => !isRound(step))],
  checks: alignmentExample.checks.filter(({ table }) => table !== 'Minutes'),
};

test.each([['zh-CN', alignmentExample], ['en', WITHOUT_ROUNDS]] as const)('the case of the alignment gives its numbers at every stage (%s); LibreOffice calculates the same', async (language, example) => {
  const plan = await startPlan({ language });
  const result = await (await prepareExample(example, plan.surroundings())).apply({});
  expect(result.problems.filter(({ severity }) => severity !== 'info')).toEqual([]);
  expect((await plan.prepare({ action: 'align' })).preview.isEmpty).toBe(true);
  // The formulas are the same in either language.
  if (language === 'en') return;
  const { compared, differences } = await agreesWithLibreOffice(plan.workbook, { customFunctions: new Set() });
  expect(compared).toBeGreaterThan(50);
  expect(differences).toEqual([]);
}, 240_000);
