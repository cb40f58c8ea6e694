import type { Scalar } from '../core/scalar';
import type { ColumnSpec, Look } from './sheetSpec';

/** Rows of a table or block, from 0 in its body, that have room for so many lines of text. */
export interface RowHeight {
  readonly from: number;
  readonly rows: number;
  readonly lines: number;
}

/** More lines make a row higher than a page of a screen; Excel knows none above 27. */
const MOST_LINES = 24;
/** Characters of a cell's width that indent and margins take. */
const MARGIN = 3;
/** Fixed cells whose text goes on in further lines, with what their margins take: headings stand without an indent. */
const WRAPPED: ReadonlyMap<Look, number> = new Map([['numberHeading', 1], ['sentence', MARGIN]]);
/** Characters that are as wide as two Latin ones. */
const WIDE = /[\u1100-\u11ff\u2e80-\uffef]/g;

/** Lines that a text takes in a column of so many characters. */
function linesOf(text: string, width: number, margin = MARGIN): number {
  return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil((line.length + (line.match(WIDE)?.length ?? 0)) / Math.max(1, width - margin))), 0);
}

/** Rows of one height one after the other as one entry. */
function joined(rows: readonly RowHeight[]): RowHeight[] {
  const heights: { from: number; rows: number; lines: number }[] = [];
  for (const { from, rows: count, lines } of rows) {
    const last = heights.at(-1);
    if (last?.lines === lines && last.from + last.rows === from) last.rows += count;
    else heights.push({ from, rows: count, lines });
  }
  return heights;
}

/**
 * How high the rows of a table with sentences are: room for what its columns ask for, and for the longest text that stands there.
 * `rows` are those that are new or get other texts, `roomOf` what a row itself asks for; neighbours of the same height are told
 * together, none without such columns. Where columns ask for no room of their own, a row of one line is left to grow with what is
 * typed there, unless it `isLowered`: it stood there before and may have been higher.
 */
export function rowHeights(columns: readonly ColumnSpec[], rows: readonly number[], cell: (row: number, column: ColumnSpec) => Scalar | undefined, roomOf: (row: number) => number = () => 1, isLowered: (row: number) => boolean = () => false): RowHeight[] {
  const wrapped = columns.filter((column) => column.lines !== undefined && column.isHidden !== true);
  if (wrapped.length === 0) return [];
  const least = Math.max(...wrapped.map(({ lines = 1 }) => lines));
  const linesIn = (row: number): number => Math.min(MOST_LINES, Math.max(least, roomOf(row), ...wrapped.map((column) => linesOf(String(cell(row, column) ?? ''), column.width ?? 0))));
  return joined(rows.map((row) => ({ from: row, rows: 1, lines: linesIn(row) })).filter(({ from, lines }) => least > 0 || lines > 1 || isLowered(from)));
}

/**
 * How high rows of fixed cells are whose texts go on in further lines: `looks` and `texts` by row and column, `widths` of the columns in
 * characters. Of rows that stand there already the height is told even where one line is enough.
 */
export function blockHeights(rows: readonly number[], looks: readonly (readonly (Look | null)[])[], texts: readonly (readonly Scalar[])[], widths: readonly (number | undefined)[], isNew: boolean): RowHeight[] {
  return joined(rows.flatMap((from) => {
    const lines = (texts[from] ?? []).flatMap((text, col) => {
      const [margin, width] = [WRAPPED.get(looks[from]?.[col] ?? 'plain'), widths[col]];
      return margin === undefined || width === undefined || typeof text !== 'string' || text.startsWith('=') ? [] : [linesOf(text, width, margin)];
    });
    const most = Math.min(MOST_LINES, Math.max(0, ...lines));
    return most > 1 || (most === 1 && !isNew) ? [{ from, rows: 1, lines: most }] : [];
  }));
}
