import { inWorkbook } from './inWorkbook';

/** Brings the sheet of a table into view; nothing happens when the workbook has no such table. */
export function showTable(name: string): Promise<void> {
  return inWorkbook(async (context) => {
    const table = context.workbook.tables.getItemOrNullObject(name);
    table.load('isNullObject');
    await context.sync();
    if (table.isNullObject) return;
    table.worksheet.activate();
    await context.sync();
  });
}
