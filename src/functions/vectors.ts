import { invalid, unavailable } from '../core/methodError';
import { isLeftOut, readFullNumbers, readMatrix, readVector } from './arguments';

/** Returns result cells in one row or one column, as the argument they belong to. */
export function inShape<T>(cells: readonly T[], shape: 'row' | 'column'): T[][] {
  return shape === 'row' ? [[...cells]] : cells.map((cell) => [cell]);
}

/** Reads one row or column of numbers without a gap; undefined when left out or all blank. */
export function readOptionalFullNumbers(argument: string, raw: unknown): readonly number[] | undefined {
  if (readVector(argument, raw).cells.every(isLeftOut)) return undefined;
  return readFullNumbers(argument, raw).cells;
}

/** Reads a block of numbers without a gap; throws `argument/missing` (unavailable) for a blank cell. */
export function readFullMatrix(argument: string, raw: unknown): readonly (readonly number[])[] {
  return readMatrix(argument, raw).map((row) =>
    row.map((cell) => {
      if (cell === undefined) throw unavailable('argument/missing', { argument });
      return cell;
    }),
  );
}

/** Throws `argument/length` naming both when a list has not as many cells as the first one. */
export function requireSameLength(first: string, firstCount: number, others: Readonly<Record<string, readonly unknown[]>>): void {
  for (const [second, { length: secondCount }] of Object.entries(others)) {
    if (secondCount !== firstCount) throw invalid('argument/length', { first, firstCount, second, secondCount });
  }
}
