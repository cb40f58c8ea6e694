import { judgeTiers } from '../domain/customer-map/judgeTiers';
import { byteCount } from '../files/byteSource';
import type { ImportOutcome, ImportProgress } from '../imports/importTypes';
import { askWorker } from './askWorker';
import type { ImportJob } from './importJob';

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
  return askWorker(worker, job, { onProgress: (state: Parameters<ImportProgress>[0]) => void progress(state), signal, cancelled: 'import/cancelled' });
}
