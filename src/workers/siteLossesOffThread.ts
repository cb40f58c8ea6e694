import { siteLosses, type SiteLosses, type SiteLossesInput } from '../domain/customer-map/siteLosses';
import { askWorker } from './askWorker';

/**
 * Counts the losses of sites in a worker of its own, since the buying model takes its time; where there are no web workers (Node) the same
 * function runs in place. Aborting ends the worker at once and rejects with a Refusal.
 */
export async function siteLossesOffThread(input: SiteLossesInput, signal?: AbortSignal): Promise<SiteLosses[]> {
  if (typeof Worker === 'undefined') return siteLosses(input);
  return askWorker(new Worker(new URL('./siteLossesWorker', import.meta.url), { name: 'site-losses' }), input, { signal, cancelled: 'action/cancelled' });
}
