import * as formulajs from '@formulajs/formulajs';
import type { Value } from '../model/values';
import { isErrorCode } from '../model/values';
import { eager, lifted } from './define';
import type { FormulaFunction, FunctionGroup } from './define';
import { NUM, VALUE, errorOf, firstError, isMatrix } from './operand';
import type { Matrix, Operand } from './operand';
import { dereference } from './read';
import { serialOf } from './serial';

/** Functions of single values that the library works out as Excel does. */
const SINGLE = [
  'ACOS', 'ACOSH', 'ACOT', 'ACOTH', 'ASIN', 'ASINH', 'ATAN', 'ATANH', 'COS', 'COSH', 'COT', 'COTH', 'CSC', 'CSCH', 'SEC', 'SECH', 'SIN', 'SINH', 'TAN', 'TANH',
  'DEGREES', 'RADIANS', 'SQRTPI', 'FACT', 'FACTDOUBLE', 'COMBIN', 'COMBINA', 'PERMUT', 'PERMUTATIONA', 'BASE', 'DECIMAL', 'ROMAN', 'ARABIC',
  'BIN2DEC', 'BIN2HEX', 'BIN2OCT', 'DEC2BIN', 'DEC2HEX', 'DEC2OCT', 'HEX2BIN', 'HEX2DEC', 'HEX2OCT', 'OCT2BIN', 'OCT2DEC', 'OCT2HEX', 'BITAND', 'BITOR', 'BITXOR', 'BITLSHIFT', 'BITRSHIFT',
  'DELTA', 'GESTEP', 'ERFC', 'GAMMALN', 'GAUSS', 'PHI', 'FISHER', 'FISHERINV', 'STANDARDIZE',
  'NORM.DIST', 'NORM.INV', 'NORM.S.DIST', 'NORM.S.INV', 'CHISQ.DIST', 'CHISQ.DIST.RT', 'CHISQ.INV', 'CHISQ.INV.RT',
  'BETA.DIST', 'BETA.INV', 'BINOM.DIST', 'BINOM.INV', 'POISSON.DIST', 'EXPON.DIST', 'GAMMA.DIST', 'GAMMA.INV', 'LOGNORM.DIST', 'LOGNORM.INV', 'WEIBULL.DIST', 'HYPGEOM.DIST', 'NEGBINOM.DIST', 'CONFIDENCE.NORM',
  'PMT', 'IPMT', 'PPMT', 'PV', 'FV', 'NPER', 'RATE', 'EFFECT', 'NOMINAL', 'SLN', 'SYD', 'DB', 'DDB', 'RRI', 'PDURATION', 'CUMIPMT', 'CUMPRINC', 'DOLLARDE', 'DOLLARFR',
  'DAYS360', 'YEARFRAC',
] as const;

/** Functions of lists and tables. */
const LISTS = [
  'GCD', 'LCM', 'MULTINOMIAL', 'MMULT', 'MUNIT', 'AVEDEV', 'CORREL', 'PEARSON', 'COVARIANCE.P', 'COVARIANCE.S', 'SLOPE', 'INTERCEPT', 'RSQ', 'STEYX', 'FORECAST', 'FORECAST.LINEAR',
  'GROWTH', 'TREND', 'LINEST', 'FREQUENCY', 'HARMEAN', 'KURT', 'SKEW', 'SKEW.P', 'PERCENTRANK', 'PERCENTRANK.INC', 'PERCENTRANK.EXC', 'TRIMMEAN', 
  'NPV', 'IRR', 'MIRR', 'XIRR', 'XNPV', 'SUMX2MY2', 'SUMX2PY2', 'SUMXMY2', 'SERIESSUM', 'PROB',
] as const;

/** Lists whose pairs count only where both hold a number. */
const PAIRED = new Set<string>(['CORREL', 'PEARSON', 'COVARIANCE.P', 'COVARIANCE.S', 'SLOPE', 'INTERCEPT', 'RSQ', 'STEYX', 'SUMX2MY2', 'SUMX2PY2', 'SUMXMY2']);

/** Names under which the library knows a function, where they differ. */
const OTHER_NAMES: Readonly<Record<string, string>> = { 'FORECAST.LINEAR': 'FORECAST', PERCENTRANK: 'PERCENTRANK.INC' };

/** Their lists are used as they are. */
const REGRESSIONS = new Set<string>(['LINEST', 'TREND', 'GROWTH']);

type LibraryFunction = (...args: unknown[]) => unknown;

function find(name: string): LibraryFunction {
  let found: unknown = formulajs;
  for (const part of (OTHER_NAMES[name] ?? name).split('.')) found = (found as Record<string, unknown> | undefined)?.[part];
  if (typeof found !== 'function') throw new Error(`The function library lacks ${name}.`);
  return found as LibraryFunction;
}

/** A result of the library as a value: its error objects become error values, dates serials, anything that is no number `#NUM!`. */
function fromLibrary(result: unknown): Value | Matrix {
  if (typeof result === 'number') return Number.isFinite(result) ? result : NUM;
  if (typeof result === 'string' || typeof result === 'boolean') return result;
  if (result instanceof Date) return serialOf(result);
  if (result instanceof Error) return isErrorCode(result.message) ? errorOf(result.message) : VALUE;
  if (Array.isArray(result)) {
    const rows = result.map((row: unknown) => (Array.isArray(row) ? row : [row]) as unknown[]);
    const matrix = (Array.isArray(result[0]) ? rows : [rows.map((row) => row[0])]) as unknown[][];
    return matrix.map((row) => row.map((value) => fromLibrary(value) as Value));
  }
  return VALUE;
}

function invoke(call: LibraryFunction, args: readonly unknown[]): Value | Matrix {
  try {
    return fromLibrary(call(...args));
  } catch (error) {
    // The library throws for some arguments that Excel answers with an error value.
    if (error instanceof Error) return isErrorCode(error.message) ? errorOf(error.message) : VALUE;
    throw error;
  }
}

function single(name: string): FormulaFunction {
  const call = find(name);
  const isDigits = name === 'BASE' || name.endsWith('2HEX');
  return lifted(1, 12, (...values) => {
    const result = invoke(call, values.map((value) => value ?? 0)) as Value;
    return isDigits && typeof result === 'string' ? result.toUpperCase() : result;
  });
}

function ofLists(name: string): FormulaFunction {
  const call = find(name);
  return eager(1, 255, (args: Operand[], context) => {
    const values = args.map((arg) => dereference(arg, context));
    const error = firstError(values.flatMap((value) => (isMatrix(value) ? value.flat() : [value])));
    if (error) return error;
    const lists: unknown[] = PAIRED.has(name) ? paired(values) : values.map((value) => (isMatrix(value) ? numbersOf(value, name) : (value ?? 0)));
    if (REGRESSIONS.has(name)) completeRegression(name, lists);
    return invoke(call, lists);
  });
}

/** Puts in what TREND and its kin take for missing: 1, 2, 3 … for the known places, these for the new ones. */
function completeRegression(name: string, lists: unknown[]): void {
  if (lists.length === 1) lists.push((lists[0] as unknown[]).map((_, at) => at + 1));
  if (lists.length === 2 && name !== 'LINEST') lists.push(lists[1]);
}

function numbersOf(matrix: Matrix, name: string): unknown {
  if (name === 'MMULT') return matrix;
  if (REGRESSIONS.has(name)) return matrix.flat();
  return matrix.flat().filter((value) => typeof value === 'number');
}

function paired(values: readonly (Value | Matrix)[]): number[][] {
  const [a = [], b = []] = values.map((value) => (isMatrix(value) ? value.flat() : [value]));
  const both = a.map((value, at) => [value, b[at]]).filter((pair) => pair.every((value) => typeof value === 'number')) as [number, number][];
  return [both.map((pair) => pair[0]), both.map((pair) => pair[1])];
}

/**
 * Worksheet functions answered by @formulajs/formulajs. Those named here agreed with LibreOffice within 1e-9; left out are, among
 * others, GAMMA, LOGEST and the t and F distributions, which are off by more, and ERF and ATAN2, which take their arguments otherwise.
 */
export const libraryFunctions: FunctionGroup = Object.fromEntries([
  ...SINGLE.map((name) => [name, single(name)] as const),
  ...LISTS.map((name) => [name, ofLists(name)] as const),
]);

