import { EditRefused } from './editRefused';
import { MAX_COLS } from './area';
import { shiftArea } from './shift';
import { shiftCells } from './shiftCells';
import type { Sheet } from './sheet';
import { newColumnId, uniqueColumnName } from './tableColumns';
import type { Workbook } from './workbook';

/** Inserts whole columns before column `at` (from 0). Inside a table they become columns of it, headed `Column1` and so on. */
export function insertColumns(workbook: Workbook, sheet: Sheet, at: number, count: number): void {
  if (sheet.grid.extent().cols + count > MAX_COLS) throw new EditRefused('InvalidOperation', 'Cells with content would be pushed off the sheet.');
  const shift = { sheet, axis: 'cols', at, count } as const;
  const widened = sheet.tables.filter((table) => at > table.area.col && at < table.area.col + table.area.cols);
  shiftCells(workbook, shift);
  for (const table of sheet.tables) table.area = shiftArea(table.area, shift) ?? table.area;
  for (const table of widened) {
    for (let n = 0; n < count; n += 1) {
      const name = uniqueColumnName(table, 'Column1');
      table.columns.splice(at + n - table.area.col, 0, { id: newColumnId(table), name });
      if (table.showHeaders) sheet.setValue(table.area.row, at + n, name);
    }
  }
}
