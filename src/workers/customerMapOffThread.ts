import { Refusal } from '../core/problem';
import { buildCustomerMap, type CustomerMap, type CustomerMapInput } from '../domain/customer-map/buildCustomerMap';
import type { CustomerMapAnswer } from './customerMapMessages';

/**
 * Builds the customer map in a worker of its own, so that the page stays alive; where there are no web workers (Node) the same function
 * runs in place. Aborting ends the worker at once and rejects with a Refusal.
 */
export async function customerMapOffThread(input: CustomerMapInput, onFraction: (fraction: number) => void, signal?: AbortSignal): Promise<CustomerMap> {
  if (typeof Worker === 'undefined') return buildCustomerMap(input, onFraction);
  const worker = new Worker(new URL('./customerMapWorker', import.meta.url), { name: 'customer-map' });
  try {
    return await mapOf(worker, input, onFraction, signal);
  } finally {
    worker.terminate();
  }
}

function mapOf(worker: Worker, input: CustomerMapInput, onFraction: (fraction: number) => void, signal: AbortSignal | undefined): Promise<CustomerMap> {
  return new Promise((resolve, reject) => {
    const cancel = (): void => reject(new Refusal([{ code: 'action/cancelled', severity: 'info' }]));
    if (signal?.aborted) return cancel();
    signal?.addEventListener('abort', cancel, { once: true });
    worker.addEventListener('error', ({ message }) => reject(new Error(message || 'The worker of the customer map could not be started.')));
    worker.addEventListener('message', ({ data }: MessageEvent<CustomerMapAnswer>) => {
      switch (data.is) {
        case 'progress': return onFraction(data.fraction);
        case 'outcome': return resolve(data.map);
        case 'failure': return reject(new Error(data.text));
      }
    });
    worker.postMessage(input);
  });
}
