import { moveRelative, normalFormula } from '../formulas/rewriteFormula';
import { formulaInRow } from './fillCalculatedColumns';
import { sheetOf } from './insertTableRow';
import type { Table } from './table';
import type { Workbook } from './workbook';

/** What became of formulas written into a table column. */
export interface TableFormulasResult {
  /** The whole column holds one formula now. */
  readonly isFilled: boolean;
  /** Rows whose written formula was replaced by another. */
  readonly overwritten: number;
}

/**
 * Writes formulas into body cells of a table column (position from 0; keys are sheet rows) with Excel's autofill: in a column that
 * is calculated or has no other content, one formula fills the whole column. If the formulas of one write differ, one of them ends
 * up in every row; that it is the last is a guess.
 */
export function applyTableFormulas(workbook: Workbook, table: Table, column: number, formulas: ReadonlyMap<number, string>): TableFormulasResult {
  const sheet = sheetOf(workbook, table);
  const col = table.area.col + column;
  const target = table.columns[column];
  const entries = [...formulas].sort(([a], [b]) => a - b);
  const last = entries[entries.length - 1];
  if (!target || !last) return { isFilled: false, overwritten: 0 };
  if (target.formula === undefined && hasOtherContent(workbook, table, col, formulas)) {
    for (const [row, formula] of entries) sheet.setFormula(row, col, formula);
    return { isFilled: false, overwritten: 0 };
  }
  const [lastRow, lastFormula] = last;
  const { row: top, rows } = table.body;
  target.formula = moveRelative(lastFormula, top - lastRow, 0);
  for (let row = top; row < top + rows; row += 1) sheet.setFormula(row, col, formulaInRow(table, target.formula, row));
  const normal = normalFormula(lastFormula, lastRow, table.name);
  const isSame = (row: number, formula: string): boolean => formula === sheet.formula(row, col) || normalFormula(formula, row, table.name) === normal;
  return { isFilled: true, overwritten: entries.filter(([row, formula]) => !isSame(row, formula)).length };
}

function hasOtherContent(workbook: Workbook, table: Table, col: number, formulas: ReadonlyMap<number, string>): boolean {
  const sheet = sheetOf(workbook, table);
  const { row: top, rows } = table.body;
  for (let row = top; row < top + rows; row += 1) {
    if (!formulas.has(row) && (sheet.value(row, col) !== null || sheet.formula(row, col) !== undefined)) return true;
  }
  return false;
}
