import { beforeAll, expect, test } from '@jest/globals';
import { CellError, type Value } from '../../src/workbench/model/values';
import { BLOCK_EXAMPLES, differences } from '../fixtures/methodExamplesTargets';
import type { BlockExample } from '../fixtures/methodExamplesTargets';
import { startPlan, type Plan } from '../support/plan';

/*
 * The worked examples as typed formulas, through the parser and the client library's own custom-functions runtime. What
 * runs here is the real library over a workbook of ours, not Excel.
 */

let plan: Plan;

beforeAll(async () => {
  plan = await startPlan({ language: 'zh-CN' });
});

async function evaluate(formula: string): Promise<Value[][]> {
  const sheet = plan.workbook.sheets[0];
  if (sheet === undefined) throw new Error('No sheet');
  return plan.host.calculator.evaluate(formula, sheet);
}

test.each<BlockExample>([...BLOCK_EXAMPLES])('typed, $id gives what is printed', async (example) => {
  const cells = await evaluate(example.formula);
  if ('error' in example.expected) {
    expect(cells[0]?.[0]).toEqual(new CellError(example.expected.error, example.expected.message));
    return;
  }
  const plain = cells.map((row) => row.map((value) => (value instanceof CellError ? value.code : (value ?? ''))));
  expect(differences(example, plain)).toEqual([]);
});

test('a date may be computed inside the formula', async () => {
  const [row = []] = await evaluate('=EVENT_SHARE(DATE(2025,11,28),-4,3,2025)');
  expect(row.slice(10)).toEqual([0.875, 0.125]);
});
