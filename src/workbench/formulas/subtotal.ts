import type { Value } from '../model/values';
import { CellError } from '../model/values';
import type { Context } from './context';
import { eager, numberArg } from './define';
import type { FormulaFunction, FunctionGroup } from './define';
import { Reference, Union, VALUE, isError } from './operand';
import type { Matrix, Operand } from './operand';
import { referenceValues, toMatrix, usedArea } from './read';
import { statisticsFunctions } from './statistics';
import { mathFunctions } from './math';

interface Omission {
  hidden: boolean;
  nested: boolean;
  errors: boolean;
}

const KINDS = ['AVERAGE', 'COUNT', 'COUNTA', 'MAX', 'MIN', 'PRODUCT', 'STDEV.S', 'STDEV.P', 'SUM', 'VAR.S', 'VAR.P', 'MEDIAN', 'MODE.SNGL', 'LARGE', 'SMALL', 'PERCENTILE.INC', 'QUARTILE.INC', 'PERCENTILE.EXC', 'QUARTILE.EXC'];
const NESTED = /\b(SUBTOTAL|AGGREGATE)\s*\(/i;

/** The values of a range in one column, without those to be left out. */
function remaining(reference: Reference, omit: Omission, context: Context): Matrix {
  const used = usedArea(reference);
  const values = referenceValues(new Reference(reference.sheet, used), context);
  const kept: Matrix = [];
  values.forEach((line, r) => {
    if (omit.hidden && reference.sheet.rows.get(used.row + r)?.hidden) return;
    line.forEach((value, c) => {
      if (value === null || (omit.errors && value instanceof CellError)) return;
      if (omit.nested && NESTED.test(reference.sheet.formula(used.row + r, used.col + c) ?? '')) return;
      kept.push([value]);
    });
  });
  return kept;
}

function compute(kind: number, lists: readonly Operand[], rest: readonly Operand[], omit: Omission, context: Context): Operand {
  const name = KINDS[kind - 1];
  const call: FormulaFunction | undefined = name ? (statisticsFunctions[name] ?? mathFunctions[name]) : undefined;
  if (!call) return VALUE;
  const kept: Matrix = [];
  for (const list of lists) {
    const parts = list instanceof Union ? list.parts : [list];
    for (const part of parts) kept.push(...(part instanceof Reference ? remaining(part, omit, context) : plain(toMatrix(part, context), omit)));
  }
  const args: Operand[] = [kept.length === 0 ? null : kept, ...rest];
  if (kept.length === 0 && name === 'COUNTA') return 0;
  return call.call((kept.length === 0 ? [[] as Matrix, ...rest] : args).map((arg) => () => arg), context);
}

function plain(values: Matrix, omit: Omission): Matrix {
  return values.flat().filter((value: Value) => !(omit.errors && value instanceof CellError)).map((value) => [value]);
}

export const subtotalFunctions: FunctionGroup = {
  SUBTOTAL: eager(2, 255, (args, context) => {
    const kind = numberArg(args[0], context);
    if (isError(kind)) return kind;
    const hidden = kind > 100;
    const number = Math.trunc(hidden ? kind - 100 : kind);
    return number >= 1 && number <= 11 ? compute(number, args.slice(1), [], { hidden, nested: true, errors: false }, context) : VALUE;
  }),
  AGGREGATE: eager(3, 255, (args, context) => {
    const kind = numberArg(args[0], context);
    const option = numberArg(args[1], context);
    if (isError(kind)) return kind;
    if (isError(option)) return option;
    const omit = { hidden: [1, 3, 5, 7].includes(option), nested: option <= 3, errors: [2, 3, 6, 7].includes(option) };
    const takesNumber = kind >= 14;
    return compute(kind, takesNumber ? [args[2] as Operand] : args.slice(2), takesNumber ? args.slice(3) : [], omit, context);
  }),
};
