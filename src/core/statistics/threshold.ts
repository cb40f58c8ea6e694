const EPSILON = 1e-12;

/** Tells whether a value reaches a threshold (≥); 1e-12 of binary noise counts in favour. */
export function reaches(value: number, threshold: number): boolean {
  return value >= threshold - EPSILON;
}

/** Tells whether a value stays at or below a limit (≤); 1e-12 of binary noise counts in favour. */
export function within(value: number, limit: number): boolean {
  return value <= limit + EPSILON;
}
