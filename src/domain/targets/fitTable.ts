import { unavailable } from '../../core/methodError';
import { DIMENSIONS, levelOf, sumsByLevel } from './layout';
import type { Layout } from './layout';
import { rake } from './rake';
import { sumOf } from './units';

/** A table and the totals it is to be brought to. */
export interface TableToFit {
  readonly layout: Layout;
  /** None negative; 0 stays 0, undefined = impossible, stays 0 too. */
  readonly seed: readonly (number | undefined)[];
  /** By dimension, none negative, all of the same sum. */
  readonly margins: readonly (readonly number[])[];
  /** Largest error of a total that counts as reached. */
  readonly tolerance: number;
  /** Fills the zeros of a slice that is all zero although its total is not; default false. */
  readonly fillNew?: boolean | undefined;
}

/**
 * Returns the table that keeps the proportions of the seed (odds ratios, zeros) and has the given totals: iterative
 * proportional fitting (RAS; Deming & Stephan 1940, Bacharach 1970, Csiszár 1975). Reached is judged by the totals, not
 * by the change between sweeps. Throws MethodError (unavailable) naming dimension, position and totals:
 * `targets/empty-slice` for a total over nothing but zeros, `targets/unreachable` where zeros forbid the totals.
 */
export function fitTable(table: TableToFit): number[] {
  const { layout, margins, tolerance } = table;
  const values = fillSlices(table);
  const places = margins.flatMap((margin, dimension) => margin.map((_, level) => ({ dimension, level })));
  const groups = places.map(({ dimension, level }) => ({ cells: [] as number[], total: margins[dimension]?.[level] ?? 0 }));
  margins.reduce((first, margin, dimension) => {
    values.forEach((_, cell) => groups[first + levelOf(layout, dimension, cell)]?.cells.push(cell));
    return first + margin.length;
  }, 0);
  const miss = rake(values, groups, tolerance);
  if (miss === undefined) return values;
  const { dimension = 0, level = 0 } = places[miss.group] ?? {};
  throw unavailable('targets/unreachable', { ...inWords(dimension, level, margins), reached: Number(miss.reached.toPrecision(8)) });
}

/** Returns the seed as numbers, all-zero slices with a total filled in proportion to all their totals or refused. */
function fillSlices({ layout, seed, margins, fillNew = false }: TableToFit): number[] {
  const values = seed.map((value) => value ?? 0);
  const filled = [...values];
  const total = sumOf(margins[0] ?? []);
  margins.forEach((margin, dimension) => {
    const sums = sumsByLevel(layout, dimension, values);
    margin.forEach((target, level) => {
      if (target === 0 || (sums[level] ?? 0) > 0) return;
      const empty = seed.flatMap((value, cell) => (value === 0 && levelOf(layout, dimension, cell) === level ? [cell] : []));
      if (!fillNew || empty.length === 0) throw unavailable('targets/empty-slice', inWords(dimension, level, margins));
      for (const cell of empty) filled[cell] = independent(layout, cell, margins, total);
    });
  });
  return filled;
}

/** What a cell would hold if the dimensions had nothing to do with each other; two new slices that cross agree on it. */
function independent(layout: Layout, cell: number, margins: readonly (readonly number[])[], total: number): number {
  return margins.reduce((value, margin, dimension) => value * ((margin[levelOf(layout, dimension, cell)] ?? 0) / total), total);
}

function inWords(dimension: number, level: number, margins: readonly (readonly number[])[]): Record<string, string | number> {
  return { dimension: DIMENSIONS[dimension] ?? '', position: level + 1, target: margins[dimension]?.[level] ?? 0 };
}
