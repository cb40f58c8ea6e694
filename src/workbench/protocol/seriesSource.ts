import type { Area } from '../model/area';
import { formatArea } from '../model/area';
import type { ChartSeries, SeriesSource } from '../model/chart';
import type { Sheet } from '../model/sheet';
import { toApiValue } from '../model/values';

/** A range as a chart refers to it. */
export function sourceOf(sheet: Sheet, area: Area): SeriesSource {
  return { sheetId: sheet.id, address: formatArea(area) };
}

/** A block of cells with a text row on top or a text column at the left taken off. */
interface Block {
  readonly area: Area;
  readonly body: Area;
  readonly hasHeader: boolean;
  readonly hasLabels: boolean;
}

/**
 * Series of a block of cells: a text row on top and a text column at the left give names and categories.
 * Guess: without being told, the longer side of the block runs along the categories.
 */
export function seriesOf(sheet: Sheet, area: Area, seriesBy: unknown): ChartSeries[] {
  const block = blockOf(sheet, area);
  const { body } = block;
  const byRows = seriesBy === 'Rows' || (seriesBy !== 'Columns' && body.cols > body.rows);
  return Array.from({ length: byRows ? body.rows : body.cols }, (_, at) => (byRows ? rowSeries(sheet, block, at) : columnSeries(sheet, block, at)));
}

function blockOf(sheet: Sheet, area: Area): Block {
  const isText = (row: number, col: number) => typeof sheet.value(row, col) === 'string' || sheet.value(row, col) === null;
  const cols = Array.from({ length: area.cols }, (_, index) => area.col + index).slice(area.cols > 1 ? 1 : 0);
  const hasHeader = area.rows > 1 && cols.every((col) => isText(area.row, col));
  const rows = Array.from({ length: area.rows }, (_, index) => area.row + index).slice(hasHeader ? 1 : 0);
  const hasLabels = area.cols > 1 && rows.every((row) => isText(row, area.col));
  const [top, left] = [hasHeader ? 1 : 0, hasLabels ? 1 : 0];
  return { area, hasHeader, hasLabels, body: { row: area.row + top, col: area.col + left, rows: area.rows - top, cols: area.cols - left } };
}

function rowSeries(sheet: Sheet, { area, body, hasHeader, hasLabels }: Block, at: number): ChartSeries {
  const line = { ...body, row: body.row + at, rows: 1 };
  return {
    ...nameOf(sheet, hasLabels ? { row: line.row, col: area.col, rows: 1, cols: 1 } : undefined, at),
    values: sourceOf(sheet, line),
    ...(hasHeader ? { categories: sourceOf(sheet, { ...body, row: area.row, rows: 1 }) } : {}),
  };
}

function columnSeries(sheet: Sheet, { area, body, hasHeader, hasLabels }: Block, at: number): ChartSeries {
  const line = { ...body, col: body.col + at, cols: 1 };
  return {
    ...nameOf(sheet, hasHeader ? { row: area.row, col: line.col, rows: 1, cols: 1 } : undefined, at),
    values: sourceOf(sheet, line),
    ...(hasLabels ? { categories: sourceOf(sheet, { ...body, col: area.col, cols: 1 }) } : {}),
  };
}

function nameOf(sheet: Sheet, cell: Area | undefined, at: number): Pick<ChartSeries, 'name' | 'nameSource'> {
  if (!cell) return { name: `Series${at + 1}` };
  return { name: String(toApiValue(sheet.value(cell.row, cell.col))), nameSource: sourceOf(sheet, cell) };
}
