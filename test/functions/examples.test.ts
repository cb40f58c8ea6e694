import { afterAll, describe, expect, it, test } from '@jest/globals';
import { ADVANCED_FUNCTIONS } from '../../src/examples/advancedFunctions';
import { EVERYDAY_FUNCTIONS } from '../../src/examples/functionExamples';
import { setFunctionLanguage } from '../../src/functions/functionLanguage';
import metadata from '../../src/functions/functions.json' with { type: 'json' };
import { en } from '../../src/i18n/en';
import { functionReference as english } from '../../src/i18n/en/functionReference';
import { functionReference as chinese } from '../../src/i18n/zh-CN/functionReference';
import { matchesPrinted } from '../fixtures/methodExamples';
import { callFormula } from '../support/callFormula';

const FUNCTIONS = [...EVERYDAY_FUNCTIONS, ...ADVANCED_FUNCTIONS];
const CALLS = FUNCTIONS.flatMap(({ examples }) => examples);

afterAll(() => setFunctionLanguage('zh-CN'));

const cellsOf = (shown: string): string[][] => shown.split('\n').map((row) => row.split(' | '));

function wrongCells(formula: string, shown: string): string[] {
  const result = callFormula(formula);
  if ('error' in result) return [result.message];
  const wanted = cellsOf(shown);
  if (wanted.length !== result.cells.length) return [`${String(result.cells.length)} rows`];
  return wanted.flatMap((row, at) => (row.length === result.cells[at]?.length ? row.filter((cell, column) => !matchesPrinted(result.cells[at]?.[column] ?? '', cell)) : [`row ${String(at)}`]));
}

describe.each(['zh-CN', 'en'] as const)('in %s', (language) => {
  test.each(CALLS.map((call) => [call.formula, call] as const))('%s shows what the reference prints', (formula, { shown, shownInEnglish }) => {
    setFunctionLanguage(language);
    expect(wrongCells(formula, language === 'en' ? (shownInEnglish ?? shown) : shown)).toEqual([]);
  });
});

it('has examples and words for every function, and for none that does not exist', () => {
  const names = metadata.functions.map(({ name }) => name).sort();
  expect(FUNCTIONS.map(({ name }) => name).sort()).toEqual(names);
  expect(Object.keys(english).sort()).toEqual(names);
  expect(Object.keys(chinese).sort()).toEqual(names);
});

it('counts the arguments that cannot be left out as the metadata do', () => {
  const counted = Object.fromEntries(FUNCTIONS.map(({ name, required }) => [name, required]));
  const declared = metadata.functions.map(({ name, parameters }) => [name, parameters.filter((parameter) => !('optional' in parameter)).length] as const);
  expect(counted).toEqual(Object.fromEntries(declared));
});

it('names only failures that have a sentence', () => {
  expect(FUNCTIONS.flatMap(({ failures }) => failures).filter((code) => !(code in en.functions.failures))).toEqual([]);
});
