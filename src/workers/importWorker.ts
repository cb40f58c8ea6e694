import { Refusal } from '../core/problem';
import { judgeTiers } from '../domain/customer-map/judgeTiers';
import { importSales } from '../imports/importSales';
import type { ImportProgress } from '../imports/importTypes';
import type { ImportAnswer, ImportJob } from './importMessages';

/** How often progress is told at most: each telling is drawn. */
const TELLINGS = 200;

addEventListener('message', ({ data }: MessageEvent<ImportJob>) => void answer(data));

async function answer({ files, options, known, tierPlan }: ImportJob): Promise<void> {
  try {
    const outcome = await importSales(files, options, known, tellSometimes(), undefined, (history, end, rateOf) => judgeTiers(history, end, rateOf, tierPlan));
    tell({ is: 'outcome', outcome });
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
