import { CellError } from '../model/values';
import type { Value } from '../model/values';
import { compareValues } from './coerce';
import type { Context } from './context';
import { hasWildcard, sameLookup, unescapeWildcards, wildcardPattern } from './criteria';
import { Reference } from './operand';
import type { Operand } from './operand';
import { singleColumnFacts } from './ranges';
import { toMatrix, usedArea } from './read';

/** A row or column of values to be searched. */
export interface Vector {
  readonly length: number;
  at(index: number): Value;
  /** Position of the first equal value, answered from an index; undefined when there is no index. */
  firstEqual?(value: string | number | boolean): number;
}

/** A row or column as a vector; undefined for anything wider. */
export function toVector(operand: Operand, context: Context): Vector | undefined {
  if (operand instanceof Reference) {
    const area = usedArea(operand);
    if (area.cols === 1) return columnVector(operand, area.rows, context);
    if (area.rows !== 1) return undefined;
  }
  const matrix = toMatrix(operand, context);
  if (matrix.length === 1) return arrayVector(matrix[0] as Value[]);
  return matrix[0]?.length === 1 ? arrayVector(matrix.map((row) => row[0] as Value)) : undefined;
}

function arrayVector(values: readonly Value[]): Vector {
  return { length: values.length, at: (index) => values[index] ?? null };
}

function columnVector(reference: Reference, length: number, context: Context): Vector {
  const facts = singleColumnFacts(reference, context);
  context.services.prepare(reference);
  const column = reference.sheet.grid.columnValues(reference.area.col);
  const top = reference.area.row;
  const vector = { length, at: (index: number): Value => column[top + index] ?? null };
  return facts ? { ...vector, firstEqual: (value) => facts.firstRow(value) ?? -1 } : vector;
}

/** Position of the first value equal to a looked-up one, text without case and with wildcards when asked; -1 when there is none. */
export function findExact(vector: Vector, wanted: Value, wildcards: boolean): number {
  if (wanted instanceof CellError) return -1;
  const value = wanted ?? 0;
  if (wildcards && typeof value === 'string') {
    if (hasWildcard(value)) {
      const pattern = wildcardPattern(value);
      return findIndex(vector, (held) => typeof held === 'string' && pattern.test(held));
    }
    return findPlain(vector, unescapeWildcards(value));
  }
  return findPlain(vector, value);
}

function findPlain(vector: Vector, value: string | number | boolean): number {
  return vector.firstEqual ? vector.firstEqual(value) : findIndex(vector, (held) => sameLookup(held, value));
}

function findIndex(vector: Vector, holds: (value: Value) => boolean): number {
  for (let index = 0; index < vector.length; index += 1) if (holds(vector.at(index))) return index;
  return -1;
}

/**
 * Position of the last value not above the wanted one in ascending values, as MATCH with 1 finds it: by halving, values of
 * another type passed over; -1 when all are above. In unsorted values the answer is Excel's own kind of arbitrary.
 */
export function findAscending(vector: Vector, wanted: Value): number {
  return findSorted(vector, wanted ?? 0, 1);
}

/** As `findAscending` in descending values: the last value not below the wanted one. */
export function findDescending(vector: Vector, wanted: Value): number {
  return findSorted(vector, wanted ?? 0, -1);
}

function findSorted(vector: Vector, wanted: Value, direction: 1 | -1): number {
  let low = 0;
  let high = vector.length - 1;
  let found = -1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    let probe = middle;
    while (probe <= high && typeof vector.at(probe) !== typeof wanted) probe += 1;
    if (probe > high) {
      high = middle - 1;
      continue;
    }
    if (compareValues(vector.at(probe), wanted) * direction <= 0) {
      found = probe;
      low = probe + 1;
    } else {
      high = middle - 1;
    }
  }
  return found;
}

/** Position of the nearest value below (-1) or above (1) the wanted one in any order, an equal one first; -1 when there is none. */
export function findNearest(vector: Vector, wanted: Value, side: -1 | 1): number {
  const exact = findExact(vector, wanted, false);
  if (exact >= 0) return exact;
  let best = -1;
  for (let index = 0; index < vector.length; index += 1) {
    const held = vector.at(index);
    if (typeof held !== typeof wanted || held === null || compareValues(held, wanted) * side < 0) continue;
    if (best < 0 || compareValues(held, vector.at(best)) * side < 0) best = index;
  }
  return best;
}
