import type { Value } from '../model/values';
import { aggregate, collectNumbers, eager, lazy, numeric } from './define';
import type { FunctionGroup } from './define';
import type { Context } from './context';
import { DIV0, NUM, Reference, VALUE, buildMatrix, isError } from './operand';
import type { Matrix, Operand } from './operand';
import { finite, power } from './operators';
import { toMatrix } from './read';
import { modulo, roundTo, toMultiple, toMultipleMath } from './rounding';
import { singleColumnFacts } from './ranges';

/** Adds up a column once for all formulas that ask for it; other arguments are added as they come. */
function sum(args: Operand[], context: Context): Operand {
  const only = args.length === 1 ? args[0] : undefined;
  const facts = only instanceof Reference ? singleColumnFacts(only, context) : undefined;
  const known = facts?.sum();
  if (known !== undefined) return isError(known) ? known : finite(known);
  const numbers = collectNumbers(args, context);
  return isError(numbers) ? numbers : finite(numbers.reduce((total, number) => total + number, 0));
}

function sumproduct(args: Operand[], context: Context): Operand {
  const factors = args.map((arg) => toMatrix(arg, context));
  const shape = (factor: Matrix): string => `${factor.length}x${factor[0]?.length}`;
  if (new Set(factors.map(shape)).size !== 1) return VALUE;
  const lists = factors.map((factor) => factor.flat());
  const error = lists.flat().find(isError);
  if (error) return error;
  const [first = [], ...rest] = lists.map((list) => list.map((value) => (typeof value === 'number' ? value : 0)));
  return finite(first.reduce((total, value, at) => total + rest.reduce((product, list) => product * (list[at] as number), value), 0));
}

function sequence(args: readonly Value[]): Operand {
  const [rows, cols, start, step] = [args[0] ?? 1, args[1] ?? 1, args[2] ?? 1, args[3] ?? 1].map(Number) as [number, number, number, number];
  if (rows < 1 || cols < 1) return VALUE;
  return buildMatrix(Math.trunc(rows), Math.trunc(cols), (row, col) => start + (row * Math.trunc(cols) + col) * step);
}

function logarithm(value: number, base: number): Value {
  if (value <= 0 || base <= 0) return NUM;
  return base === 1 ? DIV0 : base === 10 ? Math.log10(value) : finite(Number((Math.log(value) / Math.log(base)).toPrecision(15)));
}

export const mathFunctions: FunctionGroup = {
  SUM: eager(1, 255, sum),
  PRODUCT: aggregate((numbers) => (numbers.length === 0 ? 0 : finite(numbers.reduce((product, number) => product * number, 1)))),
  SUMSQ: aggregate((numbers) => finite(numbers.reduce((total, number) => total + number * number, 0))),
  SUMPRODUCT: eager(1, 255, sumproduct),
  ABS: numeric(1, 1, Math.abs),
  SIGN: numeric(1, 1, Math.sign),
  INT: numeric(1, 1, (value) => Math.floor(Number(value.toPrecision(15)))),
  TRUNC: numeric(1, 2, (value, digits = 0) => roundTo(value, digits, 'down')),
  ROUND: numeric(2, 2, (value, digits) => finite(roundTo(value, digits as number, 'nearest'))),
  ROUNDUP: numeric(2, 2, (value, digits) => finite(roundTo(value, digits as number, 'up'))),
  ROUNDDOWN: numeric(2, 2, (value, digits) => finite(roundTo(value, digits as number, 'down'))),
  MROUND: numeric(2, 2, (value, step) => {
    if (step === 0) return 0;
    return value * (step as number) < 0 ? NUM : finite(Math.round(Number((value / (step as number)).toPrecision(15))) * (step as number));
  }),
  CEILING: numeric(2, 2, (value, step) => toMultiple(value, step as number, 'up')),
  FLOOR: numeric(2, 2, (value, step) => toMultiple(value, step as number, 'down')),
  'CEILING.MATH': numeric(1, 3, (value, step = 1, mode = 0) => toMultipleMath(value, step, mode, 'up')),
  'FLOOR.MATH': numeric(1, 3, (value, step = 1, mode = 0) => toMultipleMath(value, step, mode, 'down')),
  MOD: numeric(2, 2, (value, divisor) => modulo(value, divisor as number)),
  QUOTIENT: numeric(2, 2, (value, divisor) => (divisor === 0 ? DIV0 : Math.trunc(value / (divisor as number)))),
  POWER: numeric(2, 2, (value, exponent) => power(value, exponent as number)),
  SQRT: numeric(1, 1, (value) => (value < 0 ? NUM : Math.sqrt(value))),
  EXP: numeric(1, 1, (value) => finite(Math.exp(value))),
  LN: numeric(1, 1, (value) => (value <= 0 ? NUM : Math.log(value))),
  LOG: numeric(1, 2, (value, base = 10) => logarithm(value, base)),
  LOG10: numeric(1, 1, (value) => logarithm(value, 10)),
  ATAN2: numeric(2, 2, (x, y) => (x === 0 && y === 0 ? DIV0 : Math.atan2(y as number, x))),
  PI: lazy(0, 0, () => Math.PI),
  EVEN: numeric(1, 1, (value) => Math.sign(value) * Math.ceil(Math.abs(value) / 2) * 2),
  ODD: numeric(1, 1, (value) => (value < 0 ? -1 : 1) * (Math.ceil((Math.abs(value) + 1) / 2) * 2 - 1)),
  RAND: { ...lazy(0, 0, () => Math.random()), isVolatile: true },
  RANDBETWEEN: { ...numeric(2, 2, (from, to) => Math.floor(from + Math.random() * ((to as number) - from + 1))), isVolatile: true },
  SEQUENCE: eager(1, 4, (args, context) => {
    const numbers = args.map((arg) => toMatrix(arg, context)[0]?.[0] ?? null);
    return numbers.find(isError) ?? sequence(numbers);
  }),
};
