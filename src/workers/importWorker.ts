import { judgeTiers } from '../domain/customer-map/judgeTiers';
import { importSales } from '../imports/importSales';
import type { ImportOutcome, ImportProgress } from '../imports/importTypes';
import { answerAsk } from './answerAsk';
import type { ImportJob, ImportState } from './importJob';

/** How often progress is told at most: each telling is drawn. */
const TELLINGS = 100;

answerAsk<ImportJob, ImportState, ImportOutcome>(({ files, options, known, tierPlan }, tell) =>
  importSales(files, options, known, sometimes(tell), undefined, (history, end, rateOf) => judgeTiers(history, end, rateOf, tierPlan)));

function sometimes(tell: (state: ImportState) => void): ImportProgress {
  let told = 0;
  return (state) => {
    if (state.bytesRead < told + state.bytesTotal / TELLINGS && state.bytesRead < state.bytesTotal) return;
    told = state.bytesRead;
    tell(state);
  };
}
