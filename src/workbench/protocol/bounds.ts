import type { Area } from '../model/area';
import { MAX_COLS, MAX_ROWS } from '../model/area';
import type { Sheet } from '../model/sheet';
import { ApiError, invalidArgument } from './apiError';

/** The most cells of a range whose content can be read at once. */
const MAX_READ = 5_000_000;

/** A range of whole rows or columns has no cell-level properties: they read as null and cannot be written. */
export function isUnbounded(area: Area): boolean {
  return area.rows >= MAX_ROWS || area.cols >= MAX_COLS;
}

/** Refuses to read more cells than Excel hands over. */
export function assertReadable(area: Area): void {
  // Guess: the documentation names an error or null; the host refuses.
  if (area.rows * area.cols > MAX_READ) throw new ApiError('RangeExceedsLimit', 'The range holds more cells than can be read at once.');
}

export function assertBounded(area: Area): void {
  if (isUnbounded(area)) throw invalidArgument('A range of whole rows or columns cannot be written.');
}

/** Refuses a change on a protected sheet. */
export function assertUnprotected(sheet: Sheet): void {
  if (sheet.isProtected) throw new ApiError('AccessDenied', 'The sheet is protected.');
}

/** Makes an area, or refuses one that leaves the sheet. */
export function checkedArea(row: number, col: number, rows: number, cols: number): Area {
  const whole = [row, col, rows, cols].every(Number.isInteger);
  if (!whole || row < 0 || col < 0 || rows < 1 || cols < 1 || row + rows > MAX_ROWS || col + cols > MAX_COLS) throw invalidArgument();
  return { row, col, rows, cols };
}

/** The used part of a sheet: from the first to the last cell with content, or with a look of its own when asked. */
export function usedArea(sheet: Sheet, valuesOnly: boolean): Area | undefined {
  let top = Infinity;
  let left = Infinity;
  let bottom = -1;
  let right = -1;
  const include = (row: number, col: number) => {
    top = Math.min(top, row);
    left = Math.min(left, col);
    bottom = Math.max(bottom, row);
    right = Math.max(right, col);
  };
  for (const cell of sheet.grid.cells()) include(cell.row, cell.col);
  if (!valuesOnly) for (const cell of sheet.grid.styledCells()) include(cell.row, cell.col);
  return bottom < 0 ? undefined : { row: top, col: left, rows: bottom - top + 1, cols: right - left + 1 };
}
