import type { Value } from '../model/values';
import { CellError } from '../model/values';
import type { Context } from './context';
import { readCriterion } from './criteria';
import type { Criterion } from './criteria';
import { eager, liftArguments } from './define';
import type { FormulaFunction, FunctionGroup } from './define';
import { DIV0, Reference, VALUE, isError } from './operand';
import type { Operand } from './operand';
import { finite } from './operators';

interface Condition {
  range: Reference;
  criterion: Criterion;
}

/** Offsets (row × columns + column) of the cells for which all conditions hold, in order. */
function matchingCells(conditions: readonly Condition[], context: Context): Iterable<number> {
  const first = conditions[0] as Condition;
  for (const { range } of conditions) context.services.prepare(range);
  return first.range.area.cols === 1 ? matchingRows(conditions, context) : scan(conditions);
}

/** One column each: the rarest exact value gives the rows, the other conditions are asked about these alone. */
function matchingRows(conditions: readonly Condition[], context: Context): Iterable<number> {
  const asked = conditions.map(({ range, criterion }) => ({ criterion, facts: context.services.facts(range.sheet, range.area.col, range.area.row, range.area.rows) }));
  let rarest: (typeof asked)[number] | undefined;
  let rows: readonly number[] = [];
  for (const condition of asked) {
    const { criterion, facts } = condition;
    if (!facts) return scan(conditions);
    if (criterion.key === undefined) continue;
    const found = facts.rowsWithKey(criterion.key);
    if (!rarest || found.length < rows.length) [rarest, rows] = [condition, found];
  }
  if (!rarest) return scan(conditions);
  const tests = asked.flatMap(({ criterion, facts }) => {
    if (!facts || criterion === rarest.criterion) return [];
    return [criterion.key === undefined ? (row: number) => criterion.test(facts.value(row)) : facts.hasKey(criterion.key)];
  });
  return tests.length === 0 ? rows : rows.filter((row) => tests.every((test) => test(row)));
}

function* scan(conditions: readonly Condition[]): Generator<number> {
  const { area } = (conditions[0] as Condition).range;
  // Beyond the used cells everything is empty: one look tells whether empty cells count.
  const columns = conditions.map(({ range }) => Array.from({ length: area.cols }, (_, c) => range.sheet.grid.columnValues(range.area.col + c)));
  const used = Math.min(area.rows, Math.max(...conditions.map(({ range }, at) => Math.max(...(columns[at] as { length: number }[]).map((column) => column.length)) - range.area.row)));
  const rows = conditions.every(({ criterion }) => criterion.test(null)) ? area.rows : Math.max(0, used);
  for (let r = 0; r < rows; r += 1) {
    for (let c = 0; c < area.cols; c += 1) {
      const holds = conditions.every(({ range, criterion }, at) => criterion.test((columns[at] as readonly (readonly (Value | undefined)[])[])[c]?.[range.area.row + r] ?? null));
      if (holds) yield r * area.cols + c;
    }
  }
}

type Fold = (values: Iterable<Value>) => Value;

function numbersOf(values: Iterable<Value>): number[] | CellError {
  const numbers: number[] = [];
  for (const value of values) {
    if (value instanceof CellError) return value;
    if (typeof value === 'number') numbers.push(value);
  }
  return numbers;
}

function fold(compute: (numbers: readonly number[]) => Value): Fold {
  return (values) => {
    const numbers = numbersOf(values);
    return isError(numbers) ? numbers : compute(numbers);
  };
}

const total = fold((numbers) => finite(numbers.reduce((sum, number) => sum + number, 0)));
const mean = fold((numbers) => (numbers.length === 0 ? DIV0 : finite(numbers.reduce((sum, number) => sum + number, 0) / numbers.length)));
const largest = fold((numbers) => numbers.reduce((best, number) => Math.max(best, number), numbers[0] ?? 0));
const smallest = fold((numbers) => numbers.reduce((best, number) => Math.min(best, number), numbers[0] ?? 0));

function* cellsAt(target: Reference, cols: number, offsets: Iterable<number>): Generator<Value> {
  for (const offset of offsets) {
    const column = target.sheet.grid.columnValues(target.area.col + (offset % cols));
    yield column[target.area.row + Math.floor(offset / cols)] ?? null;
  }
}

function sameShape(a: Reference, b: Reference): boolean {
  return a.area.rows === b.area.rows && a.area.cols === b.area.cols;
}

/** Works a function of pairs (range, condition) out; several conditions at once, as an array, give several results. */
function overPairs(target: Reference | undefined, pairs: readonly Operand[], context: Context, combine: (offsets: Iterable<number>, shape: Reference) => Value): Operand {
  const ranges = pairs.filter((_, at) => at % 2 === 0);
  const first = target ?? ranges[0];
  if (pairs.length % 2 !== 0 || !(first instanceof Reference)) return VALUE;
  if (!ranges.every((range) => range instanceof Reference && sameShape(range, first))) return VALUE;
  const places = ranges.map((_, at) => at * 2 + 1);
  if (target) context.services.prepare(target);
  return liftArguments(pairs, places, context, (row) => {
    const conditions = ranges.map((range, at) => ({ range: range as Reference, criterion: readCriterion(scalar(row[at * 2 + 1])) }));
    return combine(matchingCells(conditions, context), first);
  });
}

function scalar(operand: Operand | undefined): Value {
  return operand === undefined || typeof operand === 'object' ? (operand instanceof CellError ? operand : null) : operand;
}

function withConditions(compute: Fold): FormulaFunction {
  return eager(3, 255, ([target, ...pairs], context) => {
    if (!(target instanceof Reference)) return isError(target) ? target : VALUE;
    return overPairs(target, pairs, context, (offsets, shape) => compute(cellsAt(target, shape.area.cols, offsets)));
  });
}

/** SUMIF and AVERAGEIF: the summed range takes the shape of the tested one. */
function withOneCondition(compute: Fold): FormulaFunction {
  return eager(2, 3, ([range, criterion, target], context) => {
    if (!(range instanceof Reference)) return isError(range) ? range : VALUE;
    if (target !== undefined && !(target instanceof Reference)) return isError(target) ? target : VALUE;
    const corner = target ?? range;
    const summed = new Reference(corner.sheet, { ...range.area, row: corner.area.row, col: corner.area.col });
    context.services.prepare(summed);
    return overPairs(undefined, [range, criterion as Operand], context, (offsets, shape) => compute(cellsAt(summed, shape.area.cols, offsets)));
  });
}

function count(offsets: Iterable<number>): number {
  if (Array.isArray(offsets)) return offsets.length;
  let found = 0;
  for (const _ of offsets) found += 1;
  return found;
}

export const conditionalFunctions: FunctionGroup = {
  SUMIF: withOneCondition(total),
  AVERAGEIF: withOneCondition(mean),
  SUMIFS: withConditions(total),
  AVERAGEIFS: withConditions(mean),
  MAXIFS: withConditions(largest),
  MINIFS: withConditions(smallest),
  COUNTIF: eager(2, 2, (args, context) => overPairs(undefined, args, context, (offsets) => count(offsets))),
  COUNTIFS: eager(2, 254, (args, context) => overPairs(undefined, args, context, (offsets) => count(offsets))),
};
