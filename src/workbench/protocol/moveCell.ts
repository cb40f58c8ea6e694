import { moveRelative } from '../formulas/rewriteFormula';
import type { Sheet } from '../model/sheet';

/** Reads a cell and answers what puts it into another row of the same column, relative references following. */
export function moveCell(sheet: Sheet, row: number, col: number, toRow: number): () => void {
  const value = sheet.value(row, col);
  const formula = sheet.formula(row, col);
  const style = sheet.grid.style(row, col);
  return () => {
    sheet.grid.setStyle(toRow, col, style);
    if (formula === undefined) sheet.setValue(toRow, col, value);
    else sheet.setFormula(toRow, col, moveRelative(formula, toRow - row, 0), value);
  };
}
