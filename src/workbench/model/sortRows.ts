import { compareValues } from '../formulas/coerce';
import { moveRelative } from '../formulas/rewriteFormula';
import { sheetOf } from './insertTableRow';
import type { Table } from './table';
import { CellError } from './values';
import type { Value } from './values';
import type { Workbook } from './workbook';

interface Cell {
  value: Value;
  formula: string | undefined;
  style: number;
}

/**
 * Sorts the body of a table by one of its columns (position from 0) as a user does: numbers, text, logical values, errors, empty
 * cells last either way; equal rows keep their order. Formulas go along and keep pointing at their own row.
 */
export function sortRows(workbook: Workbook, table: Table, column: number, ascending = true): void {
  const sheet = sheetOf(workbook, table);
  const { row: top, col: left, rows, cols } = table.body;
  const lines = Array.from({ length: rows }, (_, r) =>
    Array.from({ length: cols }, (_unused, c): Cell => ({ value: sheet.value(top + r, left + c), formula: sheet.formula(top + r, left + c), style: sheet.grid.style(top + r, left + c) })),
  );
  const order = lines.map((_, at) => at);
  const key = (at: number): Value => lines[at]?.[column]?.value ?? null;
  order.sort((a, b) => compareKeys(key(a), key(b), ascending ? 1 : -1));
  order.forEach((from, to) => {
    if (from === to) return;
    lines[from]?.forEach((cell, c) => {
      const [row, col] = [top + to, left + c];
      if (cell.formula === undefined) sheet.setValue(row, col, cell.value);
      else sheet.setFormula(row, col, moveRelative(cell.formula, to - from, 0), cell.value);
      sheet.grid.setStyle(row, col, cell.style);
    });
  });
}

function compareKeys(a: Value, b: Value, direction: 1 | -1): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  const errors = Number(a instanceof CellError) - Number(b instanceof CellError);
  if (errors !== 0 || a instanceof CellError) return errors * direction;
  return compareValues(a, b) * direction;
}
