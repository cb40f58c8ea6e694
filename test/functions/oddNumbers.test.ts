import { beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { ADVANCED_FUNCTIONS } from '../../src/examples/advancedFunctions';
import { EVERYDAY_FUNCTIONS } from '../../src/examples/functionExamples';
import { setFunctionLanguage } from '../../src/functions/functionLanguage';
import { callFunction, readCall } from '../support/callFormula';

/*
 * Arguments of worked examples, some of their numbers replaced by such as nobody expects: whatever they are, a function
 * answers with finite numbers or with an error that says why in words.
 */

const FORMULAS = [...EVERYDAY_FUNCTIONS, ...ADVANCED_FUNCTIONS].flatMap(({ name, examples }) => examples.map(({ formula }) => [name, formula] as const));
const ODD: readonly unknown[] = [0, -0, 1, -1, 1e-12, -1e-12, 1e-300, 1e300, -1e300, 5e-324, 1.7e308, 0.5, 1.5, 2, 12, 13, null, '', 'x', true, false, 1e12, 1e-2];

/** The arguments with the number, text or truth value at each place replaced, where there is an odd one for it. */
function replaced(args: readonly unknown[], odd: ReadonlyMap<number, unknown>): unknown[] {
  let place = 0;
  const cell = (value: unknown): unknown => {
    const at = place++;
    return odd.has(at) ? odd.get(at) : value;
  };
  return args.map((argument) => (Array.isArray(argument) ? (argument as unknown[][]).map((row) => row.map(cell)) : cell(argument)));
}

const isShown = (cell: unknown): boolean =>
  typeof cell === 'string' || (typeof cell === 'number' && Number.isFinite(cell)) || (cell instanceof Error && isReasoned((cell as { code?: string }).code ?? '', cell.message));
const isReasoned = (code: string, message: string): boolean => (code === '#VALUE!' || code === '#N/A') && message !== '' && !message.startsWith('The calculation failed') && !/[{}]|NaN|undefined/.test(message);

beforeAll(() => setFunctionLanguage('en'));

test.each(FORMULAS)('%s %s stays finite, or says why not', (name, formula) => {
  const { args } = readCall(formula);
  const count = args.flat(2).length;
  const change = fc.tuple(fc.nat({ max: count - 1 }), fc.constantFrom(...ODD));
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 3 }), (changes) => {
      const result = callFunction(name, replaced(args, new Map(changes)));
      if ('error' in result) expect(isReasoned(result.error, result.message) || result).toBe(true);
      else expect(result.cells.flat().filter((cell) => !isShown(cell)).map(String)).toEqual([]);
    }),
    { numRuns: 60 },
  );
});
