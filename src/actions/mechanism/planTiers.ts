import type { TierOptions, TierRule } from '../../domain/customer-map/assignTiers';
import type { TierPlan } from '../../domain/customer-map/judgeTiers';
import type { RfmMeasure } from '../../domain/customer-map/rfm';
import type { Language } from '../../i18n/language';
import { numberSetting, type PlanSettings } from '../../sheets/planSettings';
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

/** Bounds of the tiers of a plan that says nothing else, in the order of `tierName` and `sellerTier`. */
const SCORE_BOUNDS = [10, 3] as const;
const SELLER_BOUNDS = [[100_000, undefined], [10_000, 100_000], [0, 10_000]] as const;

function usualTiers(rule: TierRule, language: Language): PlanTier[] {
  const list = rule === 'monthlySales' ? 'sellerTier' : 'tierName';
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

/** Numbers separated by semicolons, as a setting holds them; undefined where one is no number. */
function numbersOf(text: string): readonly number[] | undefined {
  const numbers = text.split(/[;；]/).map((part) => part.trim()).filter((part) => part !== '').map(Number);
  return numbers.length > 0 && numbers.every(Number.isFinite) ? numbers : undefined;
}

function fixedCuts(settings: PlanSettings): Readonly<Record<RfmMeasure, readonly number[]>> {
  const [recency, frequency, monetary] = [numbersOf(settings.code('rfmRecencyCuts')), numbersOf(settings.code('rfmFrequencyCuts')), numbersOf(settings.code('rfmMonetaryCuts'))];
  // Cuts that cannot be read are no cuts, which the rule refuses by name.
  return { recency: recency ?? [], frequency: frequency ?? [], monetary: monetary ?? [] };
}

/** The rule of the plan with its numbers. */
export function tierOptionsOf(settings: PlanSettings): TierOptions {
  return {
    rule: settings.code('tierRule') as TierRule, topShare: numberSetting(settings, 'tierTopShare'), minOrders: numberSetting(settings, 'tierMinOrders'),
    bins: numberSetting(settings, 'rfmBins'), cuts: fixedCuts(settings),
  };
}

/** The tiers and the rule by which an import judges customers, as the customer map does. */
export function tierPlanOf(state: WorkbookState, settings: PlanSettings, language: Language): TierPlan {
  const options = tierOptionsOf(settings);
  return { tiers: planTiers(state, options.rule, language), options };
}
