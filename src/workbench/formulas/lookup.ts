import type { Value } from '../model/values';
import type { Context } from './context';
import { eager, lazy, liftArguments, logicalArg, numberArg } from './define';
import type { FunctionGroup } from './define';
import { NA, REF, Reference, Union, VALUE, isError, isMatrix } from './operand';
import type { Matrix, Operand } from './operand';
import { dereference, toMatrix, toScalar, transpose } from './read';
import { findAscending, findDescending, findExact, findNearest, toVector } from './search';

function match(args: Operand[], context: Context): Operand {
  const vector = toVector(args[1] as Operand, context);
  const kind = numberArg(args[2], context, 1);
  if (isError(kind)) return kind;
  return liftArguments(args, [0], context, ([wanted]) => {
    if (isError(wanted)) return wanted;
    if (!vector) return NA;
    const value = wanted as Value;
    const at = kind === 0 ? findExact(vector, value, true) : kind > 0 ? findAscending(vector, value) : findDescending(vector, value);
    return at < 0 ? NA : at + 1;
  });
}

function xmatchAt(args: Operand[], wanted: Value, modeAt: number, context: Context): number | Operand {
  const vector = toVector(args[1] as Operand, context);
  const mode = numberArg(args[modeAt], context);
  const order = numberArg(args[modeAt + 1], context, 1);
  if (isError(mode)) return mode;
  if (isError(order)) return order;
  if (!vector) return VALUE;
  const searched = order < 0 ? { length: vector.length, at: (index: number) => vector.at(vector.length - 1 - index) } : vector;
  const at = mode === 0 || mode === 2 ? findExact(searched, wanted, mode === 2) : findNearest(searched, wanted, mode < 0 ? -1 : 1);
  return at < 0 ? -1 : order < 0 ? vector.length - 1 - at : at;
}

function xlookup(args: Operand[], context: Context): Operand {
  const [wanted, , results, missing] = args;
  const find = (value: Value): Operand => {
    if (isError(value)) return value;
    const at = xmatchAt(args, value, 4, context);
    if (typeof at !== 'number') return at;
    if (at < 0) return missing === undefined ? NA : missing;
    const matrix = toMatrix(results as Operand, context);
    const isColumn = toMatrix(args[1] as Operand, context).length > 1;
    return isColumn ? [matrix[at] ?? [NA]] : matrix.map((row) => [row[at] ?? NA]);
  };
  const single = dereference(wanted as Operand, context);
  if (!isMatrix(single)) return collapse(find(single));
  return single.map((row) => row.map((value) => toScalar(find(value), context)));
}

/** VLOOKUP and HLOOKUP: the search runs down the first column, or along the first row. */
function tableLookup(isVertical: boolean) {
  return eager(3, 4, (args, context) => {
    const [, table, place] = args;
    const isNear = logicalArg(args[3], context, true);
    const at = numberArg(place, context);
    if (isError(isNear)) return isNear;
    if (isError(at)) return at;
    const index = Math.trunc(at) - 1;
    if (index < 0) return VALUE;
    const search = toVector(line(table as Operand, 0, isVertical, context), context);
    const found = line(table as Operand, index, isVertical, context);
    if (isError(found)) return found;
    const results = toVector(found, context);
    return liftArguments(args, [0], context, ([wanted]) => {
      if (isError(wanted)) return wanted;
      if (!search || !results) return NA;
      const row = isNear ? findAscending(search, wanted as Value) : findExact(search, wanted as Value, true);
      return row < 0 ? NA : results.at(row);
    });
  });
}

/** One column (or row) of a table that is given as cells or as an array; `#REF!` beyond its edge. */
function line(table: Operand, index: number, isColumn: boolean, context: Context): Operand {
  if (table instanceof Reference) {
    const { area } = table;
    if (index >= (isColumn ? area.cols : area.rows)) return REF;
    return new Reference(table.sheet, isColumn ? { ...area, col: area.col + index, cols: 1 } : { ...area, row: area.row + index, rows: 1 });
  }
  if (isError(table)) return table;
  const matrix = toMatrix(table, context);
  const lines = isColumn ? transpose(matrix) : matrix;
  const found = lines[index];
  return found ? [found] : REF;
}

function lookup(args: Operand[], context: Context): Operand {
  const source = args[1] as Operand;
  const shape = toMatrix(source, context);
  const isWide = (shape[0]?.length ?? 0) > shape.length;
  const search = toVector(line(source, 0, !isWide, context), context);
  const last = isWide ? shape.length - 1 : (shape[0]?.length ?? 1) - 1;
  const results = toVector(args[2] ?? line(source, last, !isWide, context), context);
  return liftArguments(args, [0], context, ([wanted]) => {
    if (isError(wanted)) return wanted;
    const at = search ? findAscending(search, wanted as Value) : -1;
    return at < 0 || !results ? NA : results.at(at);
  });
}

/** INDEX over cells yields a reference, over an array a value; 0 means the whole row or column. */
function index(args: Operand[], context: Context): Operand {
  const isArray = (operand: Operand | undefined): boolean => operand !== undefined && isMatrix(dereference(operand, context));
  if (isArray(args[1]) || isArray(args[2])) {
    return liftArguments(args, [1, 2], context, (row) => toScalar(index(row, context), context));
  }
  const source = args[0] as Operand;
  const numbers = args.slice(1).map((arg) => numberArg(arg, context));
  const error = isError(source) ? source : numbers.find(isError);
  if (error) return error;
  const [first = 0, second, area = 1] = (numbers as number[]).map(Math.trunc);
  const target = source instanceof Union ? source.parts[area - 1] : source;
  if (target === undefined) return REF;
  return target instanceof Reference ? indexReference(target, first, second) : indexMatrix(toMatrix(target, context), first, second);
}

/** With one number, that number counts along a single row or down a single column. */
function places(rows: number, cols: number, first: number, second: number | undefined): [number, number] | undefined {
  const [row, col] = second === undefined ? (rows === 1 && cols > 1 ? [1, first] : [first, cols === 1 ? 1 : 0]) : [first, second];
  return row < 0 || col < 0 || row > rows || col > cols ? undefined : [row, col];
}

function indexReference(reference: Reference, first: number, second: number | undefined): Operand {
  const { area, sheet } = reference;
  const place = places(area.rows, area.cols, first, second);
  if (!place) return first < 0 || (second ?? 0) < 0 ? VALUE : REF;
  const [row, col] = place;
  return new Reference(sheet, {
    row: row === 0 ? area.row : area.row + row - 1,
    rows: row === 0 ? area.rows : 1,
    col: col === 0 ? area.col : area.col + col - 1,
    cols: col === 0 ? area.cols : 1,
  });
}

function indexMatrix(matrix: Matrix, first: number, second: number | undefined): Operand {
  const place = places(matrix.length, matrix[0]?.length ?? 0, first, second);
  if (!place) return first < 0 || (second ?? 0) < 0 ? VALUE : REF;
  const [row, col] = place;
  const rows = row === 0 ? matrix : [matrix[row - 1] as Value[]];
  return collapse(col === 0 ? rows : rows.map((line_) => [line_[col - 1] as Value]));
}

function collapse(operand: Operand): Operand {
  return isMatrix(operand) && operand.length === 1 && operand[0]?.length === 1 ? (operand[0][0] as Value) : operand;
}

export const lookupFunctions: FunctionGroup = {
  MATCH: eager(2, 3, match),
  XMATCH: eager(2, 4, (args, context) =>
    liftArguments(args, [0], context, ([wanted]) => {
      if (isError(wanted)) return wanted;
      const at = xmatchAt(args, wanted as Value, 2, context);
      if (typeof at !== 'number') return at as Value;
      return at < 0 ? NA : at + 1;
    }),
  ),
  XLOOKUP: eager(3, 6, xlookup),
  VLOOKUP: tableLookup(true),
  HLOOKUP: tableLookup(false),
  LOOKUP: eager(2, 3, lookup),
  INDEX: lazy(2, 4, (args, context) => index(args.map((arg) => arg(context)), context)),
};
