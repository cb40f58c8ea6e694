import type { SheetWrite } from '../sheets/sheetWrite';
import { BlockWriter, pause } from './blockWriter';
import { finishSheets } from './finishSheets';
import { openSheets, type SheetHandles } from './sheetHandles';
import { nameBlocks, writeBlocks, writeNames } from './writeBlocks';
import { writeCharts } from './writeCharts';
import { writeLooks } from './writeLooks';
import { queueGrownRows, sortTables, writeFormulas, writeTables } from './writeTables';

/** What a write leaves behind for the notes: column ids of the tables that were written. */
export interface WrittenTable {
  readonly name: string;
  readonly columns: readonly { readonly id: number; readonly header: string }[];
}

/** How the writing gets on, told by the name of the part that has been written. */
export interface WriteListener {
  (part: 'sheets' | 'tables' | 'formulas' | 'charts' | 'finish'): void;
}

function queueColumnIds(context: Excel.RequestContext, writes: readonly SheetWrite[]): Excel.Table[] {
  return writes.flatMap(({ table }) => {
    if (table === undefined || (!table.isNew && table.added.length === 0)) return [];
    const handle = context.workbook.tables.getItem(table.name);
    handle.load('name,columns/items/id,columns/items/name');
    return [handle];
  });
}

/**
 * Writes all sheets in a fixed number of requests, one more for each 4 MB of values: sheets, values and tables, formulas
 * and looks, charts and pages. `finish` gets the column ids of tables that got new columns, and joins the last request.
 */
export async function writeWorkbook(
  context: Excel.RequestContext,
  writes: readonly SheetWrite[],
  textColumns: (table: string) => ReadonlySet<string>,
  listener: WriteListener,
  finish: (written: readonly WrittenTable[]) => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  const writer = new BlockWriter(context);
  const sheets: SheetHandles = openSheets(context, writes);
  await context.sync();
  listener('sheets');
  pause(context);
  await writeTables(context, sheets, writes, writer, textColumns);
  nameBlocks(context, sheets, writes);
  const grown = queueGrownRows(sheets, writes);
  await context.sync();
  listener('tables');
  pause(context);
  writeNames(context, writes);
  await writeBlocks(sheets, writes, writer);
  await writeFormulas(sheets, writes, grown, writer);
  await writeLooks(sheets, writes, writer);
  const tables = queueColumnIds(context, writes);
  await context.sync();
  listener('formulas');
  writeCharts(sheets, writes);
  await finish(tables.map((table) => ({ name: table.name, columns: table.columns.items.map((column) => ({ id: column.id, header: column.name })) })));
  sortTables(context, writes);
  finishSheets(sheets, writes);
  await context.sync();
  listener('charts');
}
