import { changeFormulas } from '../model/allFormulas';
import type { Area } from '../model/area';
import { intersection, MAX_COLS, MAX_ROWS } from '../model/area';
import { deleteColumns } from '../model/deleteColumns';
import { deleteRows } from '../model/deleteRows';
import { deleteTableRows as deleteModelTableRows } from '../model/deleteTableRows';
import { dropColumns } from '../model/dropColumns';
import { insertColumns } from '../model/insertColumns';
import { insertRows } from '../model/insertRows';
import { checkBelow, insertTableRow, tableShift } from '../model/insertTableRow';
import { renameColumn } from '../model/renameColumn';
import { renameSheet } from '../model/renameSheet';
import { renameTable } from '../model/renameTable';
import { resizeTable } from '../model/resizeTable';
import type { Shift } from '../model/shift';
import { isWithinBounds, shiftArea } from '../model/shift';
import { liftSpills, shiftCells as shiftModelCells } from '../model/shiftCells';
import { shiftFormula } from '../model/shiftFormulas';
import { shiftObjects } from '../model/shiftObjects';
import { shiftRules } from '../model/shiftRules';
import type { Sheet } from '../model/sheet';
import type { Table, TableColumn } from '../model/table';
import { newColumnId } from '../model/tableColumns';
import { ApiError, itemNotFound } from './apiError';
import { assertUnprotected } from './bounds';
import type { Session } from './session';

/** The sheet that a table lies on. */
export function sheetOf(table: Table, { workbook }: Session): Sheet {
  const sheet = workbook.sheet(table.sheetId);
  if (!sheet?.tables.includes(table)) throw itemNotFound(`The table ${table.name}`);
  return sheet;
}

/** Lets the ranges that requests hold follow a shift of cells. */
function follow(session: Session, shift: Shift): void {
  session.moveRanges(shift.sheet, (area) => shiftArea(area, shift));
}

/** Renames a sheet; formulas and names follow. */
export function renameSheetTo({ workbook }: Session, sheet: Sheet, name: string): void {
  renameSheet(workbook, sheet, name);
}

/** Opens (1) or closes (-1) a gap of the size of an area, by rows or columns; everything that refers to cells follows. */
export function shiftCells(session: Session, sheet: Sheet, area: Area, axis: 'rows' | 'cols', sign: 1 | -1): void {
  const { workbook } = session;
  const [at, size] = axis === 'rows' ? [area.row, area.rows] : [area.col, area.cols];
  const isWhole = axis === 'rows' ? area.cols >= MAX_COLS : area.rows >= MAX_ROWS;
  if (isWhole) {
    if (axis === 'rows') (sign > 0 ? insertRows : deleteRows)(workbook, sheet, at, size);
    else (sign > 0 ? insertColumns : deleteColumns)(workbook, sheet, at, size);
    follow(session, { sheet, axis, at, count: sign * size });
    return;
  }
  const table = axis === 'rows' ? tableOfRows(sheet, area) : undefined;
  if (table !== undefined) {
    (sign > 0 ? insertTableRows : deleteTableRows)(session, table, at - table.body.row, size);
    return;
  }
  const [from, to] = axis === 'rows' ? [area.col, area.col + area.cols - 1] : [area.row, area.row + area.rows - 1];
  shiftBand(session, { sheet, axis, at, count: sign * size, from, to });
}

/** The table of which an area takes whole rows of the body; these are inserted and deleted as rows of the table. */
function tableOfRows(sheet: Sheet, area: Area): Table | undefined {
  return sheet.tables.find(({ body }) => body.col === area.col && body.cols === area.cols && area.row >= body.row && area.row + area.rows <= body.row + body.rows);
}

/** Moves cells of some columns (or rows) only; a table or merged cell that would be torn forbids it. */
function shiftBand(session: Session, shift: Shift): void {
  const { sheet } = shift;
  const isTorn = (area: Area) => {
    const last = shift.axis === 'rows' ? area.row + area.rows : area.col + area.cols;
    const cut = shift.axis === 'rows' ? area.row < shift.at : area.col < shift.at;
    return last > shift.at && (cut || !isWithinBounds(shift, area)) && meetsBand(area, shift);
  };
  if (sheet.tables.some(({ area }) => isTorn(area)) || sheet.merges.some(isTorn)) {
    throw new ApiError('InsertDeleteConflict', 'This would shift cells in a table on the worksheet.');
  }
  const tables = new Map(sheet.tables.map((table) => [table, shiftArea(table.area, shift)]));
  moveCells(session, shift);
  for (const [table, area] of tables) {
    if (area) table.area = area;
    else sheet.tables.splice(sheet.tables.indexOf(table), 1);
  }
  follow(session, shift);
}

function meetsBand(area: Area, { axis, from = 0, to = Infinity }: Shift): boolean {
  const [first, last] = axis === 'rows' ? [area.col, area.col + area.cols - 1] : [area.row, area.row + area.rows - 1];
  return last >= from && first <= to;
}

function moveCells({ workbook }: Session, shift: Shift): void {
  if (shift.axis === 'rows') {
    shiftModelCells(workbook, shift);
    return;
  }
  // The model moves whole columns; a band of rows is moved here cell by cell.
  liftSpills(shift.sheet);
  moveColumns(shift);
  changeFormulas(workbook, (formula, place) => shiftFormula(formula, place.sheet, shift));
  shiftRules(workbook, shift);
  shiftObjects(workbook, shift);
  workbook.structureVersion += 1;
}

function moveColumns({ sheet: { grid }, at, count, from = 0, to = 0 }: Shift): void {
  const { cols } = grid.extent(true);
  const order = Array.from({ length: Math.max(0, cols - at) + Math.max(0, count) }, (_, index) => at + index);
  if (count > 0) order.reverse();
  for (let row = from; row <= to; row += 1) {
    for (const col of order) {
      const source = col - count;
      const isNew = source < at && count > 0;
      grid.setFormula(row, col, isNew ? undefined : grid.formula(row, source));
      grid.setValue(row, col, isNew ? null : grid.value(row, source));
      grid.setStyle(row, col, isNew ? 0 : grid.style(row, source));
    }
  }
}

export function renameTableTo({ workbook }: Session, table: Table, name: string): void {
  renameTable(workbook, table, name);
}

export function renameColumnTo(session: Session, table: Table, column: TableColumn, name: string): void {
  assertUnprotected(sheetOf(table, session));
  renameColumn(session.workbook, table, column, name);
}

export function resizeTableTo(session: Session, table: Table, area: Area): void {
  assertUnprotected(sheetOf(table, session));
  resizeTable(session.workbook, table, area);
}

export function setTotals(_session: Session, table: Table, shown: boolean): void {
  if (shown !== table.showTotals) throw new ApiError('NotImplemented', 'The workbench does not switch totals rows.');
}

/** Adds a column to a table; the cells right of it, in the table's rows, make room. */
export function insertColumn(session: Session, table: Table, at: number, name: string): TableColumn {
  const sheet = sheetOf(table, session);
  assertUnprotected(sheet);
  const { row, rows, col, cols } = table.area;
  const shift: Shift = { sheet, axis: 'cols', at: col + at, count: 1, from: row, to: row + rows - 1 };
  const beside = sheet.tables.filter((other) => other !== table && other.area.col >= shift.at && meetsBand(other.area, shift));
  if (beside.some(({ area }) => !isWithinBounds(shift, area))) throw new ApiError('InsertDeleteConflict', 'This would shift cells in a table on the worksheet.');
  moveCells(session, shift);
  for (const other of beside) other.area = shiftArea(other.area, shift) ?? other.area;
  table.area = { ...table.area, cols: cols + 1 };
  const column: TableColumn = { id: newColumnId(table), name };
  table.columns.splice(at, 0, column);
  sheet.setValue(row, col + at, name);
  follow(session, shift);
  return column;
}

/** Takes a column out of a table; the cells right of it, in the table's rows, move left. */
export function deleteColumn(session: Session, table: Table, at: number): void {
  const sheet = sheetOf(table, session);
  assertUnprotected(sheet);
  if (table.columns.length === 1) throw new ApiError('InvalidOperation', 'A table keeps one column.');
  const { row, rows, col, cols } = table.area;
  const shift: Shift = { sheet, axis: 'cols', at: col + at, count: -1, from: row, to: row + rows - 1 };
  const beside = sheet.tables.filter((other) => other !== table && other.area.col > shift.at && meetsBand(other.area, shift));
  if (beside.some(({ area }) => !isWithinBounds(shift, area))) throw new ApiError('InsertDeleteConflict', 'This would shift cells in a table on the worksheet.');
  dropColumns(session.workbook, table, table.columns.slice(at, at + 1));
  moveCells(session, shift);
  for (const other of beside) other.area = shiftArea(other.area, shift) ?? other.area;
  table.area = { ...table.area, cols: cols - 1 };
  follow(session, shift);
}

/** Inserts rows into a table's body; cells below move down. */
export function insertTableRows(session: Session, table: Table, at: number, count: number): void {
  const sheet = sheetOf(table, session);
  assertUnprotected(sheet);
  const shift = tableShift(sheet, table, table.body.row + at, count);
  insertTableRow(session.workbook, table, at, count);
  follow(session, shift);
}

/** Deletes rows of a table's body; cells below move up. */
export function deleteTableRows(session: Session, table: Table, at: number, count: number): void {
  const sheet = sheetOf(table, session);
  assertUnprotected(sheet);
  const shift = tableShift(sheet, table, table.body.row + at, -Math.min(count, table.body.rows - 1));
  checkBelow(sheet, table, shift);
  deleteModelTableRows(session.workbook, table, at, count);
  if (shift.count !== 0) follow(session, shift);
}

/** Whether an area holds nothing and no table. */
export function isFree(sheet: Sheet, area: Area, except?: Table): boolean {
  if (sheet.tables.some((other) => other !== except && intersection(other.area, area))) return false;
  for (let row = area.row; row < area.row + area.rows; row += 1) {
    for (let col = area.col; col < area.col + area.cols; col += 1) if (sheet.value(row, col) !== null || sheet.formula(row, col) !== undefined) return false;
  }
  return true;
}
