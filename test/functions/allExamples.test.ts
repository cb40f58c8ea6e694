import fs from 'node:fs';
import path from 'node:path';
import { expect, it } from '@jest/globals';
import { functionImplementations } from '../../src/functions/associate';

/** The folders in which worked examples are run: calls of functions, and of what stands behind them. */
const PLACES = ['test/fixtures', 'test/functions', 'test/domain', 'test/core'];

/** The worked examples of the method run from a to this letter in each chapter; 4-f0 stands beside 4-f. */
const LAST_LETTERS: Readonly<Record<string, string>> = { 1: 't', 2: 'l', 3: 's', 4: 'o', 5: 'i', 6: 'p', 7: 'x', 8: 'r', 9: 'g', 10: 'h' };

/** Examples of what no custom function shows: sums over customers, sizes of markets, cash cycles, fitting, a reading that is refuted. */
const SHOWN_BY_NO_FUNCTION = new Set(['3-l', '3-s', '4-b', '4-c', '4-d', '4-e', '4-j', '4-k', '4-n', '5-f', '5-g', '5-i', '10-h']);

function exampleIds(): string[] {
  const lettersTo = (last: string): string[] => Array.from({ length: last.charCodeAt(0) - 96 }, (_, index) => String.fromCharCode(97 + index));
  const ids = Object.entries(LAST_LETTERS).flatMap(([chapter, last]) => lettersTo(last).map((letter) => `${chapter}-${letter}`));
  return [...ids, '4-f0'];
}

function textsIn(folder: string): { readonly name: string; readonly text: string }[] {
  return fs.readdirSync(path.join(process.cwd(), folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('allExamples.test.ts'))
    .map((name) => ({ name: path.join(folder, name), text: fs.readFileSync(path.join(process.cwd(), folder, name), 'utf8') }));
}

const texts = PLACES.flatMap(textsIn);

it('runs every worked example that a function shows, under its id', () => {
  const missing = exampleIds().filter((id) => !SHOWN_BY_NO_FUNCTION.has(id)).filter((id) => !texts.some(({ text }) => new RegExp(`(?<![\\w-])${id}(?![\\w-])`).test(text)));
  expect(missing).toEqual([]);
});

it('has a worked example for every function', () => {
  const fixtures = texts.filter(({ name }) => name.startsWith('test/fixtures') || name.startsWith('test/functions'));
  const missing = Object.keys(functionImplementations).filter((name) => !fixtures.some(({ text }) => text.includes(`=${name}(`) || text.includes(`callFormula('${name}`)));
  expect(missing).toEqual([]);
});
