import { Refusal } from '../core/problem';
import { importSales } from '../imports/importSales';
import type { ImportProgress } from '../imports/importTypes';
import type { ImportAnswer, ImportJob } from './importMessages';

/** How often progress is told at most: each telling is drawn. */
const TELLINGS = 200;

addEventListener('message', ({ data }: MessageEvent<ImportJob>) => void answer(data));

async function answer({ files, options, known }: ImportJob): Promise<void> {
  try {
    tell({ is: 'outcome', outcome: await importSales(files, options, known, tellSometimes()) });
  } catch (error) {
    tell(error instanceof Refusal ? { is: 'refusal', problems: error.problems, kind: error.kind } : { is: 'failure', text: String(error) });
  }
}

function tellSometimes(): ImportProgress {
  let told = 0;
  return (state) => {
    if (state.bytesRead < told + state.bytesTotal / TELLINGS && state.bytesRead < state.bytesTotal) return;
    told = state.bytesRead;
    tell({ is: 'progress', state });
  };
}

function tell(said: ImportAnswer): void {
  postMessage(said);
}
