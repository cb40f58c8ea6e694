const SERIES_LIMIT = 2.5;
const TINY = 1e-300;

/**
 * Returns the complementary error function 2/√π·∫ₓ^∞ e^(−t²) dt to about 14 significant digits, the tail included.
 * Small |x|: series of erf with positive terms only (Abramowitz & Stegun 7.1.6); else the continued fraction 7.1.14,
 * evaluated by Lentz's algorithm.
 */
export function erfc(x: number): number {
  if (x < 0) return 2 - erfc(-x);
  if (x < SERIES_LIMIT) return 1 - erfSeries(x);
  return tailFraction(x);
}

/** Returns the standard normal distribution function Φ(z), also far out in the tails. */
export function normalCdf(z: number): number {
  return erfc(-z / Math.SQRT2) / 2;
}

/** Returns the two-sided p-value 2(1 − Φ(|z|)) of a standard normal statistic. */
export function twoSidedP(z: number): number {
  return erfc(Math.abs(z) / Math.SQRT2);
}

function erfSeries(x: number): number {
  let term = x;
  let sum = x;
  for (let n = 1; term > sum * 1e-17; n++) {
    term *= (2 * x * x) / (2 * n + 1);
    sum += term;
  }
  return ((2 / Math.sqrt(Math.PI)) * Math.exp(-x * x)) * sum;
}

/** erfc(x) = e^(−x²)/√π · 1/(x + ½/(x + 1/(x + 3⁄2/(x + …)))). */
function tailFraction(x: number): number {
  let fraction = x;
  let c = x;
  let d = 0;
  for (let n = 1; n <= 500; n++) {
    const a = n / 2;
    d = 1 / (x + a * d || TINY);
    c = x + a / c || TINY;
    fraction *= c * d;
    if (Math.abs(c * d - 1) < 1e-16) break;
  }
  return Math.exp(-x * x) / (Math.sqrt(Math.PI) * fraction);
}
