import { unavailable } from '../../core/methodError';

/** A part of the business: last year's sales and the claims that hold it, by their positions. */
export interface SeededAtom {
  readonly seed: number;
  readonly claims: ReadonlySet<number>;
}

const SWEEPS = 10_000;
/** Values touched at most: a large table gets fewer sweeps, so that an estimate never takes minutes. */
const WORK = 3e7;
const NOISE = 1e-12;
/** Nearer than this a claim counts as met. */
const MET = 1e-6;

/**
 * Returns the sales of each part nearest to last year's (Kullback–Leibler) that give every claim its amount: the estimate
 * that assumes nothing else, by iterative proportional fitting. Parts without sales last year stay without. Throws
 * `claims/unreachable` (unavailable) naming the claim that last year's parts cannot give.
 */
export function maximumEntropy(atoms: readonly SeededAtom[], claims: readonly number[]): number[] {
  const values = Float64Array.from(atoms, ({ seed }) => seed);
  const members = claims.map((): number[] => []);
  atoms.forEach((atom, at) => atom.claims.forEach((claim) => members[claim]?.push(at)));
  const scale = Math.max(...claims, 0) || 1;
  const sweeps = Math.min(SWEEPS, WORK / Math.max(1, members.reduce((sum, list) => sum + list.length, 0)));
  let misses = claims.map(() => Infinity);
  for (let sweep = 0; sweep < sweeps && Math.max(...misses) > NOISE * scale; sweep++) {
    misses = claims.map((amount, claim) => scaleTo(amount, members[claim] ?? [], values));
    // A claim whose parts are empty stays out of reach however often one tries.
    if (claims.some((amount, claim) => amount > MET * scale && misses[claim] === amount)) break;
  }
  const missed = misses.findIndex((miss) => miss > MET * scale);
  if (missed >= 0) throw unavailable('claims/unreachable', { position: missed + 1 });
  return [...values];
}

/** Scales the values of some parts to an amount; returns by how much they missed it before. */
function scaleTo(amount: number, parts: readonly number[], values: Float64Array): number {
  let sum = 0;
  for (const part of parts) sum += values[part] ?? 0;
  const factor = sum > 0 ? amount / sum : 0;
  for (const part of parts) values[part] = (values[part] ?? 0) * factor;
  return Math.abs(sum - amount);
}
