import type { Value } from '../model/values';
import type { CellError } from '../model/values';
import { toNumber } from './coerce';
import type { Context } from './context';
import { aggregate, collectNumbers, eager, liftArguments, numberArg } from './define';
import type { FormulaFunction, FunctionGroup } from './define';
import { DIV0, NA, NUM, Reference, isError } from './operand';
import type { Operand } from './operand';
import { finite } from './operators';
import { singleColumnFacts } from './ranges';
import { eachValue, toMatrix, usedArea } from './read';

/** The numbers of operands, smallest first; those of one long column are sorted once for all formulas. */
function sortedNumbers(operands: readonly Operand[], context: Context): ArrayLike<number> | CellError {
  const only = operands.length === 1 ? operands[0] : undefined;
  const facts = only instanceof Reference ? singleColumnFacts(only, context) : undefined;
  if (facts) return facts.error() ?? facts.sorted();
  const numbers = collectNumbers(operands, context);
  return isError(numbers) ? numbers : Float64Array.from(numbers).sort();
}

function ofSorted(compute: (sorted: ArrayLike<number>) => Value): FormulaFunction {
  return eager(1, 255, (args, context) => {
    const sorted = sortedNumbers(args, context);
    return isError(sorted) ? sorted : compute(sorted);
  });
}

/** A function of a list and a number, such as LARGE; over an array of numbers it is worked out for each. */
function ofSortedAnd(compute: (sorted: ArrayLike<number>, at: number) => Value): FormulaFunction {
  return eager(2, 2, (args, context) => {
    const sorted = sortedNumbers([args[0] as Operand], context);
    if (isError(sorted)) return sorted;
    return liftArguments(args, [1], context, (row) => {
      const at = numberArg(row[1], context);
      return isError(at) ? at : compute(sorted, at);
    });
  });
}

/** The value at a share of the way through sorted numbers, between two of them in proportion. */
function inclusive(sorted: ArrayLike<number>, share: number): Value {
  if (sorted.length === 0 || share < 0 || share > 1) return NUM;
  return between(sorted, share * (sorted.length - 1));
}

function exclusive(sorted: ArrayLike<number>, share: number): Value {
  const place = share * (sorted.length + 1) - 1;
  if (place < -1e-12 || place > sorted.length - 1 + 1e-12) return NUM;
  return between(sorted, Math.min(Math.max(place, 0), sorted.length - 1));
}

function between(sorted: ArrayLike<number>, place: number): number {
  const below = Math.floor(place);
  const low = sorted[below] as number;
  const high = sorted[Math.min(below + 1, sorted.length - 1)] as number;
  return low + (high - low) * (place - below);
}

function squaredDeviation(numbers: readonly number[]): number {
  const mean = numbers.reduce((total, number) => total + number, 0) / numbers.length;
  return numbers.reduce((total, number) => total + (number - mean) ** 2, 0);
}

function variance(numbers: readonly number[], lost: 0 | 1): Value {
  return numbers.length <= lost ? DIV0 : finite(squaredDeviation(numbers) / (numbers.length - lost));
}

function deviation(numbers: readonly number[], lost: 0 | 1): Value {
  const found = variance(numbers, lost);
  return typeof found === 'number' ? Math.sqrt(found) : found;
}

function rank(isAverage: boolean): FormulaFunction {
  return eager(2, 3, (args, context) => {
    const sorted = sortedNumbers([args[1] as Operand], context);
    if (isError(sorted)) return sorted;
    return liftArguments(args, [0], context, (row) => {
      const value = numberArg(row[0], context);
      const order = numberArg(row[2], context);
      if (isError(value)) return value;
      if (isError(order)) return order;
      const from = lowerBound(sorted, value);
      let to = from;
      while (to < sorted.length && sorted[to] === value) to += 1;
      if (to === from) return NA;
      const place = order !== 0 ? from + 1 : sorted.length - to + 1;
      return isAverage ? place + (to - from - 1) / 2 : place;
    });
  });
}

function lowerBound(sorted: ArrayLike<number>, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

function count(matches: (value: Value, fromCells: boolean) => boolean): FormulaFunction {
  return eager(1, 255, (args, context) => {
    let found = 0;
    eachValue(args, context, (value, fromCells) => {
      if (matches(value, fromCells)) found += 1;
    });
    return found;
  });
}

function countBlank(args: Operand[], context: Context): Operand {
  const [range] = args;
  if (!(range instanceof Reference)) return toMatrix(range as Operand, context).flat().filter((value) => value === null || value === '').length;
  const cells = range.area.rows * range.area.cols;
  const used = usedArea(range);
  const filled = toMatrix(new Reference(range.sheet, used), context).flat().filter((value) => value !== null && value !== '').length;
  return cells - filled;
}

/** MAXA and its kin: text in cells counts as 0, logical values as 1 and 0. */
function withText(compute: (numbers: readonly number[]) => Value): FormulaFunction {
  return eager(1, 255, (args, context) => {
    const numbers: (number | CellError)[] = [];
    eachValue(args, context, (value, fromCells) => numbers.push(fromCells && typeof value === 'string' ? 0 : toNumber(value)));
    return numbers.find(isError) ?? compute(numbers as number[]);
  });
}

/** The most frequent number, the first of several; `#N/A` when none comes twice. */
function mode(numbers: readonly number[]): Value {
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  const most = Math.max(0, ...counts.values());
  return most < 2 ? NA : ([...counts].find(([, times]) => times === most)?.[0] ?? NA);
}

const mean = (numbers: readonly number[]): Value => (numbers.length === 0 ? DIV0 : finite(numbers.reduce((total, number) => total + number, 0) / numbers.length));
const largest = (sorted: ArrayLike<number>): number => (sorted.length === 0 ? 0 : (sorted[sorted.length - 1] as number));
const smallest = (sorted: ArrayLike<number>): number => sorted[0] ?? 0;
const median = ofSorted((sorted) => inclusive(sorted, 0.5));
const percentile = ofSortedAnd(inclusive);
const quartile = ofSortedAnd((sorted, quarter) => inclusive(sorted, Math.trunc(quarter) / 4));
const sampleDeviation = aggregate((numbers) => deviation(numbers, 1));
const wholeDeviation = aggregate((numbers) => deviation(numbers, 0));
const sampleVariance = aggregate((numbers) => variance(numbers, 1));
const wholeVariance = aggregate((numbers) => variance(numbers, 0));

export const statisticsFunctions: FunctionGroup = {
  AVERAGE: aggregate(mean),
  AVERAGEA: withText(mean),
  COUNT: count((value, fromCells) => typeof value === 'number' || (!fromCells && value !== null && !isError(toNumber(value)))),
  COUNTA: count((value, fromCells) => value !== null || !fromCells),
  COUNTBLANK: eager(1, 1, countBlank),
  MAX: ofSorted(largest),
  MIN: ofSorted(smallest),
  MAXA: withText((numbers) => largest(Float64Array.from(numbers).sort())),
  MINA: withText((numbers) => smallest(Float64Array.from(numbers).sort())),
  MEDIAN: median,
  MODE: aggregate(mode),
  'MODE.SNGL': aggregate(mode),
  LARGE: ofSortedAnd((sorted, at) => sorted[sorted.length - Math.trunc(at)] ?? NUM),
  SMALL: ofSortedAnd((sorted, at) => sorted[Math.trunc(at) - 1] ?? NUM),
  RANK: rank(false),
  'RANK.EQ': rank(false),
  'RANK.AVG': rank(true),
  PERCENTILE: percentile,
  'PERCENTILE.INC': percentile,
  'PERCENTILE.EXC': ofSortedAnd(exclusive),
  QUARTILE: quartile,
  'QUARTILE.INC': quartile,
  'QUARTILE.EXC': ofSortedAnd((sorted, quarter) => exclusive(sorted, Math.trunc(quarter) / 4)),
  STDEV: sampleDeviation,
  'STDEV.S': sampleDeviation,
  STDEVP: wholeDeviation,
  'STDEV.P': wholeDeviation,
  VAR: sampleVariance,
  'VAR.S': sampleVariance,
  VARP: wholeVariance,
  'VAR.P': wholeVariance,
  STDEVA: withText((numbers) => deviation(numbers, 1)),
  STDEVPA: withText((numbers) => deviation(numbers, 0)),
  VARA: withText((numbers) => variance(numbers, 1)),
  VARPA: withText((numbers) => variance(numbers, 0)),
  DEVSQ: aggregate((numbers) => (numbers.length === 0 ? NUM : finite(squaredDeviation(numbers)))),
  GEOMEAN: aggregate((numbers) =>
    numbers.length === 0 || numbers.some((number) => number <= 0) ? NUM : finite(Math.exp(numbers.reduce((total, number) => total + Math.log(number), 0) / numbers.length)),
  ),
};
