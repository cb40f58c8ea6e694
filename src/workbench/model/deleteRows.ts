import { EditRefused } from './editRefused';
import { shiftArea } from './shift';
import { shiftCells } from './shiftCells';
import type { Sheet } from './sheet';
import type { Workbook } from './workbook';

/**
 * Deletes whole rows from row `at` (from 0). A table that lies wholly in them goes with them; a header row alone cannot go,
 * and one row of the body stays (that Excel refuses and keeps just so is a guess).
 */
export function deleteRows(workbook: Workbook, sheet: Sheet, at: number, count: number): void {
  const end = at + count;
  for (const { area, name, showHeaders } of sheet.tables) {
    const isWhole = at <= area.row && end >= area.row + area.rows;
    if (!isWhole && showHeaders && at <= area.row && end > area.row) throw new EditRefused('InsertDeleteConflict', `The header row of table ${name} cannot be deleted.`);
  }
  const shift = { sheet, axis: 'rows', at, count: -count } as const;
  const areas = new Map(sheet.tables.map((table) => [table, shiftArea(table.area, shift)]));
  shiftCells(workbook, shift);
  for (const [table, area] of areas) {
    if (!area) sheet.tables.splice(sheet.tables.indexOf(table), 1);
    else table.area = { ...area, rows: Math.max(area.rows, (table.showHeaders ? 1 : 0) + 1 + (table.showTotals ? 1 : 0)) };
  }
}
