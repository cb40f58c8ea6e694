import type { Area } from '../model/area';
import { formatArea } from '../model/area';
import type { ChartSeries, SeriesSource } from '../model/chart';
import type { Sheet } from '../model/sheet';
import { toApiValue } from '../model/values';

/** A range as a chart refers to it. */
export function sourceOf(sheet: Sheet, area: Area): SeriesSource {
  return { sheetId: sheet.id, address: formatArea(area) };
}

/**
 * Series of a block of cells: a text row on top and a text column at the left give names and categories.
 * Guess: without being told, the longer side of the block runs along the categories.
 */
export function seriesOf(sheet: Sheet, area: Area, seriesBy: unknown): ChartSeries[] {
  const isText = (row: number, col: number) => typeof sheet.value(row, col) === 'string' || sheet.value(row, col) === null;
  const hasHeader = area.rows > 1 && everyCol(area, (col) => isText(area.row, col), area.cols > 1 ? 1 : 0);
  const hasLabels = area.cols > 1 && everyRow(area, (row) => isText(row, area.col), hasHeader ? 1 : 0);
  const top = hasHeader ? 1 : 0;
  const left = hasLabels ? 1 : 0;
  const byRows = seriesBy === 'Rows' || (seriesBy !== 'Columns' && area.cols - left > area.rows - top);
  const body = { row: area.row + top, col: area.col + left, rows: area.rows - top, cols: area.cols - left };
  const series: ChartSeries[] = [];
  for (let at = 0; at < (byRows ? body.rows : body.cols); at += 1) {
    const line = byRows ? { ...body, row: body.row + at, rows: 1 } : { ...body, col: body.col + at, cols: 1 };
    const nameCell = byRows ? { row: line.row, col: area.col } : { row: area.row, col: line.col };
    const isNamed = byRows ? hasLabels : hasHeader;
    const labels = byRows ? { ...body, row: area.row, rows: 1 } : { ...body, col: area.col, cols: 1 };
    series.push({
      name: isNamed ? String(toApiValue(sheet.value(nameCell.row, nameCell.col))) : `Series${at + 1}`,
      ...(isNamed ? { nameSource: sourceOf(sheet, { ...nameCell, rows: 1, cols: 1 }) } : {}),
      values: sourceOf(sheet, line),
      ...((byRows ? hasHeader : hasLabels) ? { categories: sourceOf(sheet, labels) } : {}),
    });
  }
  return series;
}

function everyCol(area: Area, test: (col: number) => boolean, skip: number): boolean {
  for (let col = area.col + skip; col < area.col + area.cols; col += 1) if (!test(col)) return false;
  return true;
}

function everyRow(area: Area, test: (row: number) => boolean, skip: number): boolean {
  for (let row = area.row + skip; row < area.row + area.rows; row += 1) if (!test(row)) return false;
  return true;
}
