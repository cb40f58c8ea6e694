import { readXls, readXlsx, streamXlsxRows } from 'hucre/xlsx';
import type { RawCell, RawRow, RawTable, RowBlock } from './rawTable';
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
  return names.map((sheet, index) => ({ sheet, encoding: 'xlsx', blocks: () => xlsxBlocks(bytes, file, index) }));
}

/** Returns one table a sheet of a workbook of the older binary form. */
export async function xlsTables(bytes: Uint8Array, file: string): Promise<RawTable[]> {
  const workbook = await orDamaged(file, async () => readXls(bytes));
  return workbook.sheets.map((sheet) => ({
    sheet: sheet.name,
    encoding: 'xls',
    blocks: async function* () {
      yield { firstRow: 1, rows: sheet.rows.map((row) => row.map(toRawCell)), bytesRead: bytes.length };
    },
  }));
}

async function* xlsxBlocks(bytes: Uint8Array, file: string, sheet: number): AsyncGenerator<RowBlock> {
  let rows: RawRow[] = [];
  let firstRow = 1;
  const stream = streamXlsxRows(bytes, { sheet });
  for (;;) {
    const next = await orDamaged(file, () => stream.next());
    if (next.done) break;
    // Rows without cells are left out of the file; they count all the same.
    while (firstRow + rows.length <= next.value.index) rows.push([]);
    rows.push(next.value.values.map(toRawCell));
    if (rows.length < BLOCK_ROWS) continue;
    yield { firstRow, rows, bytesRead: 0 };
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
