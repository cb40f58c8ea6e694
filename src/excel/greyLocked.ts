import { columnName } from '../core/cellName';
import type { TableWrite } from '../sheets/sheetWrite';
import { FROZEN } from './palette';
import { rangeAt } from './sheetHandles';

/** Greys the rows of a table whose status locks them, as long as it does; the status stands in the row as a word too. */
export function greyLocked(sheet: Excel.Worksheet, { area, rows, locked, columns }: TableWrite): void {
  const from = Math.min(...columns.flatMap(({ look }) => (look === undefined ? [] : [look.from])));
  if (locked === undefined || from >= rows) return;
  const row = area.row + 1 + from;
  const format = rangeAt(sheet, { row, col: area.col, rows: rows - from, cols: area.cols }).conditionalFormats.add(Excel.ConditionalFormatType.custom);
  format.custom.rule.formula = `=$${columnName(area.col + locked.on)}${row + 1}=${locked.formula}`;
  format.custom.format.font.color = FROZEN.font;
  format.custom.format.fill.color = FROZEN.fill;
}
