/** Sums are kept to a millionth: enough for every currency and every share of an amount. */
const FINEST = 1e6;

/** Returns a sum without the noise that binary numbers leave in it (0.1 + 0.2 is 0.3), never −0. */
export function withoutNoise(sum: number): number {
  return Math.round(sum * FINEST) / FINEST || 0;
}
