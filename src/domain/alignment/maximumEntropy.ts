import { unavailable } from '../../core/methodError';

/** A part of the business: last year's sales and the claims that hold it, by their positions. */
export interface SeededAtom {
  readonly seed: number;
  readonly claims: ReadonlySet<number>;
}

const SWEEPS = 10_000;
const NOISE = 1e-12;

/**
 * Returns the sales of each part nearest to last year's (Kullback–Leibler) that give every claim its amount: the estimate
 * that assumes nothing else, by iterative proportional fitting. Parts without sales last year stay without. Throws
 * `claims/unreachable` (unavailable) naming the claim that last year's parts cannot give.
 */
export function maximumEntropy(atoms: readonly SeededAtom[], claims: readonly number[]): number[] {
  const values = atoms.map(({ seed }) => seed);
  const sumOf = (claim: number): number => atoms.reduce((sum, atom, at) => (atom.claims.has(claim) ? sum + (values[at] ?? 0) : sum), 0);
  const scale = Math.max(...claims, 0) || 1;
  const worst = (): number => claims.findIndex((amount, claim) => Math.abs(sumOf(claim) - amount) > NOISE * scale);
  for (let sweep = 0; sweep < SWEEPS && worst() >= 0; sweep++) {
    claims.forEach((amount, claim) => {
      const sum = sumOf(claim);
      atoms.forEach((atom, at) => {
        if (atom.claims.has(claim)) values[at] = sum > 0 ? ((values[at] ?? 0) * amount) / sum : 0;
      });
    });
  }
  const missed = worst();
  if (missed >= 0 && Math.abs(sumOf(missed) - (claims[missed] ?? 0)) > 1e-6 * scale) throw unavailable('claims/unreachable', { position: missed + 1 });
  return values;
}
