/**
 * Returns the logarithmic mean (a − b) ÷ ln(a ÷ b) of two positive numbers, a itself where they are equal. Exact to the
 * last digits also where they lie close together.
 */
export function logarithmicMean(a: number, b: number): number {
  if (a === b) return a;
  const change = (a - b) / b;
  return (b * change) / logOfRatio(a, b);
}

/** Returns ln(a ÷ b) of two positive numbers, exact also where they lie close together. */
export function logOfRatio(a: number, b: number): number {
  const change = (a - b) / b;
  return Math.abs(change) < 0.5 ? Math.log1p(change) : Math.log(a / b);
}
