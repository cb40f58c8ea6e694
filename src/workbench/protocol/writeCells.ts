import { translateFormulaToA1 } from '@borgar/fx';
import { moveRelative } from '../formulas/rewriteFormula';
import type { Area } from '../model/area';
import { columnName } from '../model/area';
import type { Sheet } from '../model/sheet';
import { ApiError, invalidArgument } from './apiError';
import { assertBounded } from './bounds';
import { changedCells } from './changedCells';
import { formulaChecker } from './checkFormula';
import type { Entry } from './entry';
import { readEntry } from './entry';
import type { RangeRef } from './rangeRef';
import type { Session } from './session';
import { afterCellsWritten, writeFormulas } from './tableCells';

type Notation = 'A1' | 'R1C1';

/**
 * Assigns `values` or `formulas` to a range: a matrix of its size, or one value for every cell. Null leaves a cell as it
 * is, empty text clears it. Everything is checked before the first cell changes.
 */
export function writeCells(range: RangeRef, input: unknown, session: Session, notation: Notation = 'A1'): void {
  const { sheet, area } = range;
  assertBounded(area);
  const rows = inputRows(input, area);
  const { styles } = session.workbook;
  const entries: CellEntry[] = [];
  const check = formulaChecker(session.workbook, sheet);
  for (const [r, line] of rows.entries()) {
    for (const [c, cell] of line.entries()) {
      if (cell === null || cell === undefined) continue;
      const row = area.row + r;
      const col = area.col + c;
      assertWritable(range, row, col, session);
      const a1 = notation === 'R1C1' ? toA1(cell, row, col) : cell;
      const entry = readEntry(a1, styles.get(sheet.grid.style(row, col)).numberFormat);
      if ('formula' in entry) check(entry.formula, row, col);
      entries.push({ row, col, entry });
    }
  }
  const before = changedCells.before(range, session);
  putEntries(session, sheet, entries);
  afterCellsWritten(session, sheet, area);
  changedCells.tell(range, before, session);
}

function inputRows(input: unknown, area: Area): readonly (readonly unknown[])[] {
  if (input === null) throw invalidArgument();
  if (!Array.isArray(input)) return repeated(input, area);
  const rows = input as readonly unknown[];
  const fits = rows.length === area.rows && rows.every((row) => Array.isArray(row) && row.length === area.cols);
  if (!fits) throw invalidArgument("The number of rows or columns in the input array doesn't match the size or dimensions of the range.");
  return rows as readonly (readonly unknown[])[];
}

/** One value for all cells; a formula moves its relative references from cell to cell. */
function repeated(input: unknown, area: Area): unknown[][] {
  const isFormula = typeof input === 'string' && input.startsWith('=');
  return Array.from({ length: area.rows }, (_, r) => Array.from({ length: area.cols }, (_unused, c) => (isFormula ? moveRelative(input, r, c) : input)));
}

function toA1(input: unknown, row: number, col: number): unknown {
  return typeof input === 'string' && input.startsWith('=') ? translateFormulaToA1(input, `${columnName(col)}${row + 1}`) : input;
}

function assertWritable({ sheet }: RangeRef, row: number, col: number, session: Session): void {
  if (!sheet.isProtected) return;
  if (session.workbook.styles.get(sheet.grid.style(row, col)).locked) throw new ApiError('AccessDenied', 'The cell is protected.');
}

/** What was read for a cell. */
export interface CellEntry {
  readonly row: number;
  readonly col: number;
  readonly entry: Entry;
}

/** Puts entries into cells: constants first, with the number format that comes with them, then formulas by column. */
export function putEntries(session: Session, sheet: Sheet, entries: readonly CellEntry[]): void {
  const { styles } = session.workbook;
  const formulas = new Map<number, Map<number, string>>();
  for (const { row, col, entry } of entries) {
    if ('formula' in entry) {
      const column = formulas.get(col) ?? new Map<number, string>();
      formulas.set(col, column.set(row, entry.formula));
      continue;
    }
    sheet.setValue(row, col, entry.value);
    const style = sheet.grid.style(row, col);
    // Guess: an entry changes the number format of a cell that shows General only.
    if (entry.numberFormat === undefined || styles.get(style).numberFormat !== 'General') continue;
    sheet.grid.setStyle(row, col, styles.vary(style, { numberFormat: entry.numberFormat }));
  }
  writeFormulas(session, sheet, formulas);
}
