import type { Value } from '../model/values';
import { CellError } from '../model/values';
import { toLogical, toNumber, toText } from './coerce';
import type { Context, Thunk } from './context';
import { broadcast } from './operators';
import { Reference, Union, firstError } from './operand';
import type { Matrix, Operand } from './operand';
import { dereference, eachValue } from './read';

/** A worksheet function: how many arguments it takes and how it is worked out. */
export interface FormulaFunction {
  readonly min: number;
  readonly max: number;
  /** Its result can change though no argument does. */
  readonly isVolatile?: true;
  readonly call: (args: readonly Thunk[], context: Context) => Operand;
}

export type FunctionGroup = Readonly<Record<string, FormulaFunction>>;

/** A function that decides itself which arguments are worked out. */
export function lazy(min: number, max: number, call: FormulaFunction['call']): FormulaFunction {
  return { min, max, call };
}

/** A function of its arguments as they come, references included. */
export function eager(min: number, max: number, call: (args: Operand[], context: Context) => Operand): FormulaFunction {
  return { min, max, call: (args, context) => call(args.map((arg) => arg(context)), context) };
}

/** A function of single values; for arrays it is worked out element by element, and an error among them is the result. */
export function lifted(min: number, max: number, call: (...values: Value[]) => Value): FormulaFunction {
  return liftedAll(min, max, (...values) => firstError(values) ?? call(...values));
}

/** As `lifted`, but errors are handed to the function too. */
export function liftedAll(min: number, max: number, call: (...values: Value[]) => Value): FormulaFunction {
  return {
    min,
    max,
    call: (args, context) => broadcast(args.map((arg) => dereference(arg(context), context)), (values) => call(...values)),
  };
}

/** A function of numbers alone; other values are read as numbers, and text that is none is `#VALUE!`. */
export function numeric(min: number, max: number, call: (...numbers: number[]) => Value): FormulaFunction {
  return lifted(min, max, (...values) => {
    const numbers = values.map(toNumber);
    return firstError(numbers) ?? call(...(numbers as number[]));
  });
}

/** A function of all numbers among its arguments, as SUM takes them. */
export function aggregate(call: (numbers: readonly number[]) => Value): FormulaFunction {
  return eager(1, 255, (args, context) => {
    const numbers = collectNumbers(args, context);
    return numbers instanceof CellError ? numbers : call(numbers);
  });
}

/** Numbers as SUM takes them: of cells and arrays the numbers alone, of written arguments what reads as a number; else the first error. */
export function collectNumbers(operands: readonly Operand[], context: Context): number[] | CellError {
  const numbers: number[] = [];
  let error: CellError | undefined;
  eachValue(operands, context, (value, fromCells) => {
    if (error) return;
    if (typeof value === 'number') numbers.push(value);
    else if (value instanceof CellError) error = value;
    else if (!fromCells) {
      const number = toNumber(value);
      if (number instanceof CellError) error = number;
      else numbers.push(number);
    }
  });
  return error ?? numbers;
}

/** The single value of an operand as a number. */
export function numberArg(operand: Operand | undefined, context: Context, missing = 0): number | CellError {
  if (operand === undefined) return missing;
  return toNumber(scalarArg(operand, context));
}

/** The single value of an operand as text. */
export function textArg(operand: Operand, context: Context): string | CellError {
  return toText(scalarArg(operand, context));
}

/** The single value of an operand as a logical value. */
export function logicalArg(operand: Operand | undefined, context: Context, missing: boolean): boolean | CellError {
  return operand === undefined ? missing : toLogical(scalarArg(operand, context));
}

/** The first value of an operand. */
export function scalarArg(operand: Operand, context: Context): Value {
  const value = dereference(operand, context);
  return Array.isArray(value) ? (value[0]?.[0] ?? null) : value;
}

/** Works a function out for each value of the arguments at the places named, when one of them is an array or range of several cells. */
export function liftArguments(args: readonly Operand[], places: readonly number[], context: Context, call: (args: Operand[]) => Value): Operand {
  const lists = places.map((place) => {
    const arg = args[place];
    return arg === undefined ? null : dereference(arg, context);
  });
  const callWith = (values: readonly (Operand | null)[]): Value => {
    const row = [...args];
    places.forEach((place, at) => {
      if (row[place] !== undefined) row[place] = values[at] ?? null;
    });
    return call(row);
  };
  return lists.some((list) => Array.isArray(list)) ? broadcast(lists as (Value | Matrix)[], callWith) : callWith(lists);
}

/** Tells whether an operand points at cells. */
export function isReference(operand: Operand | undefined): operand is Reference | Union {
  return operand instanceof Reference || operand instanceof Union;
}
