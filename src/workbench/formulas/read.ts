import { MAX_COLS, MAX_ROWS, contains } from '../model/area';
import type { Area } from '../model/area';
import type { Value } from '../model/values';
import type { Context } from './context';
import { Reference, Union, VALUE, isMatrix } from './operand';
import type { Matrix, Operand } from './operand';

/** The part of a reference that can hold content: whole rows and columns end with the sheet's used cells. */
export function usedArea(reference: Reference): Area {
  const { area, sheet } = reference;
  if (area.rows < MAX_ROWS && area.cols < MAX_COLS) return area;
  const extent = sheet.grid.extent();
  const rows = area.rows < MAX_ROWS ? area.rows : Math.max(1, Math.min(area.rows, extent.rows - area.row));
  const cols = area.cols < MAX_COLS ? area.cols : Math.max(1, Math.min(area.cols, extent.cols - area.col));
  return { ...area, rows, cols };
}

/** The values of a reference as rows × columns. */
export function referenceValues(reference: Reference, context: Context): Matrix {
  context.services.prepare(reference);
  const area = usedArea(reference);
  const rows: Matrix = Array.from({ length: area.rows }, () => new Array<Value>(area.cols).fill(null));
  for (let c = 0; c < area.cols; c += 1) {
    const column = reference.sheet.grid.columnValues(area.col + c);
    const end = Math.min(area.rows, column.length - area.row);
    for (let r = 0; r < end; r += 1) (rows[r] as Value[])[c] = column[area.row + r] ?? null;
  }
  return rows;
}

/** The values of any operand as rows × columns; several areas at once are `#VALUE!`. */
export function toMatrix(operand: Operand, context: Context): Matrix {
  if (isMatrix(operand)) return operand;
  if (operand instanceof Reference) return referenceValues(operand, context);
  if (operand instanceof Union) return [[VALUE]];
  return [[operand]];
}

/** A value or a matrix in place of a reference. */
export function dereference(operand: Operand, context: Context): Value | Matrix {
  if (operand instanceof Reference) {
    const { area, sheet } = operand;
    if (area.rows === 1 && area.cols === 1) return context.services.read(sheet, area.row, area.col);
    return referenceValues(operand, context);
  }
  if (operand instanceof Union) return VALUE;
  return operand;
}

/** The single value of an operand; of several values the first. */
export function toScalar(operand: Operand, context: Context): Value {
  const value = dereference(operand, context);
  return isMatrix(value) ? (value[0]?.[0] ?? null) : value;
}

/** Rows for columns and columns for rows. */
export function transpose(matrix: Matrix): Matrix {
  return (matrix[0] ?? []).map((_, col) => matrix.map((row) => row[col] ?? null));
}

/** What `@` does: the cell of a range on the formula's own row or column, else `#VALUE!`; the first value of an array. */
export function implicitIntersection(operand: Operand, context: Context): Operand {
  if (isMatrix(operand)) return operand[0]?.[0] ?? null;
  if (!(operand instanceof Reference)) return operand;
  const { area, sheet } = operand;
  if (area.rows === 1 && area.cols === 1) return operand;
  const row = area.rows === 1 ? area.row : context.row;
  const col = area.cols === 1 ? area.col : context.col;
  return contains(area, row, col) ? new Reference(sheet, { row, col, rows: 1, cols: 1 }) : VALUE;
}

/** Visits every value of operands in order; cells of references are told apart from values written in the formula. */
export function eachValue(operands: readonly Operand[], context: Context, visit: (value: Value, fromCells: boolean) => void): void {
  for (const operand of operands) {
    if (operand instanceof Reference) eachCell(operand, context, (value) => visit(value, true));
    else if (operand instanceof Union) for (const part of operand.parts) eachCell(part, context, (value) => visit(value, true));
    else if (isMatrix(operand)) for (const row of operand) for (const value of row) visit(value, true);
    else visit(operand, false);
  }
}

function eachCell(reference: Reference, context: Context, visit: (value: Value) => void): void {
  context.services.prepare(reference);
  const { area, sheet } = reference;
  const cols = area.cols < MAX_COLS ? area.cols : sheet.grid.extent().cols - area.col;
  for (let c = 0; c < cols; c += 1) {
    const column = sheet.grid.columnValues(area.col + c);
    const end = Math.min(area.row + area.rows, column.length);
    for (let r = area.row; r < end; r += 1) {
      const value = column[r];
      if (value !== undefined && value !== null) visit(value);
    }
  }
}
