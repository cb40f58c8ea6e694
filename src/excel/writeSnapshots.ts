import type { RowsWrite } from '../sheets/sheetWrite';
import type { BlockWriter } from './blockWriter';
import { writeRows, type Standing } from './writeRows';

/** Writes the restore points to their very hidden sheet, which is added when it is not there yet. */
export async function writeSnapshots(context: Excel.RequestContext, write: RowsWrite, standing: Standing | undefined, sheetName: string, headers: readonly string[], writer: BlockWriter): Promise<void> {
  if (standing !== undefined) {
    await writeRows(context, write, standing, writer);
    return;
  }
  const sheet = context.workbook.worksheets.add(sheetName);
  const range = sheet.getRangeByIndexes(0, 0, write.rows.length + 1, headers.length);
  range.numberFormat = '@' as unknown as string[][];
  await writer.write(range, [headers, ...write.rows], headers.map(() => true));
  const table = sheet.tables.add(range, true);
  table.name = write.table;
  sheet.visibility = 'VeryHidden';
}
