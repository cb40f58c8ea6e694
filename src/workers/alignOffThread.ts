import { Refusal } from '../core/problem';
import { alignClaims, type Alignment, type AlignmentInput } from '../domain/alignment/alignClaims';
import { SOLVE_LIMITS } from '../domain/alignment/groupBounds';
import type { AlignmentAnswer } from './alignMessages';
import { loadLargeSolver } from './loadLargeSolver';

/**
 * Aligns claims. Many of them are solved in a worker of their own, so that the page stays alive; few, and in Node all, in place.
 * Aborting ends the worker at once and rejects with a Refusal.
 */
export async function alignOffThread(input: AlignmentInput, signal?: AbortSignal): Promise<Alignment> {
  if (input.lines.length <= SOLVE_LIMITS.small) return alignClaims(input);
  if (typeof Worker === 'undefined') return alignClaims(input, await loadLargeSolver());
  const worker = new Worker(new URL('./alignWorker', import.meta.url), { name: 'align' });
  try {
    return await alignmentOf(worker, input, signal);
  } finally {
    worker.terminate();
  }
}

function alignmentOf(worker: Worker, input: AlignmentInput, signal: AbortSignal | undefined): Promise<Alignment> {
  return new Promise((resolve, reject) => {
    const cancel = (): void => reject(new Refusal([{ code: 'action/cancelled', severity: 'info' }]));
    if (signal?.aborted) return cancel();
    signal?.addEventListener('abort', cancel, { once: true });
    worker.addEventListener('error', ({ message }) => reject(new Error(message || 'The worker of the alignment could not be started.')));
    worker.addEventListener('message', ({ data }: MessageEvent<AlignmentAnswer>) => (data.is === 'outcome' ? resolve(data.alignment) : reject(new Error(data.text))));
    worker.postMessage(input);
  });
}
