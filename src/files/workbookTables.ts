import { readXls, readXlsx, streamXlsxRows } from 'hucre/xlsx';
import type { RawCell, RawRow, RawTable, RowBlock } from './rawTable';
import { sheetRowCounts } from './sheetRowCounts';
import { unreadable } from './unreadable';

const BLOCK_ROWS = 2000;

/** Returns one table a sheet. A workbook's declared size is not believed. Throws a Refusal when it is damaged. */
export async function xlsxTables(bytes: Uint8Array, file: string): Promise<RawTable[]> {
  const names: string[] = [];
  await orDamaged(file, () => readXlsx(bytes, {
    sheets: (info) => {
      names.push(info.name);
      return false;
    },
  }));
  let counted: Promise<number[]> | undefined;
  const rowsOf = async (index: number): Promise<number> => (await (counted ??= sheetRowCounts(bytes, file)))[index] ?? 0;
  return names.map((sheet, index) => ({ sheet, encoding: 'xlsx', blocks: () => xlsxBlocks(bytes, file, index, () => rowsOf(index)) }));
}

/** Returns one table a sheet of a workbook of the older binary form. */
export async function xlsTables(bytes: Uint8Array, file: string): Promise<RawTable[]> {
  const workbook = await orDamaged(file, async () => readXls(bytes));
  return workbook.sheets.map((sheet) => ({
    sheet: sheet.name,
    encoding: 'xls',
    blocks: () => xlsBlocks(sheet.rows, bytes.length),
  }));
}

/** Rows that stand in memory already, in blocks, so that who reads them can tell how far it has come and be stopped. */
async function* xlsBlocks(sheetRows: readonly (readonly unknown[])[], size: number): AsyncGenerator<RowBlock> {
  for (let first = 0; first < sheetRows.length; first += BLOCK_ROWS) {
    const rows = sheetRows.slice(first, first + BLOCK_ROWS).map((row) => row.map(toRawCell));
    yield { firstRow: first + 1, rows, bytesRead: Math.floor((size * Math.min(sheetRows.length, first + BLOCK_ROWS)) / sheetRows.length) };
  }
}

/** A workbook stands whole in memory: of its bytes as large a part counts as read as of the sheet's rows, which `count` tells. */
async function* xlsxBlocks(bytes: Uint8Array, file: string, sheet: number, count: () => Promise<number>): AsyncGenerator<RowBlock> {
  let rows: RawRow[] = [];
  let firstRow = 1;
  let written = 0;
  const stream = streamXlsxRows(bytes, { sheet });
  for (;;) {
    const next = await orDamaged(file, () => stream.next());
    if (next.done) break;
    // Rows without cells are left out of the file; they count all the same.
    while (firstRow + rows.length <= next.value.index) rows.push([]);
    rows.push(next.value.values.map(toRawCell));
    written++;
    if (rows.length < BLOCK_ROWS) continue;
    yield { firstRow, rows, bytesRead: Math.floor(bytes.length * Math.min(1, written / await count())) };
    firstRow += rows.length;
    rows = [];
  }
  if (rows.length > 0) yield { firstRow, rows, bytesRead: bytes.length };
}

async function orDamaged<T>(file: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch {
    throw unreadable('file/damaged', file);
  }
}

/** Dates become ISO text, so that a date is written one way whatever the file. */
function toRawCell(value: unknown): RawCell {
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (value instanceof Date && !Number.isNaN(value.getTime())) return value.toISOString().slice(0, 19).replace('T', ' ');
  return null;
}
