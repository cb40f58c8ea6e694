import { translateFormulaToA1, translateFormulaToR1C1 } from '@borgar/fx';
import { columnName } from '../model/area';
import type { Sheet } from '../model/sheet';

/** Reads a cell and answers what puts it into another row of the same column, relative references following. */
export function moveCell(sheet: Sheet, row: number, col: number, toRow: number): () => void {
  const value = sheet.value(row, col);
  const formula = sheet.formula(row, col);
  const style = sheet.grid.style(row, col);
  const name = columnName(col);
  return () => {
    sheet.grid.setStyle(toRow, col, style);
    if (formula === undefined) sheet.setValue(toRow, col, value);
    else sheet.setFormula(toRow, col, translateFormulaToA1(translateFormulaToR1C1(formula, `${name}${row + 1}`), `${name}${toRow + 1}`), value);
  };
}
