import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from '@jest/globals';
import { en } from '../../src/i18n/en';

const sources = ['src/files', 'src/imports', 'src/imports/profiles'].flatMap((folder) =>
  readdirSync(folder).filter((name) => name.endsWith('.ts')).map((name) => readFileSync(path.join(folder, name), 'utf8')));
const found = (pattern: RegExp): string[] => [...new Set(sources.flatMap((text) => [...text.matchAll(pattern)].map((match) => match[1]!)))].sort();

it('every problem of files and imports has a sentence', () => {
  const codes = found(/'((?:file|import)\/[a-z-]+)'/g);
  expect(codes.length).toBeGreaterThan(20);
  expect(codes.filter((code) => !(code in en.problems))).toEqual([]);
});

it('every reason for which a line is skipped has words', () => {
  const reasons = [...found(/'skip:([a-z-]+)'/g), ...found(/tally\.skip\('([a-z-]+)'/g), ...found(/rowNumber, '([a-z-]+)'/g), 'repeated-header', 'description', 'no-amount', 'amount-missing'];
  expect(reasons.filter((reason) => !(reason in en.imports.reasons))).toEqual([]);
});
