import { dropColumns } from './dropColumns';
import { shiftArea } from './shift';
import { shiftCells } from './shiftCells';
import type { Sheet } from './sheet';
import type { Workbook } from './workbook';

/** Deletes whole columns from column `at` (from 0); references to columns of tables that go are `#REF!`. */
export function deleteColumns(workbook: Workbook, sheet: Sheet, at: number, count: number): void {
  for (const table of sheet.tables) {
    const gone = table.columns.filter((_, index) => table.area.col + index >= at && table.area.col + index < at + count);
    dropColumns(workbook, table, gone);
  }
  const shift = { sheet, axis: 'cols', at, count: -count } as const;
  const areas = new Map(sheet.tables.map((table) => [table, shiftArea(table.area, shift)]));
  shiftCells(workbook, shift);
  for (const [table, area] of areas) {
    if (area) table.area = area;
    else sheet.tables.splice(sheet.tables.indexOf(table), 1);
  }
}
