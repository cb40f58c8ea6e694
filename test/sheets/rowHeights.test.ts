import { expect, test } from '@jest/globals';
import { rowHeights } from '../../src/sheets/rowHeights';
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

test('a table without sentences leaves its rows alone', () => {
  expect(rowHeights(columns.slice(2), [0, 1], () => 'x')).toEqual([]);
});
