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
  'ACOS', 'ACOSH', 'ACOT', 'ACOTH', 'ASIN', 'ASINH', 'ATAN', 'ATAN2', 'ATANH', 'COS', 'COSH', 'COT', 'COTH', 'CSC', 'CSCH', 'SEC', 'SECH', 'SIN', 'SINH', 'TAN', 'TANH',
  'DEGREES', 'RADIANS', 'SQRTPI', 'FACT', 'FACTDOUBLE', 'COMBIN', 'COMBINA', 'PERMUT', 'PERMUTATIONA', 'BASE', 'DECIMAL', 'ROMAN', 'ARABIC',
  'BIN2DEC', 'BIN2HEX', 'BIN2OCT', 'DEC2BIN', 'DEC2HEX', 'DEC2OCT', 'HEX2BIN', 'HEX2DEC', 'HEX2OCT', 'OCT2BIN', 'OCT2DEC', 'OCT2HEX', 'BITAND', 'BITOR', 'BITXOR', 'BITLSHIFT', 'BITRSHIFT',
  'DELTA', 'GESTEP', 'ERF', 'ERFC', 'GAMMA', 'GAMMALN', 'GAUSS', 'PHI', 'FISHER', 'FISHERINV', 'STANDARDIZE',
  'NORM.DIST', 'NORM.INV', 'NORM.S.DIST', 'NORM.S.INV', 'T.DIST', 'T.DIST.2T', 'T.DIST.RT', 'T.INV', 'T.INV.2T', 'CHISQ.DIST', 'CHISQ.DIST.RT', 'CHISQ.INV', 'CHISQ.INV.RT',
  'F.DIST', 'F.DIST.RT', 'F.INV', 'F.INV.RT', 'BETA.DIST', 'BETA.INV', 'BINOM.DIST', 'BINOM.INV', 'POISSON.DIST', 'EXPON.DIST', 'GAMMA.DIST', 'GAMMA.INV', 'LOGNORM.DIST', 'LOGNORM.INV', 'WEIBULL.DIST', 'HYPGEOM.DIST', 'NEGBINOM.DIST', 'CONFIDENCE.NORM', 'CONFIDENCE.T',
  'PMT', 'IPMT', 'PPMT', 'PV', 'FV', 'NPER', 'RATE', 'EFFECT', 'NOMINAL', 'SLN', 'SYD', 'DB', 'DDB', 'RRI', 'PDURATION', 'CUMIPMT', 'CUMPRINC', 'DOLLARDE', 'DOLLARFR',
  'DAYS360', 'YEARFRAC',
] as const;

/** Functions of lists and tables. */
const LISTS = [
  'GCD', 'LCM', 'MULTINOMIAL', 'MMULT', 'MUNIT', 'AVEDEV', 'CORREL', 'PEARSON', 'COVARIANCE.P', 'COVARIANCE.S', 'SLOPE', 'INTERCEPT', 'RSQ', 'STEYX', 'FORECAST', 'FORECAST.LINEAR',
  'GROWTH', 'TREND', 'LINEST', 'LOGEST', 'FREQUENCY', 'HARMEAN', 'KURT', 'SKEW', 'SKEW.P', 'MODE', 'MODE.SNGL', 'MODE.MULT', 'PERCENTRANK', 'PERCENTRANK.INC', 'PERCENTRANK.EXC', 'TRIMMEAN', 'STDEVA', 'STDEVPA', 'VARA', 'VARPA',
  'NPV', 'IRR', 'MIRR', 'XIRR', 'XNPV', 'SUMX2MY2', 'SUMX2PY2', 'SUMXMY2', 'SERIESSUM', 'PROB',
] as const;

/** Lists whose pairs count only where both hold a number. */
const PAIRED = new Set<string>(['CORREL', 'PEARSON', 'COVARIANCE.P', 'COVARIANCE.S', 'SLOPE', 'INTERCEPT', 'RSQ', 'STEYX', 'SUMX2MY2', 'SUMX2PY2', 'SUMXMY2']);

/** Names under which the library knows a function, where they differ. */
const OTHER_NAMES: Readonly<Record<string, string>> = { 'FORECAST.LINEAR': 'FORECAST', MODE: 'MODE.SNGL', PERCENTRANK: 'PERCENTRANK.INC' };

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
  return lifted(1, 12, (...values) => invoke(call, values.map((value) => value ?? 0)) as Value);
}

function ofLists(name: string): FormulaFunction {
  const call = find(name);
  return eager(1, 255, (args: Operand[], context) => {
    const values = args.map((arg) => dereference(arg, context));
    const error = firstError(values.flatMap((value) => (isMatrix(value) ? value.flat() : [value])));
    if (error) return error;
    const lists = PAIRED.has(name) ? paired(values) : values.map((value) => (isMatrix(value) ? numbersOf(value, name) : (value ?? 0)));
    return invoke(call, lists);
  });
}

const WHOLE_TABLES = new Set<string>(['MMULT', 'LINEST', 'LOGEST', 'TREND', 'GROWTH']);

function numbersOf(matrix: Matrix, name: string): unknown {
  if (name === 'MMULT') return matrix;
  if (WHOLE_TABLES.has(name)) return matrix.flat();
  return matrix.flat().filter((value) => typeof value === 'number');
}

function paired(values: readonly (Value | Matrix)[]): number[][] {
  const [a = [], b = []] = values.map((value) => (isMatrix(value) ? value.flat() : [value]));
  const both = a.map((value, at) => [value, b[at]]).filter((pair) => pair.every((value) => typeof value === 'number')) as [number, number][];
  return [both.map((pair) => pair[0]), both.map((pair) => pair[1])];
}

/** Worksheet functions answered by @formulajs/formulajs; those named here were found to agree with Excel, no other is taken from it. */
export const libraryFunctions: FunctionGroup = Object.fromEntries([
  ...SINGLE.map((name) => [name, single(name)] as const),
  ...LISTS.map((name) => [name, ofLists(name)] as const),
]);

