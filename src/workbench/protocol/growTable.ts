import { contains } from '../model/area';
import { expandTableBelow } from '../model/expandTableBelow';
import type { Sheet } from '../model/sheet';
import { tableAt } from './checkFormula';
import type { Session } from './session';
import { isFree, resizeTableTo } from './structure';

/** A table takes in what the user typed directly below it or to its right; what an add-in writes there stays outside. */
export function growTable(session: Session, sheet: Sheet, row: number, col: number): void {
  if (tableAt(sheet, row, col) || expandTableBelow(session.workbook, sheet, row, col)) return;
  const left = sheet.tables.find(({ area }) => contains({ ...area, col: area.col + area.cols, cols: 1 }, row, col));
  if (!left) return;
  const { area } = left;
  const [above, below] = [row - area.row, area.row + area.rows - 1 - row];
  const free = (from: number, rows: number) => rows === 0 || isFree(sheet, { row: from, col, rows, cols: 1 }, left);
  if (free(area.row, above) && free(row + 1, below)) resizeTableTo(session, left, { ...area, cols: area.cols + 1 });
}
