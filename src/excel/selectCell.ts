import type { Rectangle } from '../sheets/workbookState';
import { inWorkbook } from './inWorkbook';
import { rangeAt } from './sheetHandles';

/** Brings cells of a sheet into view and selects them; a hidden sheet comes into view with them. */
export function selectCell(sheetName: string, area: Rectangle): Promise<void> {
  return inWorkbook(async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetName);
    sheet.visibility = 'Visible';
    sheet.activate();
    rangeAt(sheet, area).select();
    await context.sync();
  });
}
