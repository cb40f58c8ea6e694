import type { RowsWrite } from '../sheets/sheetWrite';
import { BlockWriter } from './blockWriter';
import { inWorkbook } from './inWorkbook';
import { writeRows, type Standing } from './writeRows';

/** Deletes the sheet of the restore points, which comes anew with the next write, and adds a line to the log. */
export function dropSnapshots(sheetId: string, log: { readonly write: RowsWrite; readonly standing: Standing } | undefined): Promise<void> {
  return inWorkbook(async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    // A very hidden sheet refuses to be deleted.
    sheet.visibility = 'Hidden';
    sheet.delete();
    if (log !== undefined) await writeRows(context, log.write, log.standing, new BlockWriter(context));
    await context.sync();
  });
}
