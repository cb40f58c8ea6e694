import { alignClaims, largestGroup, type Alignment, type AlignmentInput } from '../domain/alignment/alignClaims';
import { SOLVE_LIMITS } from '../domain/alignment/groupBounds';
import { loadLargeSolver } from './loadLargeSolver';

/** Aligns claims on this thread; the solver for large groups is loaded only when a group passes what the small one does. */
export async function alignHere(input: AlignmentInput, load = loadLargeSolver): Promise<Alignment> {
  return largestGroup(input) > SOLVE_LIMITS.small ? alignClaims(input, await load()) : alignClaims(input);
}
