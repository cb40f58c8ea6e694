import type { Value } from '../model/values';
import { compareValues, toLogical } from './coerce';
import { eager, logicalArg, numberArg } from './define';
import type { FunctionGroup } from './define';
import { VALUE, errorOf, isError } from './operand';
import type { Matrix, Operand } from './operand';
import type { Context } from './context';
import { toMatrix, transpose } from './read';

function isSize(matrix: Matrix, rows: number, cols: number | undefined): boolean {
  return matrix.length === rows && matrix[0]?.length === cols;
}

function filter(args: Operand[], context: Context): Operand {
  const matrix = toMatrix(args[0] as Operand, context);
  const include = toMatrix(args[1] as Operand, context);
  const byRow = isSize(include, matrix.length, 1);
  if (!byRow && !isSize(include, 1, matrix[0]?.length)) return VALUE;
  const flags = include.flat().map(toLogical);
  const error = flags.find(isError);
  if (error) return error;
  const kept = (byRow ? matrix : transpose(matrix)).filter((_, at) => flags[at] === true);
  if (kept.length === 0) return args[2] ?? errorOf('#CALC!');
  return byRow ? kept : transpose(kept);
}

/** Order of values in SORT: errors and empty cells last in either direction. */
function sortOrder(a: Value, b: Value, direction: number): number {
  const last = (value: Value): number => (value === null ? 2 : isError(value) ? 1 : 0);
  return last(a) - last(b) || (last(a) > 0 ? 0 : compareValues(a, b) * direction);
}

function sort(args: Operand[], context: Context): Operand {
  const index = numberArg(args[1], context, 1);
  const direction = numberArg(args[2], context, 1);
  const isByColumn = logicalArg(args[3], context, false);
  if (isError(index)) return index;
  if (isError(direction)) return direction;
  if (isError(isByColumn)) return isByColumn;
  const matrix = toMatrix(args[0] as Operand, context);
  const rows = isByColumn ? transpose(matrix) : matrix;
  if (index < 1 || index > (rows[0]?.length ?? 0) || Math.abs(direction) !== 1) return VALUE;
  const sorted = [...rows].sort((a, b) => sortOrder(a[index - 1] ?? null, b[index - 1] ?? null, direction));
  return isByColumn ? transpose(sorted) : sorted;
}

function sortBy(args: Operand[], context: Context): Operand {
  const rows = toMatrix(args[0] as Operand, context);
  const keys: { values: Value[]; direction: number }[] = [];
  for (let at = 1; at < args.length; at += 2) {
    const direction = numberArg(args[at + 1], context, 1);
    const values = toMatrix(args[at] as Operand, context).flat();
    if (isError(direction)) return direction;
    if (values.length !== rows.length) return VALUE;
    keys.push({ values, direction });
  }
  const order = rows.map((_, at) => at);
  order.sort((a, b) => keys.reduce((found, { values, direction }) => found || sortOrder(values[a] ?? null, values[b] ?? null, direction), 0));
  return order.map((at) => rows[at] as Value[]);
}

function unique(args: Operand[], context: Context): Operand {
  const isByColumn = logicalArg(args[1], context, false);
  const isOnce = logicalArg(args[2], context, false);
  if (isError(isByColumn)) return isByColumn;
  if (isError(isOnce)) return isOnce;
  const matrix = toMatrix(args[0] as Operand, context);
  const rows = isByColumn ? transpose(matrix) : matrix;
  const key = (row: Value[]): string => row.map((value) => `${typeof value}:${isError(value) ? value.code : String(value).toLowerCase()}`).join('\u0001');
  const counts = new Map<string, number>();
  for (const row of rows) counts.set(key(row), (counts.get(key(row)) ?? 0) + 1);
  const seen = new Set<string>();
  const kept = rows.filter((row) => {
    if (isOnce) return counts.get(key(row)) === 1;
    return !seen.has(key(row)) && seen.add(key(row));
  });
  if (kept.length === 0) return errorOf('#CALC!');
  return isByColumn ? transpose(kept) : kept;
}

/** Functions whose results are arrays. LibreOffice before 24.8 knows none of them, so generated sheets use none. */
export const dynamicArrayFunctions: FunctionGroup = {
  FILTER: eager(2, 3, filter),
  SORT: eager(1, 4, sort),
  SORTBY: eager(2, 253, sortBy),
  UNIQUE: eager(1, 3, unique),
};
