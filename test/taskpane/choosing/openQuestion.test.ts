import { expect, test } from '@jest/globals';
import type { FileInspection, TableInspection } from '../../../src/actions/inspectFiles';
import { EMPTY_DRAFT, addFiles } from '../../../src/taskpane/choosing/importDraft';
import { openQuestion } from '../../../src/taskpane/choosing/openQuestion';
import { wordsIn } from '../../../src/taskpane/words/wordsIn';

const bytes = Uint8Array.of(1);
const draft = addFiles(EMPTY_DRAFT, [{ name: 'a.csv', bytes }]);
const seen = (...tables: TableInspection[]) => ({ 'a.csv': { bytes, details: undefined, inspection: { file: 'a.csv', tables } satisfies FileInspection } });

test('nothing is open while a file is being looked at, or could not be', () => {
  expect(openQuestion(draft, {}, wordsIn('en'))).toBeUndefined();
  expect(openQuestion(draft, { 'a.csv': { bytes, details: undefined, inspection: 'failed' } }, wordsIn('en'))).toBeUndefined();
});

test('a choice between reports and a mapping are asked for by the name of the file', () => {
  expect(openQuestion(draft, seen({ is: 'choice', sheet: undefined, encoding: 'utf-8', candidates: [] }), wordsIn('en'))).toBe('First choose which report a.csv is.');
  const form = { encoding: 'utf-8', headerRow: 1, columns: [], guess: { header: true, columns: {} }, rivals: {} };
  expect(openQuestion(draft, seen({ is: 'mapping', sheet: undefined, form }), wordsIn('zh-CN'))).toBe('请先指定 a.csv 的各列。');
});
