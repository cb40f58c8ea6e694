import type { LineFormat, Sheet } from '../model/sheet';
import { MAX_COLS, MAX_ROWS } from '../model/area';
import { ApiError, invalidArgument } from './apiError';
import { assertUnprotected } from './bounds';
import type { RangeRef } from './rangeRef';

export type LineKind = 'rows' | 'columns';

interface Span {
  readonly from: number;
  readonly to: number;
}

function spanOf({ sheet, area }: RangeRef, kind: LineKind): Span {
  const [from, count, most] = kind === 'rows' ? [area.row, area.rows, MAX_ROWS] : [area.col, area.cols, MAX_COLS];
  if (count < most) return { from, to: from + count };
  // Of a whole sheet only the lines in use, and those with a format of their own, are told apart.
  const { rows, cols } = sheet.grid.extent(true);
  return { from, to: Math.max(kind === 'rows' ? rows : cols, ...[...sheet[kind].keys()].map((at) => at + 1), 1) };
}

/** Changes every row or column of a range. */
export function changeLines(range: RangeRef, kind: LineKind, change: (line: LineFormat) => void): void {
  assertUnprotected(range.sheet);
  const { from, to } = spanOf(range, kind);
  for (let at = from; at < to; at += 1) change(lineAt(range.sheet, kind, at));
}

function lineAt(sheet: Sheet, kind: LineKind, at: number): LineFormat {
  const line = sheet[kind].get(at) ?? {};
  sheet[kind].set(at, line);
  return line;
}

/** What all rows or columns of a range share; null when they differ. */
export function sharedLine<R>(range: RangeRef, kind: LineKind, read: (at: number) => R): R | null {
  const { from, to } = spanOf(range, kind);
  const first = read(from);
  for (let at = from + 1; at < to; at += 1) if (read(at) !== first) return null;
  return first;
}

export function lineState(range: RangeRef, kind: LineKind, state: 'hidden'): boolean | null {
  return sharedLine(range, kind, (at) => range.sheet[kind].get(at)?.[state] === true);
}

export function setHidden(range: RangeRef, kind: LineKind, value: unknown): void {
  if (typeof value !== 'boolean') throw invalidArgument();
  changeLines(range, kind, (line) => void (line.hidden = value));
}

/** The deepest level of an outline. */
const MAX_OUTLINE = 7;

function lineKind({ area }: RangeRef, option: unknown): LineKind {
  const kind: LineKind = option === 'ByColumns' ? 'columns' : 'rows';
  const disagrees = kind === 'rows' ? area.rows >= MAX_ROWS : area.cols >= MAX_COLS;
  if (disagrees) throw invalidArgument('Whole rows are grouped by rows, whole columns by columns.');
  return kind;
}

/** Puts the rows or columns of a range one outline level deeper. */
export function group(range: RangeRef, option: unknown): void {
  changeLines(range, lineKind(range, option), (line) => {
    if ((line.outline ?? 0) >= MAX_OUTLINE) throw new ApiError('GeneralException', 'An outline has at most eight levels.');
    line.outline = (line.outline ?? 0) + 1;
  });
}

/** Takes the rows or columns of a range one outline level up. */
export function ungroup(range: RangeRef, option: unknown): void {
  changeLines(range, lineKind(range, option), (line) => {
    if (!line.outline) throw new ApiError('GeneralException', 'The rows or columns are not grouped.');
    line.outline -= 1;
  });
}

/** Opens or closes the groups that hold a range. */
export function showGroup(range: RangeRef, option: unknown, shown: boolean): void {
  changeLines(range, lineKind(range, option), (line) => {
    if (line.outline) line.hidden = !shown;
  });
}
