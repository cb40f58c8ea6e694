import { beforeEach, expect, test } from '@jest/globals';
import { setFunctionLanguage } from '../../src/functions/functionLanguage';
import { BLOCK_EXAMPLES, differences } from '../fixtures/methodExamplesTargets';
import type { BlockExample } from '../fixtures/methodExamplesTargets';
import { callFormula } from '../support/callFormula';

beforeEach(() => {
  setFunctionLanguage('zh-CN');
});

test.each<BlockExample>([...BLOCK_EXAMPLES])('$id: $formula', (example) => {
  const result = callFormula(example.formula);
  if ('error' in example.expected) {
    expect(result).toEqual(example.expected);
    return;
  }
  if ('error' in result) throw new Error(`${result.error} ${result.message}`);
  expect(result.cells).toHaveLength(example.expected.length);
  expect(differences(example, result.cells)).toEqual([]);
});
