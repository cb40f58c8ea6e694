/** A number too large or too small for a double: sign · e^log. */
export interface SignedLog {
  readonly sign: 1 | -1;
  readonly log: number;
}

const PRECISION = 1e-15;
const MOST_TERMS = 1_000_000;
/** Beyond this size sum and term are made smaller together. */
const LARGE = 1e250;

/**
 * Returns Gauss's hypergeometric function ₂F₁(a, b; c; z) for 0 ≤ z < 1 by its power series, until a term no longer counts;
 * as a logarithm, since the function outgrows a double where it is still needed. `c` may not be 0 or a negative integer.
 * Undefined where the series is longer than a million terms.
 */
export function hypergeometric(a: number, b: number, c: number, z: number): SignedLog | undefined {
  if (Math.abs(ratioAt(MOST_TERMS, a, b, c, z)) >= 1) return undefined;
  let sum = 1;
  let term = 1;
  let shift = 0;
  for (let n = 0; n < MOST_TERMS; n++) {
    const ratio = ratioAt(n, a, b, c, z);
    term *= ratio;
    sum += term;
    // Terms may still grow after a small one; only falling ones end the sum.
    if (Math.abs(term) <= PRECISION * Math.abs(sum) && Math.abs(ratio) < 1) return { sign: sum < 0 ? -1 : 1, log: Math.log(Math.abs(sum)) + shift };
    if (Math.abs(sum) > LARGE) {
      sum /= LARGE;
      term /= LARGE;
      shift += Math.log(LARGE);
    }
  }
  return undefined;
}

/** A term of the series against the one before. */
function ratioAt(n: number, a: number, b: number, c: number, z: number): number {
  return (((a + n) * (b + n)) / ((c + n) * (n + 1))) * z;
}
