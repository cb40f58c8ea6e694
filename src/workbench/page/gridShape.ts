import type { Sheet } from '../model/sheet';
import type { Workbook } from '../model/workbook';

const SPARE_ROWS = 40;
const SPARE_COLS = 6;

/** How many rows and columns the grid offers for a sheet; in steps, so that typing below the last row changes nothing else. */
export function gridSize(sheet: Sheet): { readonly rows: number; readonly cols: number } {
  const { rows, cols } = sheet.grid.extent();
  return { rows: Math.ceil((rows + SPARE_ROWS) / 100) * 100, cols: Math.max(26, Math.ceil((cols + SPARE_COLS) / 10) * 10) };
}

/** Text that changes when anything but the cells of a sheet changes: what makes the grid draw it anew. */
export function sheetShape(sheet: Sheet): string {
  return JSON.stringify([
    sheet.id, sheet.name, sheet.visibility, sheet.frozen, sheet.tabColor, sheet.showGridlines, sheet.merges, gridSize(sheet),
    [...sheet.columns], [...sheet.rows],
  ]);
}

/** The same for a whole workbook. */
export function workbookShape(workbook: Workbook): string {
  return workbook.sheets.map(sheetShape).join('\n');
}

/** A number that rises whenever a cell of the sheet changes. */
export function sheetVersion(sheet: Sheet): number {
  const { cols } = sheet.grid.extent();
  let sum = sheet.tables.length;
  for (let col = 0; col < cols; col += 1) sum += sheet.grid.columnVersion(col);
  return sum;
}
