import { moveRelative } from '../formulas/rewriteFormula';
import type { Sheet } from './sheet';
import type { Table } from './table';

/** Writes the formulas of a table's calculated columns into some of its rows, as Excel does for new rows. */
export function fillCalculatedColumns(sheet: Sheet, table: Table, row: number, count: number): void {
  table.columns.forEach((column, index) => {
    if (column.formula === undefined) return;
    for (let at = row; at < row + count; at += 1) sheet.setFormula(at, table.area.col + index, formulaInRow(table, column.formula, at));
  });
}

/** A column's formula, which is kept as it reads in the first row of the body, as it reads in another row. */
export function formulaInRow(table: Table, formula: string, row: number): string {
  return moveRelative(formula, row - table.body.row, 0);
}
