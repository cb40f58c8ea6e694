import type { Area } from '../model/area';
import type { CellStyle } from '../model/style';
import { assertUnprotected, isUnbounded } from './bounds';
import type { RangeRef } from './rangeRef';
import type { Session } from './session';

/** Gives every cell of a range the same change of its look; each distinct look is worked out once. */
export function styleRange(range: RangeRef, session: Session, change: (style: CellStyle) => Partial<CellStyle>): void {
  const { styles } = session.workbook;
  const known = new Map<number, number>();
  replaceStyles(range, (before) => {
    let after = known.get(before);
    if (after === undefined) {
      after = styles.vary(before, change(styles.get(before)));
      known.set(before, after);
    }
    return after;
  });
}

/** Gives every cell of a range a change of its look that depends on its place. */
export function styleEach(range: RangeRef, session: Session, change: (style: CellStyle, row: number, col: number) => Partial<CellStyle>): void {
  const { styles } = session.workbook;
  const known = new Map<string, number>();
  replaceStyles(range, (before, row, col) => {
    const style = change(styles.get(before), row, col);
    const key = `${before}|${JSON.stringify(style)}`;
    const after = known.get(key) ?? styles.vary(before, style);
    known.set(key, after);
    return after;
  });
}

function replaceStyles(range: RangeRef, next: (style: number, row: number, col: number) => number): void {
  assertUnprotected(range.sheet);
  const { grid } = range.sheet;
  for (const [row, col] of cellsOf(styledPart(range))) grid.setStyle(row, col, next(grid.style(row, col), row, col));
}

/** The value that all cells of a range share; null when they differ, as Excel answers. */
export function sharedStyle<R>(range: RangeRef, session: Session, read: (style: CellStyle) => R): R | null {
  const { styles } = session.workbook;
  const seen = new Map<number, R>();
  let first: R | undefined;
  for (const [row, col] of cellsOf(styledPart(range))) {
    const number = range.sheet.grid.style(row, col);
    if (seen.has(number)) continue;
    const value = read(styles.get(number));
    if (seen.size > 0 && value !== first) return null;
    first = value;
    seen.set(number, value);
  }
  return first ?? read(styles.get(0));
}

/** Of whole rows and columns the part in use: the model keeps looks by cell. */
function styledPart({ sheet, area }: RangeRef): Area {
  if (!isUnbounded(area)) return area;
  const { rows, cols } = sheet.grid.extent(true);
  return {
    row: area.row,
    col: area.col,
    rows: Math.max(0, Math.min(area.rows, rows - area.row)),
    cols: Math.max(0, Math.min(area.cols, cols - area.col)),
  };
}

function* cellsOf(area: Area): Generator<readonly [number, number]> {
  for (let row = area.row; row < area.row + area.rows; row += 1) {
    for (let col = area.col; col < area.col + area.cols; col += 1) yield [row, col];
  }
}
