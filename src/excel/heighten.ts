import type { RowHeight } from '../sheets/rowHeights';
import type { Rectangle } from '../sheets/workbookState';
import { rangeAt } from './sheetHandles';

/** Points of a line of text. */
const LINE_HEIGHT = 15;

/** Makes rows with texts of several lines high enough, counted from 0 in an area; their other cells stand in the middle. */
export function heighten(sheet: Excel.Worksheet, area: Rectangle, heights: readonly RowHeight[]): void {
  for (const { from, rows, lines } of heights) {
    const { format } = rangeAt(sheet, { ...area, row: area.row + from, rows });
    format.rowHeight = lines * LINE_HEIGHT;
    format.verticalAlignment = 'Center';
  }
}
