import { highsSolver } from '../domain/alignment/highsSolver';
import type { Solve } from '../domain/alignment/solver';

/** Loads the solver for large linear programmes; it is a few megabytes, so only those who need it ask. */
export async function loadLargeSolver(): Promise<Solve> {
  const { default: loadHighs } = await import('highs');
  return highsSolver(await loadHighs());
}
