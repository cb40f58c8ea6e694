import { beforeAll, expect, test } from '@jest/globals';
import { CellError, type Value } from '../../src/workbench/model/values';
import type { MethodExample } from '../fixtures/methodExamples';
import { LIFECYCLE_EXAMPLES, matchesPrinted, QUADRANT_EXAMPLES, ROI_EXAMPLES } from '../fixtures/methodExamples';
import { CUSTOMER_EXAMPLES } from '../fixtures/methodExamplesCustomers';
import { ECONOMICS_EXAMPLES } from '../fixtures/methodExamplesEconomics';
import { MARKET_EXAMPLES } from '../fixtures/methodExamplesMarkets';
import { startPlan, type Plan } from '../support/plan';

/*
 * The worked examples as typed formulas: through the parser, the client library's own custom-functions runtime and the
 * functions as they are registered. What runs here is the real library over a workbook of ours, not Excel.
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

test.each<MethodExample>([...LIFECYCLE_EXAMPLES, ...QUADRANT_EXAMPLES, ...ROI_EXAMPLES, ...ECONOMICS_EXAMPLES, ...CUSTOMER_EXAMPLES, ...MARKET_EXAMPLES])('typed, $id gives what is printed', async ({ formula, expected }) => {
  const [row = []] = await evaluate(formula);
  if ('error' in expected) {
    expect(row[0]).toEqual(new CellError(expected.error, expected.message));
    return;
  }
  const plain = row.map((value) => (value instanceof CellError ? value.code : (value ?? '')));
  const wrong = expected.filter((printed, column) => !matchesPrinted(plain[column], printed));
  expect({ wrong, row: wrong.length > 0 ? plain : [] }).toEqual({ wrong: [], row: [] });
});
