import { MAX_ROWS } from './area';
import { EditRefused } from './editRefused';
import { fillCalculatedColumns } from './fillCalculatedColumns';
import { copyRowStyles, growWithTable } from './growTable';
import { shiftArea } from './shift';
import type { Shift } from './shift';
import { shiftCells } from './shiftCells';
import type { Sheet } from './sheet';
import type { Table } from './table';
import type { Workbook } from './workbook';

/**
 * Inserts rows into a table before row `at` of its body (from 0; the number of rows appends). Cells below move down inside the
 * table's columns alone, which Excel refuses when that would tear another table or a merged cell. Calculated columns fill the new rows.
 */
export function insertTableRow(workbook: Workbook, table: Table, at: number, count = 1): void {
  const sheet = sheetOf(workbook, table);
  const body = table.body;
  if (at < 0 || at > body.rows || count < 1) throw new EditRefused('InvalidArgument', 'There is no such row in the table.');
  const row = body.row + at;
  const shift = tableShift(sheet, table, row, count);
  checkBelow(sheet, table, shift);
  const others = sheet.tables.filter((other) => other !== table && other.area.row >= row);
  shiftCells(workbook, shift);
  for (const other of others) other.area = shiftArea(other.area, shift) ?? other.area;
  table.area = { ...table.area, rows: table.area.rows + count };
  if (at === body.rows) growWithTable(workbook, sheet, body, count);
  if (body.rows > 0) copyRowStyles(sheet, table, at > 0 ? row - 1 : row + count, row, count);
  fillCalculatedColumns(sheet, table, row, count);
}

/** The sheet of a table. */
export function sheetOf(workbook: Workbook, table: Table): Sheet {
  const sheet = workbook.sheet(table.sheetId);
  if (!sheet) throw new EditRefused('InvalidOperation', `Table ${table.name} has no sheet.`);
  return sheet;
}

/** The shift of a table's own columns from a row on. */
export function tableShift(sheet: Sheet, table: Table, row: number, count: number): Shift {
  return { sheet, axis: 'rows', at: row, count, from: table.area.col, to: table.area.col + table.area.cols - 1 };
}

/** Refuses a shift below a table that would move a part of another table or of a merged cell, or push content off the sheet. */
export function checkBelow(sheet: Sheet, table: Table, { at, count, from = 0, to = 0 }: Shift): void {
  const isTorn = ({ row, rows, col, cols }: { row: number; rows: number; col: number; cols: number }): boolean => {
    const isBeside = col > to || col + cols - 1 < from;
    const isInside = col >= from && col + cols - 1 <= to;
    return row + rows > at && !isBeside && !isInside;
  };
  if (sheet.tables.some((other) => other !== table && isTorn(other.area)) || sheet.merges.some(isTorn)) {
    throw new EditRefused('InsertDeleteConflict', 'This would shift cells in a table on the worksheet.');
  }
  for (let col = from; col <= to && count > 0; col += 1) {
    if (sheet.grid.columnValues(col).length + count > MAX_ROWS) throw new EditRefused('InvalidOperation', 'Cells with content would be pushed off the sheet.');
  }
}
