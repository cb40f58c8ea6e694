import { inWorkbook } from './inWorkbook';

/** Selects the first cell of a block by its defined name, and so brings its sheet into view; nothing happens when the workbook has no such block. */
export function showBlock(name: string): Promise<void> {
  return inWorkbook(async (context) => {
    const range = context.workbook.names.getItemOrNullObject(name).getRangeOrNullObject();
    range.load('isNullObject');
    await context.sync();
    if (range.isNullObject) return;
    range.worksheet.activate();
    range.getCell(0, 0).select();
    await context.sync();
  });
}
