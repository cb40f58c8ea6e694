import { expect, test } from '@jest/globals';
import { prepareExample } from '../../src/actions/example';
import { alignmentExample } from '../../src/examples/alignment';
import { agreesWithLibreOffice } from '../support/agreesWithLibreOffice';
import { startPlan } from '../support/plan';

test.each(['zh-CN', 'en'] as const)('the case of the alignment gives its numbers at every stage (%s); LibreOffice calculates the same', async (language) => {
  const plan = await startPlan({ language });
  const result = await (await prepareExample(alignmentExample, plan.surroundings())).apply({});
  expect(result.problems.filter(({ severity }) => severity !== 'info')).toEqual([]);
  expect((await plan.prepare({ action: 'align' })).preview.isEmpty).toBe(true);
  // To the cent: what the lines own is what they own together.
  expect((await plan.rows('SameBasis')).reduce((sum, row) => sum + Number(row['owned'] ?? 0), 0)).toBe(1_200_000_000);
  // The formulas are the same in either language.
  if (language === 'en') return;
  const { compared, differences } = await agreesWithLibreOffice(plan.workbook, { customFunctions: new Set() });
  expect(compared).toBeGreaterThan(50);
  expect(differences).toEqual([]);
});
