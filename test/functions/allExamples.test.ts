import fs from 'node:fs';
import path from 'node:path';
import { expect, it } from '@jest/globals';
import { ADVANCED_FUNCTIONS } from '../../src/examples/advancedFunctions';
import { EVERYDAY_FUNCTIONS } from '../../src/examples/functionExamples';
import { functionImplementations } from '../../src/functions/associate';
import { LIFECYCLE_EXAMPLES, QUADRANT_EXAMPLES, ROI_EXAMPLES } from '../fixtures/methodExamples';
import { CUSTOMER_EXAMPLES } from '../fixtures/methodExamplesCustomers';
import { COHORT_EXAMPLES, DIRECT_EXAMPLES } from '../fixtures/methodExamplesDirect';
import { ECONOMICS_EXAMPLES } from '../fixtures/methodExamplesEconomics';
import { MARKET_EXAMPLES } from '../fixtures/methodExamplesMarkets';
import { BLOCK_EXAMPLES } from '../fixtures/methodExamplesTargets';

/** Calls whose printed results are compared, directly and as typed formulas. */
const CALLS = [...LIFECYCLE_EXAMPLES, ...QUADRANT_EXAMPLES, ...ROI_EXAMPLES, ...ECONOMICS_EXAMPLES, ...CUSTOMER_EXAMPLES, ...MARKET_EXAMPLES, ...BLOCK_EXAMPLES];
/** Numbers that no function returns, computed by the domain. */
const COMPUTED = [...DIRECT_EXAMPLES, ...COHORT_EXAMPLES];

/** The tests that run the lists above. */
const RUNNERS: Readonly<Record<string, readonly string[]>> = {
  'methodExamples.test.ts': ['LIFECYCLE_EXAMPLES', 'QUADRANT_EXAMPLES', 'ROI_EXAMPLES', 'ECONOMICS_EXAMPLES', 'CUSTOMER_EXAMPLES', 'MARKET_EXAMPLES'],
  'realRuntime.test.ts': ['LIFECYCLE_EXAMPLES', 'QUADRANT_EXAMPLES', 'ROI_EXAMPLES', 'ECONOMICS_EXAMPLES', 'CUSTOMER_EXAMPLES', 'MARKET_EXAMPLES'],
  'methodExamplesTargets.test.ts': ['BLOCK_EXAMPLES'],
  'realRuntimeTargets.test.ts': ['BLOCK_EXAMPLES'],
  'directExamples.test.ts': ['DIRECT_EXAMPLES', 'COHORT_EXAMPLES'],
};

/** The worked examples of the method run from a to this letter in each chapter; 4-f0 stands beside 4-f. */
const LAST_LETTERS: Readonly<Record<string, string>> = { 1: 't', 2: 'l', 3: 's', 4: 'o', 5: 'i', 6: 'p', 7: 'x', 8: 'r', 9: 'g', 10: 'h' };

function exampleIds(): string[] {
  const lettersTo = (last: string): string[] => Array.from({ length: last.charCodeAt(0) - 96 }, (_, index) => String.fromCharCode(97 + index));
  const ids = Object.entries(LAST_LETTERS).flatMap(([chapter, last]) => lettersTo(last).map((letter) => `${chapter}-${letter}`));
  return [...ids, '4-f0'];
}

it('compares the numbers of every worked example', () => {
  const compared = new Set([...CALLS, ...COMPUTED].filter(({ expected }) => 'error' in expected || expected.length > 0).map(({ id }) => id.split(' ')[0]));
  expect(exampleIds().filter((id) => !compared.has(id))).toEqual([]);
});

it('runs every list of examples', () => {
  const missing = Object.entries(RUNNERS).flatMap(([file, lists]) => {
    const text = fs.readFileSync(path.join(process.cwd(), 'test/functions', file), 'utf8');
    return lists.filter((list) => !text.includes(`...${list}`)).map((list) => `${file}: ${list}`);
  });
  expect(missing).toEqual([]);
});

it('has a worked example of every function, beside the two that its page shows', () => {
  const formulas = CALLS.map(({ formula }) => formula);
  const shown = [...EVERYDAY_FUNCTIONS, ...ADVANCED_FUNCTIONS].map(({ name }) => name);
  expect([...shown].sort()).toEqual(Object.keys(functionImplementations).sort());
  expect(shown.filter((name) => !formulas.some((formula) => formula.includes(`=${name}(`)))).toEqual([]);
});
