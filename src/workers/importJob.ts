import type { TierPlan } from '../domain/customer-map/judgeTiers';
import type { ImportOptions, ImportProgress, Known, SourceFile } from '../imports/importTypes';

/** What the import worker is asked, once. */
export interface ImportJob {
  readonly files: readonly SourceFile[];
  readonly options: ImportOptions;
  readonly known: Known;
  /** The tiers and the rule by which customers are judged. */
  readonly tierPlan: TierPlan;
}

/** How far an import is. */
export type ImportState = Parameters<ImportProgress>[0];
