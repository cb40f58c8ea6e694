import { expect, test } from '@jest/globals';
import { blockHeights, rowHeights } from '../../src/sheets/rowHeights';
import type { ColumnSpec } from '../../src/sheets/sheetSpec';

const columns: readonly ColumnSpec[] = [
  { key: 'scope', kind: 'value', format: 'text', width: 23, lines: 3 },
  { key: 'standard', kind: 'input', format: 'text', width: 23, lines: 2 },
  { key: 'note', kind: 'value', format: 'text', width: 10 },
];
const heights = (texts: readonly string[]) => rowHeights(columns, texts.map((_, row) => row), (row, { key }) => (key === 'scope' ? texts[row] : null));

test('rows have room for the most lines that one of their columns asks for, wherever it stands', () => {
  expect(heights(['拉美', ''])).toEqual([{ from: 0, rows: 2, lines: 3 }]);
  expect(rowHeights([...columns].reverse(), [0], () => 'short')).toEqual([{ from: 0, rows: 1, lines: 3 }]);
});

test('a longer text makes its own row higher: Chinese counts twice, lines of the text count each', () => {
  expect(heights(['x'.repeat(100), '老'.repeat(40), 'a\nb\nc\nd', 'y'.repeat(60), '老'.repeat(5_000)])).toEqual([
    { from: 0, rows: 1, lines: 5 }, { from: 1, rows: 2, lines: 4 }, { from: 3, rows: 1, lines: 3 }, { from: 4, rows: 1, lines: 24 },
  ]);
});

test('a row has the room that it asks for itself', () => {
  const low = columns.map((column) => (column.lines === undefined ? column : { ...column, lines: 1 }));
  expect(rowHeights(low, [0, 1, 2], (row, { key }) => (key === 'scope' && row === 1 ? 'x'.repeat(21) : 'x'), (row) => (row === 0 ? 2 : 1))).toEqual([{ from: 0, rows: 2, lines: 2 }, { from: 2, rows: 1, lines: 1 }]);
});

test('a table without sentences leaves its rows alone', () => {
  expect(rowHeights(columns.slice(2), [0, 1], () => 'x')).toEqual([]);
});

test('a row that grows with what is typed there is told only where it has several lines, or may have had', () => {
  const free = columns.map((column) => ({ ...column, lines: 0 }));
  const long = (row: number): string => (row === 1 ? 'x'.repeat(30) : 'x');
  expect(rowHeights(free, [0, 1, 2], long)).toEqual([{ from: 1, rows: 1, lines: 5 }]);
  expect(rowHeights(free, [0, 1, 2], long, () => 1, (row) => row === 2)).toEqual([{ from: 1, rows: 1, lines: 5 }, { from: 2, rows: 1, lines: 1 }]);
});

test('fixed cells make their row higher where a heading or a sentence goes on in further lines, formulas and other cells do not', () => {
  const looks = [['heading', 'numberHeading', null], ['sentence', 'plain', 'numberHeading'], ['sentence', null, null]] as const;
  const texts = [['x'.repeat(90), 'Net sales after refunds', null], ['原'.repeat(30), 'y'.repeat(90), '=SUM(A1:A9)&"long enough"'], ['short', null, null]];
  expect(blockHeights([0, 1, 2], looks, texts, [23, 13], true)).toEqual([{ from: 0, rows: 1, lines: 2 }, { from: 1, rows: 1, lines: 3 }]);
  // A row that was high before becomes low again with a shorter text.
  expect(blockHeights([2], looks, texts, [23, 13], false)).toEqual([{ from: 2, rows: 1, lines: 1 }]);
});
