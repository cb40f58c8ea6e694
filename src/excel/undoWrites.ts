import type { Scalar } from '../core/scalar';
import type { RowsWrite } from '../sheets/sheetWrite';
import type { Rectangle, SheetState, TableState } from '../sheets/workbookState';
import { BlockWriter } from './blockWriter';
import { writeRows } from './writeRows';

/** How one table is put back. Rows and positions count from 0. */
export interface TableUndo {
  readonly name: string;
  readonly area: Rectangle;
  readonly removedRows: readonly number[];
  readonly addedColumns: readonly number[];
  readonly cells: readonly { readonly row: number; readonly position: number; readonly value: Scalar; readonly isText: boolean }[];
  readonly formulas: readonly { readonly position: number; readonly text: string }[];
  readonly facts?: { readonly columns: readonly { readonly position: number; readonly at: number; readonly isText: boolean }[]; readonly rows: readonly (readonly Scalar[])[] };
}

/** Everything that is put back. */
export interface Undo {
  /** Ids of sheets to be deleted. */
  readonly sheets: readonly string[];
  readonly allSheets: readonly SheetState[];
  readonly names: readonly string[];
  readonly namesBefore: readonly { readonly name: string; readonly formula: string }[];
  readonly tables: readonly TableUndo[];
  readonly blocks: readonly { readonly name: string; readonly formulas: readonly (readonly Scalar[])[] }[];
  readonly notes: RowsWrite | undefined;
  readonly notesTable: TableState | undefined;
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

/** Cells of one column in one stretch are written as one block. */
async function putCells(sheet: Excel.Worksheet, undo: TableUndo, writer: BlockWriter): Promise<void> {
  const byColumn = new Map<number, Map<number, { value: Scalar; isText: boolean }>>();
  for (const { row, position, value, isText } of undo.cells) {
    const column = byColumn.get(position) ?? new Map<number, { value: Scalar; isText: boolean }>();
    column.set(row, { value, isText });
    byColumn.set(position, column);
  }
  for (const [position, cells] of byColumn) {
    for (const { from, count } of runsFromBelow([...cells.keys()])) {
      const range = sheet.getRangeByIndexes(undo.area.row + 1 + from, undo.area.col + position, count, 1);
      const isText = cells.get(from)?.isText === true;
      await writer.write(range, Array.from({ length: count }, (_, at) => [cells.get(from + at)?.value ?? null]), [isText]);
    }
  }
}

async function putFacts(table: Excel.Table, sheet: Excel.Worksheet, undo: TableUndo, writer: BlockWriter): Promise<void> {
  if (undo.facts === undefined) return;
  const { columns, rows } = undo.facts;
  const { area } = undo;
  const total = Math.max(1, rows.length);
  if (total < area.rows - 1) sheet.getRangeByIndexes(area.row + 1 + total, area.col, area.rows - 1 - total, area.cols).clear(Excel.ClearApplyTo.contents);
  if (total !== area.rows - 1) table.resize(sheet.getRangeByIndexes(area.row, area.col, total + 1, area.cols));
  for (const { position, at, isText } of columns) {
    const range = sheet.getRangeByIndexes(area.row + 1, area.col + position, total, 1);
    await writer.write(range, rows.length === 0 ? [[null]] : rows.map((row) => [row[at] ?? null]), [isText]);
  }
}

async function undoTable(context: Excel.RequestContext, undo: TableUndo, writer: BlockWriter): Promise<void> {
  const table = context.workbook.tables.getItem(undo.name);
  const sheet = table.worksheet;
  const { area } = undo;
  for (const { position, text } of undo.formulas) sheet.getRangeByIndexes(area.row + 1, area.col + position, area.rows - 1, 1).formulas = text as unknown as string[][];
  await putCells(sheet, undo, writer);
  await putFacts(table, sheet, undo, writer);
  const remaining = area.rows - 1 - undo.removedRows.length;
  if (remaining < 1 && undo.removedRows.length > 0) {
    sheet.getRangeByIndexes(area.row + 1, area.col, area.rows - 1, area.cols).clear(Excel.ClearApplyTo.contents);
    table.resize(sheet.getRangeByIndexes(area.row, area.col, 2, area.cols));
  } else {
    for (const { from, count } of runsFromBelow(undo.removedRows)) {
      sheet.getRangeByIndexes(area.row + 1 + from, area.col, count, area.cols).delete(Excel.DeleteShiftDirection.up);
    }
  }
  for (const position of [...undo.addedColumns].sort((a, b) => b - a)) table.columns.getItemAt(position).delete();
}

/** Deletes sheets; a workbook keeps at least one visible sheet, so an empty one takes the place of the last. */
function deleteSheets(context: Excel.RequestContext, undo: Undo): void {
  const gone = new Set(undo.sheets);
  const { worksheets } = context.workbook;
  if (gone.size > 0 && !undo.allSheets.some((sheet) => !gone.has(sheet.id) && sheet.visibility === 'visible')) worksheets.add();
  for (const id of gone) {
    const sheet = worksheets.getItem(id);
    sheet.visibility = 'Visible';
    sheet.delete();
  }
}

/** Puts back what a write changed, in two requests and one more for each 4 MB. */
export async function undoWrites(context: Excel.RequestContext, undo: Undo): Promise<void> {
  const writer = new BlockWriter(context);
  for (const { name, formula } of undo.namesBefore) context.workbook.names.getItem(name).formula = formula;
  for (const table of undo.tables) await undoTable(context, table, writer);
  for (const { name, formulas } of undo.blocks) context.workbook.names.getItem(name).getRange().formulas = formulas.map((row) => [...row]) as string[][];
  if (undo.notes !== undefined && undo.notesTable !== undefined) {
    await writeRows(context, undo.notes, { area: undo.notesTable.area, firstCells: (undo.notesTable.values ?? []).map((row) => row[0] ?? null) }, writer);
  }
  await context.sync();
  for (const name of undo.names) context.workbook.names.getItem(name).delete();
  deleteSheets(context, undo);
  await context.sync();
}
