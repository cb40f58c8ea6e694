import { invalid, unavailable } from '../../core/methodError';
import { within } from '../../core/statistics/threshold';

/** Weights from pairwise comparison, and how consistent the comparison was. */
export interface AhpWeights {
  /** Together 1, in the order of the rows. */
  readonly weights: readonly number[];
  /** Principal eigenvalue; the number of items when fully consistent. */
  readonly eigenvalue: number;
  readonly consistencyRatio: number;
  /** The three items that contradict each other most, places from 0; only where the ratio exceeds 0.10. */
  readonly contradiction: readonly [number, number, number] | undefined;
}

type Matrix = readonly (readonly number[])[];

/** Saaty's random consistency index by number of items, from 1. */
const RANDOM_INDEX: readonly number[] = [0, 0, 0.58, 0.9, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49];
const MOST_ITEMS = RANDOM_INDEX.length;
const CONSISTENT_UP_TO = 0.1;
const RECIPROCAL_TOLERANCE = 0.05;
const ITERATIONS = 200;
const PRECISION = 1e-12;

/**
 * Returns the weights of Saaty's analytic hierarchy process: the principal eigenvector of the matrix, by power iteration.
 * `matrix` holds how much more important the row is than the column; the upper triangle counts, blank cells below it
 * (undefined) are its reciprocals, and a blank diagonal is 1.
 * Throws MethodError: `ahp/square`, `ahp/size` (1–10 items), `ahp/not-positive`, `ahp/diagonal`, `ahp/not-reciprocal`
 * naming row and column (invalid); `ahp/missing` (unavailable) for a blank above the diagonal.
 */
export function ahpWeights(matrix: readonly (readonly (number | undefined)[])[]): AhpWeights {
  const complete = toReciprocal(matrix);
  const count = complete.length;
  const weights = principalVector(complete);
  const eigenvalue = multiply(complete, weights).reduce((sum, value, row) => sum + value / (weights[row] ?? 1), 0) / count;
  const randomIndex = RANDOM_INDEX[count - 1] ?? 0;
  // Two items always agree; noise around the eigenvalue is no negative inconsistency.
  const consistencyRatio = count <= 2 ? 0 : Math.max(0, (eigenvalue - count) / (count - 1) / randomIndex);
  const contradiction = within(consistencyRatio, CONSISTENT_UP_TO) ? undefined : worstTriad(complete);
  return { weights, eigenvalue, consistencyRatio, contradiction };
}

function principalVector(matrix: Matrix): number[] {
  let vector = matrix.map(() => 1 / matrix.length);
  for (let step = 0; step < ITERATIONS; step++) {
    const product = multiply(matrix, vector);
    const sum = product.reduce((total, value) => total + value, 0);
    const next = product.map((value) => value / sum);
    const moved = Math.max(...next.map((value, row) => Math.abs(value - (vector[row] ?? 0))));
    vector = next;
    if (moved < PRECISION) break;
  }
  return vector;
}

function multiply(matrix: Matrix, vector: readonly number[]): number[] {
  return matrix.map((row) => row.reduce((sum, value, column) => sum + value * (vector[column] ?? 0), 0));
}

/** The three items whose comparisons multiply farthest from 1 around the triangle. */
function worstTriad(matrix: Matrix): [number, number, number] {
  const at = (row: number, column: number): number => matrix[row]?.[column] ?? 1;
  let worst: [number, number, number] = [0, 1, 2];
  let most = -1;
  for (let i = 0; i < matrix.length; i++) {
    for (let j = i + 1; j < matrix.length; j++) {
      for (let k = j + 1; k < matrix.length; k++) {
        const contradiction = Math.abs(Math.log(at(i, j) * at(j, k) * at(k, i)));
        if (contradiction <= most + PRECISION) continue;
        most = contradiction;
        worst = [i, j, k];
      }
    }
  }
  return worst;
}

function toReciprocal(matrix: readonly (readonly (number | undefined)[])[]): Matrix {
  const count = matrix.length;
  if (matrix.some((row) => row.length !== count)) throw invalid('ahp/square');
  if (count < 1 || count > MOST_ITEMS) throw invalid('ahp/size', { most: MOST_ITEMS });
  if (matrix.flat().some((value) => value !== undefined && !(value > 0))) throw invalid('ahp/not-positive');
  const upper = (row: number, column: number): number => {
    const value = matrix[row]?.[column];
    if (value === undefined) throw unavailable('ahp/missing', { row: row + 1, column: column + 1 });
    const mirrored = matrix[column]?.[row];
    if (mirrored !== undefined && !within(Math.abs(value * mirrored - 1), RECIPROCAL_TOLERANCE)) {
      throw invalid('ahp/not-reciprocal', { row: row + 1, column: column + 1 });
    }
    return value;
  };
  return matrix.map((cells, row) =>
    cells.map((value, column) => {
      if (row === column) return requireOne(value);
      return row < column ? upper(row, column) : 1 / upper(column, row);
    }),
  );
}

function requireOne(value: number | undefined): number {
  if (value !== undefined && !within(Math.abs(value - 1), RECIPROCAL_TOLERANCE)) throw invalid('ahp/diagonal');
  return 1;
}
