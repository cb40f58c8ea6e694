import type { Scalar } from '../core/scalar';
import type { ColumnSpec } from './sheetSpec';

/** Rows of a table, from 0 in its body, that have room for so many lines of text. */
export interface RowHeight {
  readonly from: number;
  readonly rows: number;
  readonly lines: number;
}

/** More lines make a row higher than a page of a screen; Excel knows none above 27. */
const MOST_LINES = 24;
/** Characters of a cell's width that indent and margins take. */
const MARGIN = 3;
/** Characters that are as wide as two Latin ones. */
const WIDE = /[\u1100-\u11ff\u2e80-\uffef]/g;

/** Lines that a text takes in a column of so many characters. */
function linesOf(text: string, width: number): number {
  return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil((line.length + (line.match(WIDE)?.length ?? 0)) / Math.max(1, width - MARGIN))), 0);
}

/**
 * How high the rows of a table with sentences are: room for what its columns ask for, and for the longest text that stands there.
 * `rows` are those that are new or get other texts; neighbours of the same height are told together, none without such columns.
 */
export function rowHeights(columns: readonly ColumnSpec[], rows: readonly number[], cell: (row: number, column: ColumnSpec) => Scalar | undefined): RowHeight[] {
  const wrapped = columns.filter((column) => column.lines !== undefined && column.isHidden !== true);
  if (wrapped.length === 0) return [];
  const least = Math.max(...wrapped.map(({ lines = 1 }) => lines));
  const heights: { from: number; rows: number; lines: number }[] = [];
  for (const row of rows) {
    const lines = Math.min(MOST_LINES, Math.max(least, ...wrapped.map((column) => linesOf(String(cell(row, column) ?? ''), column.width ?? 0))));
    const last = heights.at(-1);
    if (last?.lines === lines && last.from + last.rows === row) last.rows += 1;
    else heights.push({ from: row, rows: 1, lines });
  }
  return heights;
}
