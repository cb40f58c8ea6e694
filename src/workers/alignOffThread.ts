import type { Alignment, AlignmentInput } from '../domain/alignment/alignClaims';
import { alignHere } from './alignHere';
import { askWorker } from './askWorker';

/**
 * Aligns claims in a worker, so that the page stays alive; where there are none, as in Node, in place. Aborting ends the worker at
 * once and rejects with a Refusal.
 */
export async function alignOffThread(input: AlignmentInput, signal?: AbortSignal): Promise<Alignment> {
  if (typeof Worker === 'undefined') return alignHere(input);
  return askWorker(new Worker(new URL('./alignWorker', import.meta.url), { name: 'align' }), input, { signal, cancelled: 'action/cancelled' });
}
