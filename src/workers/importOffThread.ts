import { Refusal } from '../core/problem';
import { judgeTiers } from '../domain/customer-map/judgeTiers';
import { byteCount } from '../files/byteSource';
import type { ImportOutcome, ImportProgress } from '../imports/importTypes';
import type { ImportAnswer, ImportJob } from './importMessages';

/**
 * Runs an import in a worker of its own, so that the page stays alive; where there are no web workers (Node) the same function runs in
 * place. Aborting ends the worker at once, with everything it held. Rejects with a Refusal as the import itself does.
 */
export async function importOffThread(job: ImportJob, progress: ImportProgress, signal?: AbortSignal): Promise<ImportOutcome> {
  const { files, options, known, tierPlan } = job;
  if (typeof Worker === 'undefined') {
    const { importSales } = await import('../imports/importSales');
    return importSales(files, options, known, progress, signal, (history, end, rateOf) => judgeTiers(history, end, rateOf, tierPlan));
  }
  // Opening a large file takes a while before the first of its lines is read.
  void progress({ file: files[0]?.name ?? '', bytesRead: 0, bytesTotal: files.reduce((sum, file) => sum + byteCount(file), 0) });
  const worker = new Worker(new URL('./importWorker', import.meta.url), { name: 'import' });
  try {
    return await outcomeOf(worker, job, progress, signal);
  } finally {
    worker.terminate();
  }
}

function outcomeOf(worker: Worker, job: ImportJob, progress: ImportProgress, signal: AbortSignal | undefined): Promise<ImportOutcome> {
  return new Promise((resolve, reject) => {
    const cancel = (): void => reject(new Refusal([{ code: 'import/cancelled', severity: 'info' }]));
    if (signal?.aborted) return cancel();
    signal?.addEventListener('abort', cancel, { once: true });
    worker.addEventListener('error', ({ message }) => reject(new Error(message || 'The import worker could not be started.')));
    worker.addEventListener('message', ({ data }: MessageEvent<ImportAnswer>) => {
      if (signal?.aborted) return;
      switch (data.is) {
        case 'progress': return void progress(data.state);
        case 'outcome': return resolve(data.outcome);
        case 'refusal': return reject(new Refusal(data.problems, data.kind));
        case 'failure': return reject(new Error(data.text));
      }
    });
    worker.postMessage(job);
  });
}
