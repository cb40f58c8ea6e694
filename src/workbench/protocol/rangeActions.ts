import { moveRelative } from '../formulas/rewriteFormula';
import type { Area } from '../model/area';
import { intersection, MAX_COLS, MAX_ROWS } from '../model/area';
import { DEFAULT_STYLE } from '../model/style';
import { EVENT, WORKBOOK_TARGET } from './apiEvent';
import { invalidArgument } from './apiError';
import { assertBounded, assertUnprotected, checkedArea, isUnbounded } from './bounds';
import { changedCells } from './changedCells';
import { activate } from './activate';
import type { RangeRef } from './rangeRef';
import { readValues } from './readCells';
import type { Session } from './session';
import { shiftCells } from './structure';
import { styleRange } from './styleRange';
import { afterCellsWritten } from './tableCells';

/** The part of a range that can hold anything: of whole rows and columns the cells in use. */
function usedPart({ sheet, area }: RangeRef): Area | undefined {
  const { rows, cols } = sheet.grid.extent(true);
  return rows > 0 && cols > 0 ? intersection(area, { row: 0, col: 0, rows, cols }) : undefined;
}

/** Clears contents, formats or both. */
export function clearRange(range: RangeRef, applyTo: unknown, session: Session): void {
  assertUnprotected(range.sheet);
  if (applyTo === 'All' || applyTo === 'Formats') styleRange(range, session, () => DEFAULT_STYLE);
  if (applyTo === 'All') removeRules(range);
  if (applyTo === 'Hyperlinks' || applyTo === 'RemoveHyperlinks') styleRange(range, session, () => ({ hyperlink: undefined }));
  if (applyTo === 'All' || applyTo === 'Contents') clearContents(range, session);
}

function clearContents(range: RangeRef, session: Session): void {
  const { sheet, area } = range;
  const before = changedCells.before(range, session);
  const part = usedPart(range);
  if (part) {
    for (let row = part.row; row < part.row + part.rows; row += 1) {
      for (let col = part.col; col < part.col + part.cols; col += 1) {
        if (sheet.value(row, col) !== null || sheet.formula(row, col) !== undefined) sheet.setValue(row, col, null);
      }
    }
    afterCellsWritten(session, sheet, isUnbounded(area) ? part : area);
  }
  changedCells.tell(range, before, session);
}

/** Clearing all takes data validation away where it lies wholly inside; conditional formats likewise. */
function removeRules({ sheet, area }: RangeRef): void {
  const outside = (rule: Area) => {
    const common = intersection(rule, area);
    return !common || common.rows !== rule.rows || common.cols !== rule.cols;
  };
  for (const rules of [sheet.validations, sheet.conditionalFormats] as { areas: Area[] }[][]) {
    for (const rule of rules) rule.areas = rule.areas.filter(outside);
    rules.splice(0, rules.length, ...rules.filter((rule) => rule.areas.length > 0));
  }
}

/** Inserts empty cells where the range lies; answers the new cells. */
export function insertRange(range: RangeRef, shift: unknown, session: Session): RangeRef {
  const { sheet, area } = range;
  assertUnprotected(sheet);
  if (shift !== 'Down' && shift !== 'Right') throw invalidArgument();
  shiftCells(session, sheet, area, shift === 'Down' ? 'rows' : 'cols', 1);
  const fresh = session.range(sheet, area);
  const kind = area.cols >= MAX_COLS ? 'RowInserted' : area.rows >= MAX_ROWS ? 'ColumnInserted' : 'CellInserted';
  changedCells.tell(fresh, undefined, session, kind);
  return fresh;
}

/** Takes the cells of a range away and closes the gap. */
export function deleteRange(range: RangeRef, shift: unknown, session: Session): void {
  const { sheet, area } = range;
  assertUnprotected(sheet);
  if (shift !== 'Up' && shift !== 'Left') throw invalidArgument();
  const kind = area.cols >= MAX_COLS ? 'RowDeleted' : area.rows >= MAX_ROWS ? 'ColumnDeleted' : 'CellDeleted';
  shiftCells(session, sheet, area, shift === 'Up' ? 'rows' : 'cols', -1);
  const told = session.range(sheet, area);
  changedCells.tell(told, undefined, session, kind);
}

/** Copies cells; relative references move with them. */
export function copyFrom(range: RangeRef, source: RangeRef, copyType: unknown, skipBlanks: boolean, transpose: boolean, session: Session): void {
  assertUnprotected(range.sheet);
  assertBounded(source.area);
  session.refresh();
  const from = source.area;
  const [rows, cols] = transpose ? [from.cols, from.rows] : [from.rows, from.cols];
  const { row, col } = range.area;
  const to = checkedArea(row, col, repeat(range.area.rows, rows), repeat(range.area.cols, cols));
  const cells: (() => void)[] = [];
  for (let r = 0; r < to.rows; r += 1) {
    for (let c = 0; c < to.cols; c += 1) {
      const [sr, sc] = transpose ? [c % cols, r % rows] : [r % rows, c % cols];
      cells.push(copyCell(source, from.row + sr, from.col + sc, range, row + r, col + c, copyType, skipBlanks));
    }
  }
  for (const put of cells) put();
  const target = session.range(range.sheet, to);
  afterCellsWritten(session, range.sheet, to);
  changedCells.tell(target, undefined, session);
}

/** A larger target of whole multiples is filled, otherwise the copy has the size of its source. */
function repeat(target: number, source: number): number {
  return target > source && target % source === 0 ? target : source;
}

function copyCell(source: RangeRef, row: number, col: number, range: RangeRef, toRow: number, toCol: number, copyType: unknown, skipBlanks: boolean): () => void {
  const value = source.sheet.value(row, col);
  const formula = source.sheet.formula(row, col);
  const style = source.sheet.grid.style(row, col);
  return () => {
    if (copyType === 'All' || copyType === 'Formats') range.sheet.grid.setStyle(toRow, toCol, style);
    if (copyType === 'Formats' || (skipBlanks && value === null && formula === undefined)) return;
    if (formula !== undefined && copyType !== 'Values') {
      range.sheet.setFormula(toRow, toCol, moveRelative(formula, toRow - row, toCol - col));
    } else {
      range.sheet.setValue(toRow, toCol, value);
    }
  };
}

export function mergeRange({ sheet, area }: RangeRef, across: boolean): void {
  assertUnprotected(sheet);
  const parts = across ? Array.from({ length: area.rows }, (_, index) => ({ ...area, row: area.row + index, rows: 1 })) : [area];
  if (sheet.tables.some((table) => intersection(table.area, area))) throw invalidArgument('Cells of a table cannot be merged.');
  unmergeRange({ sheet, area });
  for (const part of parts) {
    sheet.merges.push(part);
    for (let row = part.row; row < part.row + part.rows; row += 1) {
      for (let col = part.col; col < part.col + part.cols; col += 1) {
        if ((row !== part.row || col !== part.col) && sheet.value(row, col) !== null) sheet.setValue(row, col, null);
      }
    }
  }
}

export function unmergeRange({ sheet, area }: Pick<RangeRef, 'sheet' | 'area'>): void {
  const kept = sheet.merges.filter((merge) => !intersection(merge, area));
  sheet.merges.splice(0, sheet.merges.length, ...kept);
}

/** Selects a range, on its sheet, which becomes the active one. */
export function selectRange(range: RangeRef, session: Session): void {
  activate(range.sheet, session);
  session.workbook.selection = { sheetId: range.sheet.id, area: range.area };
  const address = range.address.slice(range.address.lastIndexOf('!') + 1);
  const args = { address, type: 'WorksheetSelectionChanged', worksheetId: range.sheet.id };
  session.emit({ type: EVENT.worksheetSelectionChanged, targets: [range.sheet.id, WORKBOOK_TARGET], args });
}

/** Removes rows that repeat an earlier row in the given columns. */
export function removeDuplicates(range: RangeRef, columns: unknown, hasHeader: boolean, session: Session): { removed: number; uniqueRemaining: number } {
  assertUnprotected(range.sheet);
  const { sheet, area } = range;
  const keys = (Array.isArray(columns) ? columns : []).map(Number);
  const rows = readValues(range, session) ?? [];
  const header = hasHeader ? 1 : 0;
  const seen = new Set<string>();
  const kept: number[] = [];
  rows.slice(header).forEach((row, index) => {
    const key = JSON.stringify(keys.map((col) => String(row[col] ?? '').toLowerCase()));
    if (!seen.has(key)) kept.push(index + header);
    seen.add(key);
  });
  const values = rows.map((_, index) => (index < header ? index : kept[index - header])).map((from) => (from === undefined ? undefined : cellsOf(range, from)));
  values.forEach((cells, index) => {
    for (let col = 0; col < area.cols; col += 1) sheet.setValue(area.row + index, area.col + col, cells?.[col] ?? null);
  });
  changedCells.tell(range, undefined, session);
  return { removed: rows.length - header - kept.length, uniqueRemaining: kept.length };
}

function cellsOf({ sheet, area }: RangeRef, row: number): ReturnType<typeof sheet.value>[] {
  return Array.from({ length: area.cols }, (_, col) => sheet.value(area.row + row, area.col + col));
}
