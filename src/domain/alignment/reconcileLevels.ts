import { invalid } from '../../core/methodError';

/**
 * Reconciles claims on several levels (a total and its parts) so that they add up: x̃ = S(S′W⁻¹S)⁻¹S′W⁻¹ŷ, the nearest
 * consistent amounts by weighted least squares. `levels` has a row for each claim and a column for each lowest part, 1
 * where the claim holds the part; `variances` are the diagonal of W, above 0, default all equal.
 * Throws MethodError (invalid): `levels/shape`, `levels/undetermined` where claims leave a part open.
 */
export function reconcileLevels(claims: readonly number[], levels: readonly (readonly number[])[], variances: readonly number[] = claims.map(() => 1)): number[] {
  const parts = levels[0]?.length ?? 0;
  const sameShape = levels.length === claims.length && variances.length === claims.length && levels.every((row) => row.length === parts);
  if (!sameShape || variances.some((variance) => !(variance > 0))) throw invalid('levels/shape');
  const weighted = (of: (row: number) => number): number => claims.reduce((sum, _, row) => sum + of(row) / (variances[row] ?? 1), 0);
  const at = (row: number, column: number): number => levels[row]?.[column] ?? 0;
  const columns = Array.from({ length: parts }, (_, column) => column);
  const matrix = columns.map((column) => [
    ...columns.map((other) => weighted((row) => at(row, column) * at(row, other))),
    weighted((row) => at(row, column) * (claims[row] ?? 0)),
  ]);
  const bottom = solveSquare(matrix);
  return levels.map((row) => row.reduce((sum, holds, column) => sum + holds * (bottom[column] ?? 0), 0));
}

/** Gauss–Jordan elimination with row exchanges; the last column is the right-hand side. */
function solveSquare(matrix: number[][]): number[] {
  const size = matrix.length;
  const entry = (row: number, column: number): number => matrix[row]?.[column] ?? 0;
  const largest = Math.max(...matrix.flat().map(Math.abs));
  for (let column = 0; column < size; column++) {
    const below = Array.from({ length: size - column }, (_, index) => column + index);
    const pivot = below.reduce((best, row) => (Math.abs(entry(row, column)) > Math.abs(entry(best, column)) ? row : best), column);
    if (Math.abs(entry(pivot, column)) <= 1e-14 * largest) throw invalid('levels/undetermined');
    [matrix[column], matrix[pivot]] = [matrix[pivot] ?? [], matrix[column] ?? []];
    const head = (matrix[column] ?? []).map((value) => value / entry(column, column));
    matrix[column] = head;
    matrix.forEach((row, index) => {
      if (index !== column) matrix[index] = row.map((value, place) => value - (row[column] ?? 0) * (head[place] ?? 0));
    });
  }
  return matrix.map((row) => row[size] ?? 0);
}
