import { contains, intersection } from '../model/area';
import type { Sheet } from '../model/sheet';
import type { Table } from '../model/table';
import type { Session } from './session';
import { insertColumn, insertTableRows } from './structure';
import { tableAt } from './checkFormula';
import { uniqueHeader } from './tableCells';

/** A table takes in what the user types directly below it or to its right; what an add-in writes there stays outside. */
export function growTable(session: Session, sheet: Sheet, row: number, col: number): void {
  if (tableAt(sheet, row, col)) return;
  const above = sheet.tables.find(({ area, showTotals }) => !showTotals && contains({ ...area, row: area.row + area.rows, rows: 1 }, row, col));
  if (above && isFree(sheet, above, { ...above.area, row, rows: 1 })) {
    insertTableRows(session, above, above.body.rows, 1, 'over');
    return;
  }
  const left = sheet.tables.find(({ area }) => contains({ ...area, col: area.col + area.cols, cols: 1 }, row, col));
  if (!left || !isFree(sheet, left, { ...left.area, col, cols: 1 })) return;
  insertColumn(session, left, left.columns.length, uniqueHeader('', left.columns.map(({ name }) => name)), 'over');
}

/** Nothing else stands where the table would grow. */
function isFree(sheet: Sheet, table: Table, area: Table['area']): boolean {
  if (sheet.tables.some((other) => other !== table && intersection(other.area, area))) return false;
  for (let row = area.row; row < area.row + area.rows; row += 1) {
    for (let col = area.col; col < area.col + area.cols; col += 1) if (sheet.value(row, col) !== null || sheet.formula(row, col) !== undefined) return false;
  }
  return true;
}
