import { isCalendarDate, toSerial } from '../core/calendar';
import { monthToSerial, serialToMonth, toMonth } from '../core/month';
import { isBlank, type Scalar } from '../core/scalar';
import { enteredCell, filledColumns } from './enteredCell';
import type { TableRow } from './readTable';
import type { ColumnKey, ColumnSpec, TableSpec } from './sheetSpec';
import { headerOf } from './words';

/** Cells of a sheet of a file, by row. */
export type Grid = readonly (readonly Scalar[])[];

/** A cell of a file that does not fit its column. */
export interface UnreadCell {
  /** Row of the file as users count it, from 1. */
  readonly row: number;
  readonly column: ColumnSpec;
  readonly text: string;
}

/** A table of ours as a file holds it: what users fill, and the row id. */
export interface TableInFile {
  /** Cells by column key; choices as codes, dates and months as serials. */
  readonly rows: readonly TableRow[];
  /** Row of the file as users count it, from 1, of each of the rows. */
  readonly places: ReadonlyMap<TableRow, number>;
  /** Columns that are not there; rows lack their keys. */
  readonly missing: readonly ColumnSpec[];
  readonly unread: readonly UnreadCell[];
  /** What stands above the table. */
  readonly above: readonly string[];
}

/** A row with so many of the headers is the head of the table. */
const ENOUGH_HEADERS = 5;
const DATE = /^(\d{4})[-/.年](\d{1,2})(?:[-/.月](\d{1,2}))?/;

/**
 * Finds a table of ours in a sheet of a file by its headers in either language, wherever it stands and in whatever order its columns
 * are, and reads what users fill; undefined when the sheet does not hold it. Rows that are empty are left out.
 */
export function tableInFile(spec: TableSpec, grid: Grid): TableInFile | undefined {
  const head = bestHead(spec, grid);
  if (head === undefined) return undefined;
  const positions = positionsIn(spec, grid[head] ?? []);
  const columns = [...spec.columns.filter(({ key }) => key === 'rowId'), ...filledColumns(spec).values()];
  const unread: UnreadCell[] = [];
  const places = new Map<TableRow, number>();
  grid.slice(head + 1).forEach((cells, at) => {
    const row: Record<ColumnKey, Scalar> = {};
    for (const column of columns) {
      const position = positions.get(column.key);
      if (position === undefined) continue;
      const cell = cells[position] ?? null;
      const value = fileCell(column, cell);
      if (value === undefined) unread.push({ row: head + 2 + at, column, text: String(cell) });
      else row[column.key] = value;
    }
    if (!Object.values(row).every(isBlank)) places.set(row, head + 2 + at);
  });
  const above = grid.slice(0, head).flat().filter((cell) => !isBlank(cell)).map(String);
  return { rows: [...places.keys()], places, unread, above, missing: columns.filter(({ key }) => !positions.has(key)) };
}

/** The row with most of the headers; undefined when no row has enough. */
function bestHead(spec: TableSpec, grid: Grid): number | undefined {
  const sizes = grid.map((cells) => positionsIn(spec, cells).size);
  const most = Math.max(0, ...sizes);
  return most >= ENOUGH_HEADERS ? sizes.indexOf(most) : undefined;
}

function positionsIn(spec: TableSpec, cells: readonly Scalar[]): Map<ColumnKey, number> {
  const headers = cells.map((cell) => headingText(String(cell ?? '')));
  const found = spec.columns.map((column) => [column.key, headers.findIndex((header) => header !== '' && (['zh-CN', 'en'] as const).some((language) => header === headingText(headerOf(column, language))))] as const);
  return new Map(found.filter(([, position]) => position >= 0));
}

/** A heading without what programs and people change in passing: its width, its case, spaces and line breaks. */
function headingText(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '').toLowerCase();
}

/** A cell of a file as a cell of the column; undefined for what cannot be read. Files write dates as text, and numbers where a text is a number. */
function fileCell(column: ColumnSpec, cell: Scalar): Scalar | undefined {
  if (isBlank(cell) || (typeof cell === 'string' && cell.trim() === '')) return null;
  if (column.format === 'date' || column.format === 'month') return dateCell(column.format, cell);
  if (column.kind === 'key') return String(cell).normalize('NFKC').trim();
  return enteredCell(column, column.format === 'text' || typeof cell === 'boolean' ? String(cell).trim() : cell);
}

function dateCell(format: 'date' | 'month', cell: Scalar): number | undefined {
  if (typeof cell === 'number') return format === 'month' ? monthToSerial(serialToMonth(cell)) : cell;
  const [, year = 0, month = 0, day = 1] = (DATE.exec(String(cell).normalize('NFKC').trim()) ?? []).map((part) => (part === undefined ? undefined : Number(part)));
  if (!isCalendarDate({ year, month, day })) return undefined;
  return format === 'month' ? monthToSerial(toMonth(year, month)) : toSerial({ year, month, day });
}
