import { columnName } from '../core/cellName';
import type { TableWrite } from '../sheets/sheetWrite';
import { FROZEN } from './palette';
import { rangeAt } from './sheetHandles';

/** Lets rows of a table be grey as long as a cell of theirs says that they are locked or that their source is gone. */
export function greyRows(sheet: Excel.Worksheet, { area, rows, greyed }: TableWrite): void {
  if (greyed?.from === undefined || greyed.from >= rows) return;
  const row = area.row + 1 + greyed.from;
  const format = rangeAt(sheet, { row, col: area.col, rows: rows - greyed.from, cols: area.cols }).conditionalFormats.add(Excel.ConditionalFormatType.custom);
  format.custom.rule.formula = `=$${columnName(area.col + greyed.on)}${row + 1}=${greyed.formula}`;
  format.custom.format.font.color = FROZEN.font;
  format.custom.format.fill.color = FROZEN.fill;
}
