import type { Problem, Refusal } from '../core/problem';
import type { TierPlan } from '../domain/customer-map/judgeTiers';
import type { ImportOptions, ImportOutcome, ImportProgress, Known, SourceFile } from '../imports/importTypes';

/** What the import worker is asked, once. */
export interface ImportJob {
  readonly files: readonly SourceFile[];
  readonly options: ImportOptions;
  readonly known: Known;
  /** The tiers and the rule by which customers are judged. */
  readonly tierPlan: TierPlan;
}

/** What the import worker says: how far it is, and one ending. */
export type ImportAnswer =
  | { readonly is: 'progress'; readonly state: Parameters<ImportProgress>[0] }
  | { readonly is: 'outcome'; readonly outcome: ImportOutcome }
  | { readonly is: 'refusal'; readonly problems: readonly Problem[]; readonly kind: Refusal['kind'] }
  | { readonly is: 'failure'; readonly text: string };
