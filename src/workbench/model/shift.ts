import { MAX_COLS, MAX_ROWS, intersection } from './area';
import type { Area } from './area';
import type { Sheet } from './sheet';

/** Rows or columns put in (count above 0) or taken out (below 0) at a place; bounds hold it to some columns (or rows). */
export interface Shift {
  readonly sheet: Sheet;
  readonly axis: 'rows' | 'cols';
  readonly at: number;
  readonly count: number;
  /** First and last column (row) concerned; all when missing. */
  readonly from?: number;
  readonly to?: number;
}

/** The first and last line of a span after a shift; undefined when all of it was taken out or pushed off the sheet. */
export function shiftSpan(start: number, end: number, { at, count, axis }: Shift): [number, number] | undefined {
  const limit = axis === 'rows' ? MAX_ROWS : MAX_COLS;
  if (count > 0) {
    const first = start >= at ? start + count : start;
    // Whole rows and columns stay whole.
    const last = end >= at && end < limit - 1 ? end + count : end;
    return first >= limit ? undefined : [first, Math.min(last, limit - 1)];
  }
  const gone = at - count;
  const first = start >= gone ? start + count : Math.min(start, at);
  const last = end >= limit - 1 ? end : end >= gone ? end + count : Math.min(end, at - 1);
  return last < first ? undefined : [first, last];
}

/** Whether a shift with bounds moves an area at all: only what lies wholly within them moves. */
export function isWithinBounds({ axis, from = 0, to = Infinity }: Shift, area: Area): boolean {
  return axis === 'rows' ? area.col >= from && area.col + area.cols - 1 <= to : area.row >= from && area.row + area.rows - 1 <= to;
}

/** An area after a shift; undefined when nothing of it is left. */
export function shiftArea(area: Area, shift: Shift): Area | undefined {
  if (!isWithinBounds(shift, area)) return area;
  if (shift.axis === 'rows') {
    const span = shiftSpan(area.row, area.row + area.rows - 1, shift);
    return span && { ...area, row: span[0], rows: span[1] - span[0] + 1 };
  }
  const span = shiftSpan(area.col, area.col + area.cols - 1, shift);
  return span && { ...area, col: span[0], cols: span[1] - span[0] + 1 };
}

/** Areas of a rule after a shift; an area that lies only partly within the bounds is divided there. */
export function shiftAreas(areas: readonly Area[], shift: Shift): Area[] {
  return areas.flatMap((area) => divide(area, shift)).flatMap((area) => shiftArea(area, shift) ?? []);
}

function divide(area: Area, shift: Shift): Area[] {
  const { from = 0, to = Infinity } = shift;
  if (isWithinBounds(shift, area)) return [area];
  const isRows = shift.axis === 'rows';
  const whole = { row: 0, col: 0, rows: MAX_ROWS, cols: MAX_COLS };
  const band = (start: number, end: number): Area => (isRows ? { ...whole, col: start, cols: end - start } : { ...whole, row: start, rows: end - start });
  const limit = isRows ? MAX_COLS : MAX_ROWS;
  const parts = [band(0, from), band(from, Math.min(to + 1, limit)), band(Math.min(to + 1, limit), limit)];
  return parts.flatMap((part) => (part.rows > 0 && part.cols > 0 ? (intersection(area, part) ?? []) : []));
}

/** Whether a cell is taken out by a shift. */
export function isRemoved({ axis, at, count, from = 0, to = Infinity }: Shift, row: number, col: number): boolean {
  if (count > 0) return false;
  const [line, across] = axis === 'rows' ? [row, col] : [col, row];
  return line >= at && line < at - count && across >= from && across <= to;
}

/** Keys of a map of lines after a shift of whole rows or columns. */
export function shiftLines<T>(lines: Map<number, T>, { at, count }: Shift): void {
  const before = [...lines];
  lines.clear();
  for (const [line, value] of before) {
    if (line < at) lines.set(line, value);
    else if (count > 0 || line >= at - count) lines.set(line + count, value);
  }
}

