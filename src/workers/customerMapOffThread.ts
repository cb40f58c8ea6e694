import { buildCustomerMap, type CustomerMap, type CustomerMapInput } from '../domain/customer-map/buildCustomerMap';
import { askWorker } from './askWorker';

/**
 * Builds the customer map in a worker of its own, so that the page stays alive; where there are no web workers (Node) the same function
 * runs in place; `onProgress` is told how far it is, 0–1. Aborting ends the worker at once and rejects with a Refusal.
 */
export async function customerMapOffThread(input: CustomerMapInput, onProgress: (fraction: number) => void, signal?: AbortSignal): Promise<CustomerMap> {
  if (typeof Worker === 'undefined') return buildCustomerMap(input, onProgress);
  return askWorker(new Worker(new URL('./customerMapWorker', import.meta.url), { name: 'customer-map' }), input, { onProgress, signal, cancelled: 'action/cancelled' });
}
