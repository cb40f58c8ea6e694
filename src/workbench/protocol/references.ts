import type { Area } from '../model/area';
import { columnName, MAX_COLS, MAX_ROWS, quoteSheet } from '../model/area';
import type { Sheet } from '../model/sheet';

/** An absolute reference such as `'My sheet'!$A$1:$B$2`. */
export function formatReference({ sheet, area }: { readonly sheet: Sheet; readonly area: Area }): string {
  return `${quoteSheet(sheet.name)}!${absolute(area)}`;
}

function absolute({ row, col, rows, cols }: Area): string {
  const [first, last] = [`$${columnName(col)}`, `$${columnName(col + cols - 1)}`];
  if (rows >= MAX_ROWS) return `${first}:${last}`;
  if (cols >= MAX_COLS) return `$${row + 1}:$${row + rows}`;
  const start = `${first}$${row + 1}`;
  return rows === 1 && cols === 1 ? start : `${start}:${last}$${row + rows}`;
}
