// @ts-expect-error: the package comes without types; what is used of it is written below.
import { solveQP } from 'quadprog';

/** Lists count from 1 there, as in the Fortran original. */
type SolveQp = (
  matrix: number[][],
  linear: number[],
  columns: number[][],
  bounds: number[],
  equalities: number,
) => { readonly solution: readonly number[]; readonly message: string };

/** A condition Σ coefficients·u ≥ bound, or = bound. */
export interface Condition {
  readonly coefficients: readonly number[];
  readonly bound: number;
}

/**
 * Returns the point nearest to `wanted` (Euclidean) under equalities and lower bounds of weighted sums, by the dual method
 * of Goldfarb & Idnani (1983); undefined when they contradict. Numbers should be of the order of 1.
 */
export function nearestPoint(wanted: readonly number[], equalities: readonly Condition[], atLeast: readonly Condition[]): number[] | undefined {
  const conditions = [...equalities, ...atLeast];
  if (wanted.length === 0 || conditions.length === 0) return [...wanted];
  const identity = fromOne(wanted.map((_, row) => fromOne(wanted.map((__, column) => Number(row === column)))));
  const columns = fromOne(wanted.map((_, variable) => fromOne(conditions.map(({ coefficients }) => coefficients[variable] ?? 0))));
  const { solution, message } = (solveQP as SolveQp)(identity, fromOne(wanted), columns, fromOne(conditions.map(({ bound }) => bound)), equalities.length);
  const point = solution.slice(1);
  return message === '' && point.every(Number.isFinite) ? point : undefined;
}

function fromOne<T>(list: readonly T[]): T[] {
  const shifted: T[] = [];
  list.forEach((value, index) => (shifted[index + 1] = value));
  return shifted;
}
