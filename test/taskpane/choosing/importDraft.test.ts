import { expect, test } from '@jest/globals';
import { EMPTY_DRAFT, addFiles, changeDetail, removeFile, toImportRequest } from '../../../src/taskpane/choosing/importDraft';

const file = (name: string, byte = 1) => ({ name, bytes: Uint8Array.of(byte) });

test('there is nothing to ask for while no file is chosen', () => {
  expect(toImportRequest(EMPTY_DRAFT)).toBeUndefined();
});

test('a file of the same name takes the place of the earlier one', () => {
  const draft = addFiles(addFiles(EMPTY_DRAFT, [file('a.csv', 1), file('b.csv')]), [file('a.csv', 2)]);
  expect(draft.files).toEqual([file('b.csv'), file('a.csv', 2)]);
});

test('what is said about one file reaches the import under its name, and blanks do not', () => {
  let draft = addFiles(EMPTY_DRAFT, [file('a.csv'), file('b.csv')]);
  draft = changeDetail(draft, 'a.csv', 'currency', ' USD ');
  draft = changeDetail(draft, 'b.csv', 'site', '  ');
  expect(toImportRequest(draft)?.parameters).toEqual({ 'currency:a.csv': 'USD' });
});

test('what was said about a removed file is forgotten', () => {
  const draft = removeFile(changeDetail(addFiles(EMPTY_DRAFT, [file('a.csv'), file('b.csv')]), 'a.csv', 'site', 'US'), 'a.csv');
  expect(toImportRequest(draft)).toEqual({ action: 'import-sales', parameters: {}, files: draft.files });
});
