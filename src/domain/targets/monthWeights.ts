import { invalid, unavailable } from '../../core/methodError';
import { windowInYear } from './eventShare';
import { requireNotNegative, sumOf } from './units';

/** An event that moves through the year, and what it brings. */
export interface WeightedEvent {
  /** Spreadsheet serial; undefined = not announced. */
  readonly date: number | undefined;
  readonly startOffset: number;
  readonly endOffset: number;
  /** Share of the year's sales that the whole event brings, 0–1. */
  readonly share: number;
}

/**
 * Returns the share of each month in the sales of a year that begins with `firstMonth` (1–12, default January); they add up to 1.
 * `base` is the pattern without the events (12 cells, any sum); every event puts its share where its days fall. An event outside the year counts
 * nothing, one partly inside by its days inside. Throws MethodError: `events/base`, `events/share`, `events/shares-sum`,
 * `events/offsets`, `events/year`, `targets/negative` (invalid); `events/date-missing`, `targets/nothing-to-split`
 * (unavailable).
 */
export function monthWeights(base: readonly number[], year: number, events: readonly WeightedEvent[] = [], firstMonth = 1): number[] {
  if (base.length !== 12) throw invalid('events/base');
  requireNotNegative('base12', base);
  const level = sumOf(base);
  if (level === 0) throw unavailable('targets/nothing-to-split', { total: 1 });
  const added = addEvents(events, year, firstMonth);
  const rest = 1 - sumOf(added);
  return base.map((value, month) => rest * (value / level) + (added[month] ?? 0));
}

/** What the events bring to each month, in shares of the year. */
function addEvents(events: readonly WeightedEvent[], year: number, firstMonth: number): number[] {
  const added = Array.from({ length: 12 }, () => 0);
  if (events.some(({ share }) => !(share >= 0 && share <= 1))) throw invalid('events/share');
  if (sumOf(events.map(({ share }) => share)) > 1 + 1e-9) throw invalid('events/shares-sum');
  for (const { date, startOffset, endOffset, share } of events) {
    if (share === 0) continue;
    if (date === undefined) throw unavailable('events/date-missing');
    const { days, byMonth } = windowInYear({ date, startOffset, endOffset }, year, firstMonth);
    byMonth.forEach((inMonth, month) => {
      added[month] = (added[month] ?? 0) + (share * inMonth) / days;
    });
  }
  return added;
}
