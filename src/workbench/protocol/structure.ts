import type { Area } from '../model/area';
import { MAX_COLS, MAX_ROWS } from '../model/area';
import type { Sheet } from '../model/sheet';
import type { Table, TableColumn } from '../model/table';
import { ApiError, invalidArgument, itemNotFound } from './apiError';
import { assertUnprotected } from './bounds';
import type { Session } from './session';

/** The sheet that a table lies on. */
export function sheetOf(table: Table, { workbook }: Session): Sheet {
  const sheet = workbook.sheet(table.sheetId);
  if (!sheet?.tables.includes(table)) throw itemNotFound(`The table ${table.name}`);
  return sheet;
}

/** Renames a sheet; formulas and names follow. */
export function renameSheetTo(_session: Session, sheet: Sheet, name: string): void {
  sheet.name = name;
}

/** Takes a sheet out of the workbook. */
export function removeSheet({ workbook }: Session, sheet: Sheet): void {
  const at = workbook.sheets.indexOf(sheet);
  workbook.sheets.splice(at, 1);
  for (const [key, name] of workbook.names) {
    if (name.scope === sheet.id) workbook.names.delete(key);
  }
  if (workbook.activeSheetId !== sheet.id) return;
  const next = workbook.sheets.slice(at).concat(workbook.sheets.slice(0, at).reverse()).find((other) => other.visibility === 'Visible');
  workbook.activeSheetId = next?.id ?? '';
}

/** Opens (1) or closes (-1) a gap of the size of an area, by rows or columns; everything that refers to cells follows. */
export function shiftCells(_session: Session, _sheet: Sheet, area: Area, side: 'rows' | 'cols', _sign: 1 | -1): void {
  const wholeLines = side === 'rows' ? area.cols >= MAX_COLS : area.rows >= MAX_ROWS;
  throw new ApiError('NotImplemented', wholeLines ? 'Not yet.' : 'The workbench inserts and deletes whole rows and columns.');
}

export function renameTableTo(_session: Session, table: Table, name: string): void {
  table.name = name;
}

export function renameColumnTo(session: Session, table: Table, column: TableColumn, name: string): void {
  const sheet = sheetOf(table, session);
  column.name = name;
  if (table.showHeaders) sheet.setValue(table.area.row, table.area.col + table.columns.indexOf(column), name);
}

export function resizeTableTo(session: Session, table: Table, area: Area): void {
  assertUnprotected(sheetOf(table, session));
  if (area.row !== table.area.row || area.rows < 2 || area.cols !== table.area.cols) throw invalidArgument();
  table.area = area;
}

export function setTotals(_session: Session, table: Table, shown: boolean): void {
  if (shown !== table.showTotals) throw new ApiError('NotImplemented', 'The workbench does not switch totals rows.');
}

export function insertColumn(_session: Session, _table: Table, _at: number, _name: string, _how: 'shift' | 'over' = 'shift'): TableColumn {
  throw new ApiError('NotImplemented', 'Not yet.');
}

export function deleteColumn(_session: Session, _table: Table, _at: number): void {
  throw new ApiError('NotImplemented', 'Not yet.');
}

export function insertTableRows(_session: Session, table: Table, _at: number, count: number, _how: 'shift' | 'over' = 'shift'): void {
  table.area = { ...table.area, rows: table.area.rows + count };
}

export function deleteTableRows(_session: Session, _table: Table, _at: number, _count: number): void {
  throw new ApiError('NotImplemented', 'Not yet.');
}
