import { changeFormulas } from './allFormulas';
import type { Shift } from './shift';
import { shiftFormula } from './shiftFormulas';
import { shiftObjects } from './shiftObjects';
import { shiftRules } from './shiftRules';
import type { Sheet } from './sheet';
import type { Workbook } from './workbook';

/** Moves cells and lets every reference to them follow: formulas, names, rules, charts, links. Tables are moved by the caller. */
export function shiftCells(workbook: Workbook, shift: Shift): void {
  const { sheet, axis, at, count } = shift;
  liftSpills(sheet);
  if (axis === 'cols') sheet.grid.shiftColumns(at, count);
  else sheet.grid.shiftRows(at, count, shift.from, shift.to);
  changeFormulas(workbook, (formula, place) => shiftFormula(formula, place.sheet, shift));
  shiftRules(workbook, shift);
  shiftObjects(workbook, shift);
  workbook.structureVersion += 1;
}

/** Takes laid results away before their cells move; the next calculation lays them anew. */
export function liftSpills(sheet: Sheet): void {
  for (const area of sheet.spills.values()) {
    for (let row = area.row; row < area.row + area.rows; row += 1) {
      for (let col = area.col; col < area.col + area.cols; col += 1) {
        if (row !== area.row || col !== area.col) sheet.grid.setValue(row, col, null);
      }
    }
  }
  sheet.spills.clear();
}
