import { EditRefused } from './editRefused';
import { checkBelow, sheetOf, tableShift } from './insertTableRow';
import { shiftArea } from './shift';
import { shiftCells } from './shiftCells';
import type { Table } from './table';
import type { Workbook } from './workbook';

/** Deletes rows of a table's body from row `at` (from 0); cells below move up inside its columns. Of the last rows one empty row stays. */
export function deleteTableRows(workbook: Workbook, table: Table, at: number, count = 1): void {
  const sheet = sheetOf(workbook, table);
  const body = table.body;
  if (at < 0 || count < 1 || at + count > body.rows) throw new EditRefused('InvalidArgument', 'There is no such row in the table.');
  const isAll = count === body.rows;
  const gone = isAll ? count - 1 : count;
  const row = body.row + at;
  if (gone > 0) {
    const shift = tableShift(sheet, table, row, -gone);
    checkBelow(sheet, table, shift);
    const others = sheet.tables.filter((other) => other !== table && other.area.row >= row);
    shiftCells(workbook, shift);
    for (const other of others) other.area = shiftArea(other.area, shift) ?? other.area;
    table.area = { ...table.area, rows: table.area.rows - gone };
  }
  if (!isAll) return;
  for (let col = body.col; col < body.col + body.cols; col += 1) sheet.setValue(body.row, col, null);
}
