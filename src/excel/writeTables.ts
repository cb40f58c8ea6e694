import type { ColumnWrite, SheetWrite, TableWrite } from '../sheets/sheetWrite';
import type { BlockWriter, CellContent } from './blockWriter';
import { layOutColumns } from './layOutColumns';
import { rangeAt, type SheetHandles } from './sheetHandles';

const TEXT = '@';

function columnBody(sheet: Excel.Worksheet, table: TableWrite, position: number, from: number, rows: number): Excel.Range {
  return rangeAt(sheet, { row: table.area.row + 1 + from, col: table.area.col + position, rows, cols: 1 });
}

function isTextColumn(column: ColumnWrite): boolean {
  return column.look?.look.numberFormat === TEXT;
}

/** Number formats come first, so that text stays text. */
function formatRows(sheet: Excel.Worksheet, table: TableWrite): void {
  for (const column of table.columns) {
    if (column.numberFormat !== undefined) columnBody(sheet, table, column.position, 0, table.rows).numberFormat = column.numberFormat as unknown as string[][];
    if (column.look === undefined || column.look.from >= table.rows) continue;
    const range = columnBody(sheet, table, column.position, column.look.from, table.rows - column.look.from);
    const { numberFormats } = column.look;
    range.numberFormat = (numberFormats === undefined ? column.look.look.numberFormat : numberFormats.map((format) => [format])) as unknown as string[][];
  }
}

/** Columns side by side whose values begin at the same row are written as one block. */
function blocksOf(columns: readonly ColumnWrite[]): ColumnWrite[][] {
  const blocks: ColumnWrite[][] = [];
  const withValues = columns.filter((column) => column.values !== undefined).sort((a, b) => a.position - b.position);
  for (const column of withValues) {
    const last = blocks[blocks.length - 1]?.at(-1);
    const joins = last !== undefined && last.position + 1 === column.position && last.values?.from === column.values?.from && last.values?.values.length === column.values?.values.length;
    if (joins) blocks[blocks.length - 1]?.push(column);
    else blocks.push([column]);
  }
  return blocks;
}

async function writeValues(sheet: Excel.Worksheet, table: TableWrite, writer: BlockWriter, knownText: ReadonlySet<string>): Promise<void> {
  for (const block of blocksOf(table.columns)) {
    const first = block[0];
    const length = first?.values?.values.length ?? 0;
    if (first?.values === undefined || length === 0) continue;
    const values = Array.from({ length }, (_, row) => block.map((column): CellContent => column.values?.values[row]));
    const area = { row: table.area.row + 1 + first.values.from, col: table.area.col + first.position, rows: length, cols: block.length };
    await writer.write(rangeAt(sheet, area), values, block.map((column) => isTextColumn(column) || knownText.has(column.key)));
  }
}

function createTable(sheet: Excel.Worksheet, write: TableWrite): void {
  const table = sheet.tables.add(rangeAt(sheet, write.area), true);
  table.name = write.name;
  table.style = 'TableStyleLight1';
  table.showBandedRows = false;
}

/** Brings an existing table to its new size; surplus rows are emptied first. */
function resizeTable(sheet: Excel.Worksheet, table: Excel.Table, write: TableWrite): void {
  for (const { header, position } of write.added) table.columns.add(position, undefined, header);
  layOutColumns(sheet, write.area.col, write.layout);
  if (write.rows === write.oldRows) return;
  if (write.rows < write.oldRows) {
    rangeAt(sheet, { ...write.area, row: write.area.row + 1 + write.rows, rows: write.oldRows - write.rows }).clear();
  }
  table.resize(rangeAt(sheet, write.area));
}

/** Writes values and tables of all sheets: values first, then the table over them. Formulas come later. */
export async function writeTables(context: Excel.RequestContext, sheets: SheetHandles, writes: readonly SheetWrite[], writer: BlockWriter, textColumns: (table: string) => ReadonlySet<string>): Promise<void> {
  for (const { key, table: write } of writes) {
    const sheet = sheets.get(key);
    if (write === undefined || sheet === undefined) continue;
    if (!write.isNew) resizeTable(sheet, context.workbook.tables.getItem(write.name), write);
    formatRows(sheet, write);
    if (write.isNew) {
      const header = rangeAt(sheet, { ...write.area, rows: 1 });
      header.numberFormat = TEXT as unknown as string[][];
      await writer.write(header, [write.headers], write.headers.map(() => true));
    }
    await writeValues(sheet, write, writer, textColumns(write.name));
    if (write.isNew) createTable(sheet, write);
  }
}

/** First new row of tables that grew by itself got the formulas of its columns; by sheet key. */
export type GrownRows = ReadonlyMap<string, Excel.Range>;

/** Asks for the first new row of tables that grew: Excel itself fills calculated columns, with what the user made of them. */
export function queueGrownRows(sheets: SheetHandles, writes: readonly SheetWrite[]): GrownRows {
  const rows = new Map<string, Excel.Range>();
  for (const { key, table } of writes) {
    const sheet = sheets.get(key);
    if (table === undefined || sheet === undefined || table.isNew || table.rows <= table.oldRows || table.columns.every((column) => column.formula === undefined)) continue;
    const row = rangeAt(sheet, { ...table.area, row: table.area.row + 1 + table.oldRows, rows: 1 });
    row.load('formulas');
    rows.set(key, row);
  }
  return rows;
}

/** Writes one formula column, unless Excel has filled its new rows by itself. */
async function writeFormula(sheet: Excel.Worksheet, table: TableWrite, column: ColumnWrite, isFilled: boolean, writer: BlockWriter): Promise<void> {
  if (column.formula === undefined) return;
  const { from, text, rows, typed } = column.formula;
  if (from < table.rows && !isFilled) columnBody(sheet, table, column.position, from, table.rows - from).formulas = text as unknown as string[][];
  for (const row of rows) columnBody(sheet, table, column.position, row, 1).formulas = [[text]];
  for (const { row, value } of typed) await writer.write(columnBody(sheet, table, column.position, row, 1), [[value]], [false]);
}

/** Writes the formula columns: one formula for all rows of a column, then the values that a user had typed over it. */
export async function writeFormulas(sheets: SheetHandles, writes: readonly SheetWrite[], grown: GrownRows, writer: BlockWriter): Promise<void> {
  for (const { key, table } of writes) {
    const sheet = sheets.get(key);
    if (table === undefined || sheet === undefined) continue;
    const first = grown.get(key)?.formulas[0] ?? [];
    for (const column of table.columns) {
      const isFilled = (column.formula?.from ?? 0) > 0 && String(first[column.position] ?? '').startsWith('=');
      await writeFormula(sheet, table, column, isFilled, writer);
    }
  }
}

/** Sorts the rows of tables that no longer stand in their order: as by hand, so that everything in a row stays with it. */
export function sortTables(context: Excel.RequestContext, writes: readonly SheetWrite[]): void {
  for (const { table } of writes) {
    if (table?.sort === undefined) continue;
    const { sort } = context.workbook.tables.getItem(table.name);
    sort.apply([{ key: table.sort.position, ascending: table.sort.isAscending }]);
    // The order is the table's own; no arrow in its header says otherwise.
    sort.clear();
  }
}
