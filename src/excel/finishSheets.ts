import type { SheetWrite } from '../sheets/sheetWrite';
import { rangeAt, type SheetHandles } from './sheetHandles';

const VISIBILITY = { visible: 'Visible', hidden: 'Hidden', veryHidden: 'VeryHidden' } as const;

function layOutPages(sheet: Excel.Worksheet, { table, isLandscape, isLong, pageBreaks = [] }: SheetWrite): void {
  const layout = sheet.pageLayout;
  layout.orientation = isLandscape ? 'Landscape' : 'Portrait';
  layout.paperSize = Excel.PaperType.a4;
  layout.zoom = isLong ? { horizontalFitToPages: 1 } : { horizontalFitToPages: 1, verticalFitToPages: 1 };
  for (const row of pageBreaks) sheet.horizontalPageBreaks.add(rangeAt(sheet, { row, col: 0, rows: 1, cols: 1 }));
  if (table !== undefined) layout.setPrintTitleRows(rangeAt(sheet, { ...table.area, rows: 1 }).getEntireRow());
}

/** Finishes new sheets: pages, frozen panes, visibility. Last of all, because freezing wants the sheet as it will be. */
export function finishSheets(sheets: SheetHandles, writes: readonly SheetWrite[]): void {
  for (const write of writes) {
    const sheet = sheets.get(write.key);
    if (sheet === undefined || write.id !== undefined) continue;
    layOutPages(sheet, write);
    if (write.freeze !== undefined && write.table !== undefined) {
      const { rows, cols } = write.freeze;
      if (rows > 0 && cols > 0) sheet.freezePanes.freezeAt(rangeAt(sheet, { row: 0, col: 0, rows, cols }));
      else if (rows > 0) sheet.freezePanes.freezeRows(rows);
      else if (cols > 0) sheet.freezePanes.freezeColumns(cols);
    }
    if (write.visibility !== 'visible') sheet.visibility = VISIBILITY[write.visibility];
  }
}
