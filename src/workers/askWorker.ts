import { Refusal } from '../core/problem';
import type { WorkerAnswer } from './workerAnswer';

/** How a job is followed and given up. */
export interface Following<Progress> {
  readonly onProgress?: (state: Progress) => void;
  readonly signal?: AbortSignal | undefined;
  /** Code of the problem that a job given up ends with. */
  readonly cancelled: string;
}

/**
 * Gives a worker its one job and returns what it found; the worker ends with it. Aborting ends the worker at once, with everything it held.
 * Rejects with the Refusal of the work, or with an Error where the worker could not be started or failed.
 */
export async function askWorker<Job, Progress, Outcome>(worker: Worker, job: Job, following: Following<Progress>): Promise<Outcome> {
  try {
    return await outcomeOf(worker, job, following);
  } finally {
    worker.terminate();
  }
}

function outcomeOf<Job, Progress, Outcome>(worker: Worker, job: Job, { onProgress, signal, cancelled }: Following<Progress>): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const cancel = (): void => reject(new Refusal([{ code: cancelled, severity: 'info' }]));
    if (signal?.aborted) return cancel();
    signal?.addEventListener('abort', cancel, { once: true });
    worker.addEventListener('error', ({ message }) => reject(new Error(message || 'The worker could not be started.')));
    worker.addEventListener('message', ({ data }: MessageEvent<WorkerAnswer<Progress, Outcome>>) => {
      if (signal?.aborted) return;
      switch (data.is) {
        case 'progress': return onProgress?.(data.state);
        case 'outcome': return resolve(data.outcome);
        case 'refusal': return reject(new Refusal(data.problems, data.kind));
        case 'failure': return reject(new Error(data.text));
      }
    });
    worker.postMessage(job);
  });
}
