import { EditRefused } from './editRefused';
import { MAX_ROWS } from './area';
import { fillCalculatedColumns } from './fillCalculatedColumns';
import { shiftArea } from './shift';
import { shiftCells } from './shiftCells';
import type { Sheet } from './sheet';
import type { Workbook } from './workbook';

/** Inserts whole rows before row `at` (from 0). Rows inside a table's body become rows of the table and get its calculated columns. */
export function insertRows(workbook: Workbook, sheet: Sheet, at: number, count: number): void {
  if (sheet.grid.extent().rows + count > MAX_ROWS) throw new EditRefused('InvalidOperation', 'Cells with content would be pushed off the sheet.');
  const shift = { sheet, axis: 'rows', at, count } as const;
  const grown = sheet.tables.filter((table) => at > table.area.row && at < table.area.row + table.area.rows);
  shiftCells(workbook, shift);
  for (const table of sheet.tables) table.area = shiftArea(table.area, shift) ?? table.area;
  for (const table of grown) fillCalculatedColumns(sheet, table, at, count);
}
