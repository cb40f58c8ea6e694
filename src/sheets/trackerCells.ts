import type { Month } from '../core/month';
import type { TargetPlace } from '../domain/targets/splitTargets';
import { roundToTotal } from '../domain/targets/roundToTotal';
import type { TargetCell, TrackedPlace } from '../domain/tracking/trackedLines';
import { numberIn, textIn, type TableRow } from './readTable';
import { DRAFT_UNIT } from './targetUnits';
import { monthKeys } from './trackingKeys';

/** Revenue of one place in one month. */
export interface PlacedAmount extends TrackedPlace {
  readonly month: Month;
  readonly amount: number;
}

/** Reads the cells of TargetMonths; rows whose line is gone are left out. */
export function toTargetCells(rows: readonly TableRow[]): TargetCell[] {
  return rows.filter((row) => textIn(row, 'rowState') !== 'gone').map((row) => ({
    line: textIn(row, 'lineId'), site: textIn(row, 'siteId'), category: textIn(row, 'categoryId'), tier: textIn(row, 'tierId'),
    months: monthKeys('t').map((key) => numberIn(row, key)),
  }));
}

/**
 * The cells of a plan whose targets are not bound: the places of the draft, or one line for the whole company where nothing was sold,
 * with even months to the cent; its months stay empty without a target.
 */
export function draftCells(draft: readonly { readonly place: TargetPlace; readonly months: TargetCell['months'] }[], target: number | undefined): TargetCell[] {
  if (draft.length > 0) return draft.map(({ place: { site, category, tier }, months }) => ({ line: DRAFT_UNIT, site, category, tier, months }));
  const even = monthKeys('t').map(() => 1);
  const months = target === undefined ? even.map(() => undefined) : roundToTotal(even, { total: Math.round(target * 100) / 100 });
  return [{ line: DRAFT_UNIT, site: '', category: '', tier: '', months }];
}
