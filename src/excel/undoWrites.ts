import type { ChartWrite, RowsWrite } from '../sheets/sheetWrite';
import type { Rectangle, SheetState, TableState } from '../sheets/workbookState';
import { BlockWriter } from './blockWriter';
import { rangeAt } from './sheetHandles';
import { removeColumns, undoTable, type TableUndo } from './undoTable';
import { hideRows } from './writeBlocks';
import { refreshChart } from './writeCharts';
import { writeRows } from './writeRows';

export type { CellUndo, TableUndo } from './undoTable';

/** How one fixed block is put back; without `before` it goes. */
export interface BlockUndo {
  readonly name: string;
  readonly sheetId: string;
  /** Where it stands now. */
  readonly area: Rectangle;
  readonly before: { readonly rows: number; readonly cols: number; readonly formulas: readonly (readonly unknown[])[]; readonly numberFormats: readonly (readonly string[])[]; readonly hiddenRows?: readonly number[] | undefined } | undefined;
}

/** Everything that is put back. */
export interface Undo {
  /** Ids of sheets to be deleted. */
  readonly sheets: readonly string[];
  readonly allSheets: readonly SheetState[];
  /** Name of the empty sheet that one of the deleted sheets was before. */
  readonly emptySheet: string | undefined;
  readonly names: readonly string[];
  readonly namesBefore: readonly { readonly name: string; readonly formula: string }[];
  readonly tables: readonly TableUndo[];
  readonly blocks: readonly BlockUndo[];
  readonly charts: readonly { readonly sheetId: string; readonly name: string }[];
  /** Charts that show again what they showed. */
  readonly chartsBefore: readonly { readonly sheetId: string; readonly chart: ChartWrite }[];
  readonly notes: RowsWrite | undefined;
  readonly notesTable: TableState | undefined;
}

/** Text that begins like a formula keeps its apostrophe in cells formatted as text. */
function blockContent(value: unknown, format: string | undefined): unknown {
  return format === '@' && typeof value === 'string' && /^[=+\-@']/.test(value) ? `'${value}` : value;
}

function undoBlock(context: Excel.RequestContext, { name, sheetId, area, before }: BlockUndo): void {
  const sheet = context.workbook.worksheets.getItem(sheetId);
  if (before === undefined) {
    rangeAt(sheet, area).clear();
    return;
  }
  const { rows, cols, formulas, numberFormats, hiddenRows } = before;
  if (area.rows > rows) rangeAt(sheet, { ...area, row: area.row + rows, rows: area.rows - rows }).clear();
  if (area.cols > cols) rangeAt(sheet, { ...area, col: area.col + cols, cols: area.cols - cols }).clear();
  const range = rangeAt(sheet, { ...area, rows, cols });
  range.numberFormat = numberFormats as string[][];
  range.formulas = formulas.map((row, at) => row.map((value, col) => blockContent(value, numberFormats[at]?.[col]))) as string[][];
  if (hiddenRows !== undefined) hideRows(range, hiddenRows);
  if (area.rows === rows && area.cols === cols) return;
  context.workbook.names.getItem(name).delete();
  context.workbook.names.add(name, range).visible = false;
}

/** Deletes sheets; a workbook keeps at least one visible sheet, so an empty one takes the place of the last. */
function deleteSheets(context: Excel.RequestContext, { sheets, allSheets, emptySheet }: Undo): void {
  const gone = new Set(sheets);
  const { worksheets } = context.workbook;
  const staying = allSheets.filter((sheet) => !gone.has(sheet.id));
  if (gone.size > 0 && !staying.some((sheet) => sheet.visibility === 'visible')) {
    const isFree = emptySheet !== undefined && !allSheets.some((sheet) => sheet.name.toLowerCase() === emptySheet.toLowerCase());
    worksheets.add(isFree ? emptySheet : undefined).activate();
  }
  for (const id of gone) {
    const sheet = worksheets.getItem(id);
    sheet.visibility = 'Visible';
    sheet.delete();
  }
}

/** Puts back what a write changed, in two requests and one more for each 4 MB. */
export async function undoWrites(context: Excel.RequestContext, undo: Undo): Promise<void> {
  const { workbook } = context;
  const writer = new BlockWriter(context);
  for (const { name, formula } of undo.namesBefore) workbook.names.getItem(name).formula = formula;
  for (const { sheetId, name } of undo.charts) workbook.worksheets.getItem(sheetId).charts.getItem(name).delete();
  for (const table of undo.tables) await undoTable(context, table, writer);
  for (const block of undo.blocks) undoBlock(context, block);
  for (const table of undo.tables) removeColumns(context, table);
  for (const { sheetId, chart } of undo.chartsBefore) refreshChart(workbook.worksheets.getItem(sheetId), chart);
  if (undo.notes !== undefined && undo.notesTable !== undefined) {
    await writeRows(context, undo.notes, { area: undo.notesTable.area, firstCells: (undo.notesTable.values ?? []).map((row) => row[0] ?? null) }, writer);
  }
  await context.sync();
  for (const name of undo.names) workbook.names.getItem(name).delete();
  deleteSheets(context, undo);
  await context.sync();
}
