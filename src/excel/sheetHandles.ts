import type { SheetWrite } from '../sheets/sheetWrite';
import type { Rectangle } from '../sheets/workbookState';
import { PART_COLORS } from './palette';

/** The worksheets that a write is about, by sheet key. */
export type SheetHandles = ReadonlyMap<string, Excel.Worksheet>;

/** A range by a rectangle counted from 0. */
export function rangeAt(sheet: Excel.Worksheet, { row, col, rows, cols }: Rectangle): Excel.Range {
  return sheet.getRangeByIndexes(row, col, rows, cols);
}

/** Adds the sheets that are missing and returns handles to all; the one empty sheet of a new workbook becomes the first. */
export function openSheets(context: Excel.RequestContext, writes: readonly SheetWrite[]): SheetHandles {
  const handles = new Map<string, Excel.Worksheet>();
  for (const write of writes) {
    const { worksheets } = context.workbook;
    const sheet = write.id !== undefined ? worksheets.getItem(write.id) : write.reusedId !== undefined ? worksheets.getItem(write.reusedId) : worksheets.add(write.name);
    if (write.id === undefined) {
      if (write.reusedId !== undefined) sheet.name = write.name;
      sheet.tabColor = PART_COLORS[write.part] ?? '#7A7F87';
      sheet.showGridlines = false;
      if (write.position !== undefined) sheet.position = write.position;
    }
    handles.set(write.key, sheet);
  }
  return handles;
}
