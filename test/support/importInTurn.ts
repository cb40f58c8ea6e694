import { NO_CUSTOMERS } from '../../src/domain/sales/customerHistory';
import { limitDailyFacts } from '../../src/domain/sales/limitFacts';
import type { Problem } from '../../src/core/problem';
import type { ImportOptions, ImportOutcome, Known } from '../../src/imports/importTypes';
import { mergeOutcome, type HeldFacts } from '../../src/imports/mergeOutcome';
import { suppliedMonths } from '../../src/imports/suppliedMonths';
import { tellReplaced } from '../../src/imports/tellReplaced';
import { importText, nothingKnown } from './importText';

/** What stands in a workbook after an import, as far as the next one looks at it. */
export interface Standing {
  readonly held: HeldFacts;
  readonly known: Known;
  readonly outcome: ImportOutcome;
  /** What was said of months that gave way. */
  readonly replaced: readonly Problem[];
}

export const NOTHING: HeldFacts = { salesFacts: [], productFacts: [], dailyFacts: [], coverage: [], log: [] };

/** Imports text files over what stands already, without a workbook. What may not be imported is told in `replaced` and not kept out. */
export async function importInTurn(before: Pick<Standing, 'held' | 'known'> | undefined, files: Readonly<Record<string, string>>, options: ImportOptions = {}): Promise<Standing> {
  const { held, known } = before ?? { held: NOTHING, known: nothingKnown };
  const outcome = await importText(files, options, known);
  const merged = mergeOutcome(held, outcome);
  const now = { ...merged, dailyFacts: limitDailyFacts(merged.dailyFacts, 200_000, []) };
  const { sites, categories, skus, customers } = outcome;
  return {
    outcome, held: now, replaced: tellReplaced({ held, customers: known.customers ?? NO_CUSTOMERS, outcome, changeMost: 0.02 }),
    known: { ...known, sites, categories, skus, customers, log: now.log, coverage: now.coverage, supplied: suppliedMonths(now.salesFacts, now.log) },
  };
}
