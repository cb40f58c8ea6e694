import { isBlank, type Scalar } from '../core/scalar';
import type { RowsWrite } from '../sheets/sheetWrite';
import { BlockWriter } from './blockWriter';
import { inWorkbook } from './inWorkbook';

/** Where a log table stands: header and body, counted from 0. */
export interface Standing {
  readonly area: { readonly row: number; readonly col: number; readonly rows: number; readonly cols: number };
  /** First cells of the body rows; a single blank one means that the table is empty. */
  readonly firstCells: readonly Scalar[];
}

/** Writes rows into a log table; its cells are formatted as text before, so that nothing is converted. */
export async function writeRows(context: Excel.RequestContext, write: RowsWrite, standing: Standing, writer: BlockWriter): Promise<void> {
  const table = context.workbook.tables.getItem(write.table);
  const { area } = standing;
  const old = area.rows - 1 - (standing.firstCells.length === 1 && isBlank(standing.firstCells[0]) ? 1 : 0);
  const start = write.mode === 'append' ? old : 0;
  const total = Math.max(1, start + write.rows.length);
  const sheet = table.worksheet;
  if (total < area.rows - 1) {
    sheet.getRangeByIndexes(area.row + 1 + total, area.col, area.rows - 1 - total, area.cols).clear();
  }
  if (total !== area.rows - 1) table.resize(sheet.getRangeByIndexes(area.row, area.col, total + 1, area.cols));
  if (write.rows.length === 0) return;
  const range = sheet.getRangeByIndexes(area.row + 1 + start, area.col, write.rows.length, area.cols);
  range.numberFormat = '@' as unknown as string[][];
  await writer.write(range, write.rows, Array.from({ length: area.cols }, () => true));
}

/** Writes rows into log tables in a conversation of its own. */
export function writeLogRows(writes: readonly { readonly write: RowsWrite; readonly standing: Standing }[]): Promise<void> {
  return inWorkbook(async (context) => {
    const writer = new BlockWriter(context);
    for (const { write, standing } of writes) await writeRows(context, write, standing, writer);
    await context.sync();
  });
}
