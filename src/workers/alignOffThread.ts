import { alignClaims, type Alignment, type AlignmentInput } from '../domain/alignment/alignClaims';
import { SOLVE_LIMITS } from '../domain/alignment/groupBounds';
import { askWorker } from './askWorker';
import { loadLargeSolver } from './loadLargeSolver';

/**
 * Aligns claims. Many of them are solved in a worker of their own, so that the page stays alive; few, and in Node all, in place.
 * Aborting ends the worker at once and rejects with a Refusal.
 */
export async function alignOffThread(input: AlignmentInput, signal?: AbortSignal): Promise<Alignment> {
  if (input.lines.length <= SOLVE_LIMITS.small) return alignClaims(input);
  if (typeof Worker === 'undefined') return alignClaims(input, await loadLargeSolver());
  return askWorker(new Worker(new URL('./alignWorker', import.meta.url), { name: 'align' }), input, { signal, cancelled: 'action/cancelled' });
}
