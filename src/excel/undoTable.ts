import type { Scalar } from '../core/scalar';
import type { Rectangle } from '../sheets/workbookState';
import type { BlockWriter } from './blockWriter';
import { layOutColumns, type ColumnPlace } from './layOutColumns';
import { rangeAt } from './sheetHandles';

/** A cell and what stood in it. Rows and positions count from 0. */
export interface CellUndo {
  readonly row: number;
  readonly position: number;
  readonly value: Scalar;
  readonly isText: boolean;
  readonly isFormula: boolean;
}

/** How one table is put back. */
export interface TableUndo {
  readonly name: string;
  readonly area: Rectangle;
  readonly removedRows: readonly number[];
  readonly addedColumns: readonly number[];
  /** Where columns stand once the added ones are gone. */
  readonly layout: readonly ColumnPlace[];
  readonly cells: readonly CellUndo[];
  readonly formulas: readonly { readonly position: number; readonly text: string }[];
  readonly numberFormats: readonly { readonly position: number; readonly format: string }[];
  readonly facts?: { readonly columns: readonly { readonly position: number; readonly at: number; readonly isText: boolean }[]; readonly rows: readonly (readonly Scalar[])[] };
}

/** Neighbouring numbers as runs, the last run first. */
function runsFromBelow(rows: readonly number[]): { from: number; count: number }[] {
  const runs: { from: number; count: number }[] = [];
  for (const row of [...rows].sort((a, b) => a - b)) {
    const last = runs[runs.length - 1];
    if (last !== undefined && last.from + last.count === row) last.count += 1;
    else runs.push({ from: row, count: 1 });
  }
  return runs.reverse();
}

/** Values of one column in one stretch are written as one block, formulas one by one. */
async function putCells(sheet: Excel.Worksheet, undo: TableUndo, writer: BlockWriter): Promise<void> {
  const byColumn = new Map<number, Map<number, CellUndo>>();
  for (const cell of undo.cells) byColumn.set(cell.position, (byColumn.get(cell.position) ?? new Map<number, CellUndo>()).set(cell.row, cell));
  const at = (row: number, position: number, rows: number): Excel.Range => rangeAt(sheet, { row: undo.area.row + 1 + row, col: undo.area.col + position, rows, cols: 1 });
  for (const [position, cells] of byColumn) {
    const values = [...cells.values()].filter((cell) => !cell.isFormula);
    for (const { from, count } of runsFromBelow(values.map((cell) => cell.row))) {
      await writer.write(at(from, position, count), Array.from({ length: count }, (_, index) => [cells.get(from + index)?.value ?? null]), [cells.get(from)?.isText === true]);
    }
    for (const cell of cells.values()) if (cell.isFormula) at(cell.row, position, 1).formulas = [[cell.value]];
  }
}

async function putFacts(table: Excel.Table, sheet: Excel.Worksheet, undo: TableUndo, writer: BlockWriter): Promise<void> {
  if (undo.facts === undefined) return;
  const { columns, rows } = undo.facts;
  const { area } = undo;
  const total = Math.max(1, rows.length);
  if (total < area.rows - 1) rangeAt(sheet, { ...area, row: area.row + 1 + total, rows: area.rows - 1 - total }).clear();
  if (total !== area.rows - 1) table.resize(rangeAt(sheet, { ...area, rows: total + 1 }));
  for (const { position, at, isText } of columns) {
    const range = rangeAt(sheet, { row: area.row + 1, col: area.col + position, rows: total, cols: 1 });
    await writer.write(range, rows.length === 0 ? [[null]] : rows.map((row) => [row[at] ?? null]), [isText]);
  }
}

/** Takes the added rows out; a table keeps one row, which is emptied instead. */
function removeRows(table: Excel.Table, sheet: Excel.Worksheet, { area, removedRows }: TableUndo): void {
  if (removedRows.length === 0) return;
  if (removedRows.length < area.rows - 1) {
    for (const { from, count } of runsFromBelow(removedRows)) rangeAt(sheet, { ...area, row: area.row + 1 + from, rows: count }).delete(Excel.DeleteShiftDirection.up);
    return;
  }
  rangeAt(sheet, { ...area, row: area.row + 1, rows: area.rows - 1 }).clear(Excel.ClearApplyTo.contents);
  table.resize(rangeAt(sheet, { ...area, rows: 2 }));
}

/** Puts one table back: formulas, cells, facts, then the rows that were added go. */
export async function undoTable(context: Excel.RequestContext, undo: TableUndo, writer: BlockWriter): Promise<void> {
  const table = context.workbook.tables.getItem(undo.name);
  const sheet = table.worksheet;
  const { area } = undo;
  const body = (position: number): Excel.Range => rangeAt(sheet, { row: area.row + 1, col: area.col + position, rows: area.rows - 1, cols: 1 });
  for (const { position, format } of undo.numberFormats) body(position).numberFormat = format as unknown as string[][];
  for (const { position, text } of undo.formulas) body(position).formulas = text as unknown as string[][];
  await putCells(sheet, undo, writer);
  await putFacts(table, sheet, undo, writer);
  removeRows(table, sheet, undo);
}

/** Takes the added columns out. It comes after everything else: formulas that are put back may name them until they go. */
export function removeColumns(context: Excel.RequestContext, { name, area, addedColumns, layout }: TableUndo): void {
  const table = context.workbook.tables.getItem(name);
  for (const position of [...addedColumns].sort((a, b) => b - a)) table.columns.getItemAt(position).delete();
  layOutColumns(table.worksheet, area.col, layout);
}
