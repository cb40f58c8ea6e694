import { rangeAt } from './sheetHandles';

/** A column of a table with its width in characters, the standard one where it is missing; position counts from 0. */
export interface ColumnPlace {
  readonly position: number;
  readonly width?: number;
  readonly isHidden: boolean;
}

/** Width of a column in points from its width in characters of the default font. */
export function toPoints(characters: number): number {
  return (characters * 7 + 5) * 0.75;
}

/** Gives columns their width and visibility: those of the sheet stay where they are when cells of a table move aside. */
export function layOutColumns(sheet: Excel.Worksheet, firstCol: number, places: readonly ColumnPlace[]): void {
  for (const { position, width, isHidden } of places) {
    const column = rangeAt(sheet, { row: 0, col: firstCol + position, rows: 1, cols: 1 }).getEntireColumn();
    if (width === undefined) column.format.useStandardWidth = true;
    else column.format.columnWidth = toPoints(width);
    column.columnHidden = isHidden;
  }
}
