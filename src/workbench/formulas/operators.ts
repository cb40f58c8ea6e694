import type { Value } from '../model/values';
import { CellError } from '../model/values';
import { compareValues, toNumber, toText } from './coerce';
import type { Context } from './context';
import { DIV0, NA, NUM, isMatrix } from './operand';
import type { Matrix, Operand } from './operand';
import { dereference } from './read';

type Apply2 = (a: Value, b: Value) => Value;

/** A finite number, or `#NUM!`. */
export function finite(value: number): Value {
  if (!Number.isFinite(value)) return NUM;
  return value === 0 ? 0 : value;
}

/** Relative size below which Excel takes a difference for rounding noise (a guess; LibreOffice uses the same 2^-48). */
const NOISE = 2 ** -48;

function sum(x: number, y: number): Value {
  const result = x + y;
  if (result !== 0 && x < 0 !== y < 0 && Math.abs(result) < Math.abs(x) * NOISE) return 0;
  return finite(result);
}

function arithmetic(compute: (x: number, y: number) => Value): Apply2 {
  return (a, b) => {
    if (typeof a === 'number' && typeof b === 'number') return compute(a, b);
    const x = toNumber(a);
    if (x instanceof CellError) return x;
    const y = toNumber(b);
    return y instanceof CellError ? y : compute(x, y);
  };
}

function comparison(holds: (order: number) => boolean): Apply2 {
  return (a, b) => {
    if (a instanceof CellError) return a;
    if (b instanceof CellError) return b;
    return holds(compareValues(a, b));
  };
}

/** x to the power y as Excel has it: 0^0 is `#NUM!`, a negative power of 0 is `#DIV/0!`. */
export function power(x: number, y: number): Value {
  if (x === 0 && y === 0) return NUM;
  if (x === 0 && y < 0) return DIV0;
  return finite(x ** y);
}

function concatenate(a: Value, b: Value): Value {
  const left = toText(a);
  if (left instanceof CellError) return left;
  const right = toText(b);
  return right instanceof CellError ? right : left + right;
}

/** The operators between two values, by their sign. */
export const BINARY_OPERATORS: Readonly<Record<string, Apply2>> = {
  '+': arithmetic(sum),
  '-': arithmetic((x, y) => sum(x, -y)),
  '*': arithmetic((x, y) => finite(x * y)),
  '/': arithmetic((x, y) => (y === 0 ? DIV0 : finite(x / y))),
  '^': arithmetic(power),
  '&': concatenate,
  '=': comparison((order) => order === 0),
  '<>': comparison((order) => order !== 0),
  '<': comparison((order) => order < 0),
  '>': comparison((order) => order > 0),
  '<=': comparison((order) => order <= 0),
  '>=': comparison((order) => order >= 0),
};

/** Applies a function of two values to operands; arrays are met element by element, a single row or column is repeated. */
export function broadcast2(left: Operand, right: Operand, context: Context, apply: Apply2): Value | Matrix {
  const a = dereference(left, context);
  const b = dereference(right, context);
  if (!isMatrix(a) && !isMatrix(b)) return apply(a, b);
  return broadcast([a, b], ([x, y]) => apply(x as Value, y as Value));
}

/** Applies a function of several values to values and matrices, element by element; places that one of them lacks are `#N/A`. */
export function broadcast(operands: readonly (Value | Matrix)[], apply: (values: Value[]) => Value): Value | Matrix {
  let rows = 1;
  let cols = 1;
  let isArray = false;
  for (const operand of operands) {
    if (!isMatrix(operand)) continue;
    isArray = true;
    rows = Math.max(rows, operand.length);
    cols = Math.max(cols, operand[0]?.length ?? 0);
  }
  if (!isArray) return apply(operands as Value[]);
  const result: Matrix = [];
  for (let r = 0; r < rows; r += 1) {
    const row: Value[] = [];
    for (let c = 0; c < cols; c += 1) row.push(apply(operands.map((operand) => pick(operand, r, c))));
    result.push(row);
  }
  return result;
}

function pick(operand: Value | Matrix, row: number, col: number): Value {
  if (!isMatrix(operand)) return operand;
  const line = operand.length === 1 ? operand[0] : operand[row];
  if (!line) return NA;
  const value = line.length === 1 ? line[0] : line[col];
  return value === undefined ? NA : value;
}
