import type { Scalar } from '../core/scalar';
import type { Rectangle } from '../sheets/workbookState';
import type { BlockWriter } from './blockWriter';

/** Rows that join the restore points, and how many of the oldest rows go. */
export interface SnapshotsWrite {
  readonly table: string;
  /** Name of the very hidden sheet. */
  readonly sheet: string;
  readonly headers: readonly string[];
  readonly dropped: number;
  readonly rows: readonly (readonly Scalar[])[];
}

async function addRows(sheet: Excel.Worksheet, row: number, write: SnapshotsWrite, rows: readonly (readonly Scalar[])[], writer: BlockWriter): Promise<void> {
  const range = sheet.getRangeByIndexes(row, 0, rows.length, write.headers.length);
  range.numberFormat = '@' as unknown as string[][];
  await writer.write(range, rows, write.headers.map(() => true));
}

/** Adds rows to the restore points; `area` is where their table stands, undefined before there is one. */
export async function writeSnapshots(context: Excel.RequestContext, write: SnapshotsWrite, area: Rectangle | undefined, writer: BlockWriter): Promise<void> {
  const cols = write.headers.length;
  if (area === undefined) {
    const sheet = context.workbook.worksheets.add(write.sheet);
    await addRows(sheet, 0, write, [write.headers, ...write.rows], writer);
    const table = sheet.tables.add(sheet.getRangeByIndexes(0, 0, write.rows.length + 1, cols), true);
    table.name = write.table;
    sheet.visibility = 'VeryHidden';
    return;
  }
  const table = context.workbook.tables.getItem(write.table);
  const sheet = table.worksheet;
  await addRows(sheet, area.row + area.rows, write, write.rows, writer);
  table.resize(sheet.getRangeByIndexes(area.row, area.col, area.rows + write.rows.length, cols));
  if (write.dropped > 0) sheet.getRangeByIndexes(area.row + 1, area.col, write.dropped, cols).delete(Excel.DeleteShiftDirection.up);
}
