import { alignClaims, hasLargeGroup, type Alignment, type AlignmentInput } from '../domain/alignment/alignClaims';
import { loadLargeSolver } from './loadLargeSolver';

/** Aligns claims on this thread; the solver for large groups is loaded only when a group passes what the small one does in time. */
export async function alignHere(input: AlignmentInput, load = loadLargeSolver): Promise<Alignment> {
  return hasLargeGroup(input) ? alignClaims(input, await load()) : alignClaims(input);
}
