import type { TierRule } from '../../domain/customer-map/assignTiers';
import type { Language } from '../../i18n/language';
import { numberIn, readTable, textIn } from '../../sheets/readTable';
import { tiersSheet } from '../../sheets/specs/planTables';
import { codesOf, wordOf } from '../../sheets/words';
import type { WorkbookState } from '../../sheets/workbookState';

/** A tier of the plan, best first. */
export interface PlanTier {
  readonly id: string;
  readonly name: string;
  readonly lower: number | undefined;
  readonly upper: number | undefined;
  /** Months from contact to order; undefined where the plan does not say. */
  readonly approvalMonths: number | undefined;
}

/** Bounds of the tiers of a plan that says nothing else, in the order of `usualTier` and `sellerTier`. */
const SCORE_BOUNDS = [10, 3] as const;
const SELLER_BOUNDS = [[100_000, undefined], [10_000, 100_000], [0, 10_000]] as const;

function usualTiers(rule: TierRule, language: Language): PlanTier[] {
  const list = rule === 'monthlySales' ? 'sellerTier' : 'usualTier';
  return codesOf(list).map((id, at) => {
    const [lower, upper] = rule === 'monthlySales' ? (SELLER_BOUNDS[at] ?? []) : [SCORE_BOUNDS[at], undefined];
    return { id, name: wordOf(list, id, language), lower, upper, approvalMonths: undefined };
  });
}

/** The tiers of the plan, in the order of its table; those of the rule where the plan names none, or none that the rule can use. */
export function planTiers(state: WorkbookState, rule: TierRule, language: Language): PlanTier[] {
  const rows = tiersSheet.table === undefined ? [] : readTable(tiersSheet.table, state).filter((row) => textIn(row, 'rowId') !== '');
  const tiers = rows.map((row): PlanTier => ({
    id: textIn(row, 'rowId'),
    name: textIn(row, 'tierTitle') || textIn(row, 'rowId'),
    lower: numberIn(row, 'tierLower'),
    upper: numberIn(row, 'tierUpper'),
    approvalMonths: numberIn(row, 'approvalLead'),
  }));
  // A rule by bounds cannot work with tiers that have none.
  const isReady = tiers.length > 0 && (rule === 'repeatTop' || tiers.some(({ lower, upper }) => lower !== undefined || upper !== undefined));
  return isReady ? tiers : usualTiers(rule, language);
}
