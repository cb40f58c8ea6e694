import { changeLines, type LineKind } from './lines';
import type { RangeRef } from './rangeRef';
import { readText } from './readCells';
import type { Session } from './session';

/** Characters a text takes: Chinese characters and other wide ones count twice. */
function width(text: string): number {
  let characters = 0;
  for (const character of text) characters += /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/.test(character) ? 2 : 1;
  return characters;
}

/**
 * Fits column widths to the longest text shown in the range; rows go back to their own height.
 * Guess: without fonts the width of a text is told by counting characters.
 */
export function autofit(range: RangeRef, kind: LineKind, session: Session): void {
  if (kind === 'rows') {
    changeLines(range, 'rows', (line) => void delete line.size);
    return;
  }
  const { area, sheet } = range;
  const { rows, cols } = sheet.grid.extent();
  const part = session.range(sheet, {
    row: area.row,
    col: area.col,
    rows: Math.max(1, Math.min(area.rows, rows - area.row)),
    cols: Math.max(1, Math.min(area.cols, cols - area.col)),
  });
  const texts = readText(part, session) ?? [];
  let col = 0;
  changeLines(part, 'columns', (line) => {
    const longest = Math.max(0, ...texts.map((row) => width(row[col] ?? '')));
    if (longest > 0) line.size = Math.min(255, longest + 1.5);
    col += 1;
  });
}
