/** Returns the values in ascending order, the list itself unchanged. */
export function sorted(values: readonly number[]): number[] {
  return [...values].sort((a, b) => a - b);
}

/**
 * Returns the quantile of type 7 (Hyndman & Fan 1996; PERCENTILE.INC, the default of R and numpy): linear between the
 * order statistics. `share` 0–1; NaN for an empty list.
 */
export function quantile(values: ArrayLike<number>, share: number): number {
  const ordered = Float64Array.from(values).sort();
  const position = (ordered.length - 1) * share;
  const below = Math.floor(position);
  const low = ordered[below] ?? NaN;
  const high = ordered[below + 1] ?? low;
  return low + (position - below) * (high - low);
}

/** Returns the median; NaN for an empty list. */
export function median(values: readonly number[]): number {
  const ordered = sorted(values);
  const half = Math.floor(ordered.length / 2);
  const upper = ordered[half] ?? NaN;
  return ordered.length % 2 === 1 ? upper : ((ordered[half - 1] ?? NaN) + upper) / 2;
}

/** Returns the arithmetic mean; NaN for an empty list. */
export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Returns the standard deviation of a sample (divisor n − 1); 0 for fewer than two values. */
export function standardDeviation(values: readonly number[]): number {
  if (values.length < 2) return 0;
  const centre = mean(values);
  return Math.sqrt(values.reduce((sum, value) => sum + (value - centre) ** 2, 0) / (values.length - 1));
}
