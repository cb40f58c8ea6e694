import { beforeEach, expect, test } from '@jest/globals';
import { setFunctionLanguage } from '../../src/functions/functionLanguage';
import { LIFECYCLE_EXAMPLES, matchesPrinted, QUADRANT_EXAMPLES, ROI_EXAMPLES } from '../fixtures/methodExamples';
import type { MethodExample } from '../fixtures/methodExamples';
import { CUSTOMER_EXAMPLES } from '../fixtures/methodExamplesCustomers';
import { ECONOMICS_EXAMPLES } from '../fixtures/methodExamplesEconomics';
import { MARKET_EXAMPLES } from '../fixtures/methodExamplesMarkets';
import { callFormula } from '../support/callFormula';

beforeEach(() => {
  setFunctionLanguage('zh-CN');
});

test.each<MethodExample>([...LIFECYCLE_EXAMPLES, ...QUADRANT_EXAMPLES, ...ROI_EXAMPLES, ...ECONOMICS_EXAMPLES, ...CUSTOMER_EXAMPLES, ...MARKET_EXAMPLES])('$id: $formula', ({ formula, expected }) => {
  const result = callFormula(formula);
  if ('error' in expected) {
    expect(result).toEqual(expected);
    return;
  }
  if ('error' in result) throw new Error(`${result.error} ${result.message}`);
  expect(result.cells).toHaveLength(1);
  const [row = []] = result.cells;
  const wrong = expected.filter((printed, column) => !matchesPrinted(row[column], printed));
  expect({ wrong, row: wrong.length > 0 ? row : [] }).toEqual({ wrong: [], row: [] });
});
