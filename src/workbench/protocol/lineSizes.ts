import type { Sheet } from '../model/sheet';

/** Points of a row that has no height of its own. */
export const ROW_HEIGHT = 15;
/** Points of a column that has no width of its own. */
export const COLUMN_WIDTH = 48;
/**
 * Width of a character of the default font: the library speaks of points, the model and the file of characters.
 * Guess: 48 points are 8.43 characters, with Calibri 11 at 96 dots an inch.
 */
const POINTS_PER_CHARACTER = 5.25;
const POINTS_OF_PADDING = 3.75;

export function pointsOfCharacters(characters: number): number {
  return characters * POINTS_PER_CHARACTER + POINTS_OF_PADDING;
}

export function charactersOfPoints(points: number): number {
  return Math.max(0, (points - POINTS_OF_PADDING) / POINTS_PER_CHARACTER);
}

export function rowHeight(sheet: Sheet, row: number): number {
  const line = sheet.rows.get(row);
  return line?.hidden ? 0 : (line?.size ?? ROW_HEIGHT);
}

export function columnWidth(sheet: Sheet, col: number): number {
  const line = sheet.columns.get(col);
  if (line?.hidden) return 0;
  return line?.size === undefined ? COLUMN_WIDTH : pointsOfCharacters(line.size);
}

/** Points from the sheet's top to a row. */
export function rowTop(sheet: Sheet, row: number): number {
  let top = row * ROW_HEIGHT;
  for (const at of sheet.rows.keys()) if (at < row) top += rowHeight(sheet, at) - ROW_HEIGHT;
  return top;
}

/** Points from the sheet's left edge to a column. */
export function columnLeft(sheet: Sheet, col: number): number {
  let left = col * COLUMN_WIDTH;
  for (const at of sheet.columns.keys()) if (at < col) left += columnWidth(sheet, at) - COLUMN_WIDTH;
  return left;
}
