import { expect, test } from '@jest/globals';
import { shortNames } from '../../src/sheets/shortNames';

test('Short names stay; long ones are cut', () => {
  expect(shortNames(['Cup', 'A long name of a cup'], 10)).toEqual(['Cup', 'A long na…']);
});

test('Names that would be cut to the same begin with the word that tells them apart', () => {
  expect(shortNames(['Camping stove large blue', 'Camping stove large red', 'Camping chair'], 14)).toEqual(['…blue', '…red', 'Camping chair']);
  expect(shortNames(['Camping stove blue', 'Camping stove black'], 12)).toEqual(['…blue', '…black']);
});

test('Equal names stay equal, and no character is cut in two', () => {
  expect(shortNames(['A long name', 'A long name'], 8)).toEqual(['A long …', 'A long …']);
  expect(shortNames(['😀😀 cup small', '😀😀 cup large'], 8)).toEqual(['…small', '…large']);
});
