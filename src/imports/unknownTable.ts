import type { RawCell, RawRow } from '../files/rawTable';
import { readAmount } from './readAmount';
import { monthForm, ordersAllowed, readDate } from './readDate';
import { isYesNoWord, readYesNo } from './readYesNo';
import { normaliseHeader } from './normaliseHeader';
import { headerFingerprint } from './headerFingerprint';

/** Share of the widest row's cells that a header fills at least. */
const HEADER_SHARE = 0.6;

/** Share of the rows that have several cells in a table; prose with a comma here and there has fewer. */
const STEADY_SHARE = 0.7;

/** The header of a table that is no known report, as far as its first rows tell. */
export interface UnknownTable {
  /** Row number of the header, from 1; 0 when the first row already holds data. */
  readonly headerRow: number;
  /** Headers as written; empty texts for a table without a header. */
  readonly headers: readonly string[];
  /** Rows below the header. */
  readonly rows: readonly RawRow[];
  readonly fingerprint: string;
}

/** Looks for the header among the first rows of a table; undefined when they are no table: most rows of one have two cells at least. */
export function readUnknownTable(head: readonly RawRow[]): UnknownTable | undefined {
  const filled = head.map((row) => row.filter((cell) => !isBlank(cell)).length);
  const widest = Math.max(0, ...filled);
  const rowsOfCells = filled.filter((count) => count >= 2).length;
  if (rowsOfCells < 2 || rowsOfCells < STEADY_SHARE * filled.filter((count) => count > 0).length) return undefined;
  const first = filled.findIndex((count) => count >= Math.max(2, HEADER_SHARE * widest));
  const row = head[first];
  if (!row) return undefined;
  const width = Math.max(...head.map((cells) => cells.length));
  const texts = Array.from({ length: width }, (_, index) => (isBlank(row[index]) ? '' : String(row[index]).trim()));
  if (!row.some(isValue)) return { headerRow: first + 1, headers: texts, rows: head.slice(first + 1), fingerprint: headerFingerprint(texts) };
  const rows = head.slice(first);
  return { headerRow: 0, headers: texts.map(() => ''), rows, fingerprint: headerFingerprint(['no header', ...kindsOf(rows, width)]) };
}

/** What a column holds mostly. */
export function columnKind(rows: readonly RawRow[], index: number): 'date' | 'number' | 'text' | 'empty' {
  const cells = rows.map((row) => row[index]).filter((cell) => !isBlank(cell));
  if (cells.length === 0) return 'empty';
  const share = (test: (cell: RawCell | undefined) => boolean): number => cells.filter(test).length / cells.length;
  if (share(isDate) >= HEADER_SHARE) return 'date';
  return share((cell) => Number.isFinite(readAmount(cell))) >= HEADER_SHARE ? 'number' : 'text';
}

/** Tells whether a column holds months without a day in words: `Feb`, 二月, `2025-07`; a month by its number alone may be anything. */
export function isMonthColumn(rows: readonly RawRow[], index: number): boolean {
  return holdsOnly(rows, index, (cell) => monthForm(cell) !== undefined && Number.isNaN(Number(cell)));
}

/** Tells whether a column says yes or no on each row; 1 and 0 do so where `takesNumbers`. */
export function isYesNoColumn(rows: readonly RawRow[], index: number, takesNumbers: boolean): boolean {
  return holdsOnly(rows, index, takesNumbers ? (cell) => readYesNo(cell) !== undefined : isYesNoWord);
}

function holdsOnly(rows: readonly RawRow[], index: number, test: (cell: RawCell | undefined) => boolean): boolean {
  const cells = rows.map((row) => row[index]).filter((cell) => !isBlank(cell));
  return cells.length > 0 && cells.every(test);
}

function kindsOf(rows: readonly RawRow[], width: number): string[] {
  return Array.from({ length: width }, (_, index) => `${index} ${columnKind(rows, index)}`);
}

function isDate(cell: RawCell | undefined): boolean {
  return typeof cell === 'string' && (ordersAllowed(cell) !== undefined || Number.isFinite(readDate(cell, 'ymd')));
}

/** A cell that no header holds: a number or a date. A year may head a column. */
function isValue(cell: RawCell | undefined): boolean {
  if (isBlank(cell) || /^(19|20)\d\d$/.test(normaliseHeader(cell))) return false;
  return isDate(cell) || Number.isFinite(readAmount(cell));
}

function isBlank(cell: RawCell | undefined): boolean {
  return cell === undefined || cell === null || (typeof cell === 'string' && cell.trim() === '');
}
