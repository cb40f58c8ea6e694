/** A rectangle of cells; row and column count from 0. */
export interface Area {
  readonly row: number;
  readonly col: number;
  readonly rows: number;
  readonly cols: number;
}

export const MAX_ROWS = 1_048_576;
export const MAX_COLS = 16_384;

/** Column letters of a column number counted from 0. */
export function columnName(col: number): string {
  let name = '';
  for (let rest = col + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** Column number, from 0, of column letters in any case. */
export function columnIndex(name: string): number {
  let index = 0;
  for (const letter of name.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

/** Address such as `B3` or `B3:D9`, without sheet; whole rows and columns as `3:9`, `B:D`. */
export function formatArea({ row, col, rows, cols }: Area): string {
  if (rows >= MAX_ROWS && cols >= MAX_COLS) return `1:${MAX_ROWS}`;
  if (rows >= MAX_ROWS) return `${columnName(col)}:${columnName(col + cols - 1)}`;
  if (cols >= MAX_COLS) return `${row + 1}:${row + rows}`;
  const first = `${columnName(col)}${row + 1}`;
  return rows === 1 && cols === 1 ? first : `${first}:${columnName(col + cols - 1)}${row + rows}`;
}

const PART = /^\$?([A-Za-z]{1,3})?\$?(\d{1,7})?$/;

/** Reads an address without sheet (`B3`, `$B$3:D9`, `B:D`, `3:9`); undefined when it is none. */
export function parseArea(text: string): Area | undefined {
  const [from = '', to = from, ...rest] = text.trim().split(':');
  const a = readCorner(from);
  const b = readCorner(to);
  if (!a || !b || rest.length > 0 || shapeOf(a) !== shapeOf(b)) return undefined;
  // Whole rows and columns are written as a range, `B:B`; `B` alone is a name.
  const isRange = text.includes(':') && shapeOf(a) !== 'nothing';
  return shapeOf(a) === 'cell' || isRange ? toArea(a, b) : undefined;
}

/** The area between two corners; what a corner leaves open reaches to the edge of the sheet. */
function toArea(a: Corner, b: Corner): Area | undefined {
  return spanning(a.row ?? 0, a.col ?? 0, b.row ?? MAX_ROWS - 1, b.col ?? MAX_COLS - 1);
}

interface Corner {
  readonly row: number | undefined;
  readonly col: number | undefined;
}

function readCorner(text: string): Corner | undefined {
  const match = text === '' ? null : PART.exec(text);
  if (!match) return undefined;
  const [, letters, digits] = match;
  return { row: digits === undefined ? undefined : Number(digits) - 1, col: letters === undefined ? undefined : columnIndex(letters) };
}

function shapeOf({ row, col }: Corner): 'cell' | 'row' | 'column' | 'nothing' {
  if (row === undefined) return col === undefined ? 'nothing' : 'column';
  return col === undefined ? 'row' : 'cell';
}

function spanning(row1: number, col1: number, row2: number, col2: number): Area | undefined {
  const [top, bottom] = row1 <= row2 ? [row1, row2] : [row2, row1];
  const [left, right] = col1 <= col2 ? [col1, col2] : [col2, col1];
  if (top < 0 || left < 0 || bottom >= MAX_ROWS || right >= MAX_COLS) return undefined;
  return { row: top, col: left, rows: bottom - top + 1, cols: right - left + 1 };
}

/** The common part of two areas; undefined when they do not meet. */
export function intersection(a: Area, b: Area): Area | undefined {
  const row = Math.max(a.row, b.row);
  const col = Math.max(a.col, b.col);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const cols = Math.min(a.col + a.cols, b.col + b.cols) - col;
  return rows > 0 && cols > 0 ? { row, col, rows, cols } : undefined;
}

/** The smallest area that holds both. */
export function bounding(a: Area, b: Area): Area {
  const row = Math.min(a.row, b.row);
  const col = Math.min(a.col, b.col);
  return { row, col, rows: Math.max(a.row + a.rows, b.row + b.rows) - row, cols: Math.max(a.col + a.cols, b.col + b.cols) - col };
}

/** Tells whether a cell lies inside an area. */
export function contains(area: Area, row: number, col: number): boolean {
  return row >= area.row && row < area.row + area.rows && col >= area.col && col < area.col + area.cols;
}

/** A sheet name as it stands before `!` in an address, quoted where it must be. */
export function quoteSheet(name: string): string {
  return /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^([A-Za-z]{1,3}\d+|[Rr]\d*[Cc]?\d*|[Cc]\d*)$/.test(name) ? name : `'${name.replaceAll("'", "''")}'`;
}
