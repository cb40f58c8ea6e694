import { invalid, unavailable } from '../methodError';
import { seasonalFigure } from './decompose';
import { mean } from './quantile';

/** Months that every seasonal index needs: with fewer some month has no ratio. */
export const MIN_SEASON_MONTHS = 24;

/** A parent's index (all tiers, all categories) and how much it weighs. */
export interface ParentIndex {
  /** January…December, all positive. */
  readonly index: readonly number[];
  /** Weight in months of ratios: own n against parent k; default 2 (shrinkage as in Miller & Williams 2003). */
  readonly k?: number | undefined;
}

/**
 * Returns the seasonal index January…December with mean 1 (classical multiplicative decomposition), drawn towards a
 * parent's where one is given: (n·own + k·parent)/(n + k), normalised again.
 * `monthly` oldest first, `firstMonth` 1–12 its first month. Throws `season/too-few-months` below 24 months,
 * `season/not-positive` for a month at or below 0, `season/index-invalid` for a parent that is not 12 positive numbers,
 * `season/first-month` for a first month that is none, `season/weight` for a negative k.
 */
export function seasonalIndex(monthly: readonly number[], firstMonth = 1, parent?: ParentIndex): number[] {
  if (!Number.isInteger(firstMonth) || firstMonth < 1 || firstMonth > 12) throw invalid('season/first-month');
  if (monthly.length < MIN_SEASON_MONTHS) throw unavailable('season/too-few-months', { months: MIN_SEASON_MONTHS });
  if (monthly.some((value) => value <= 0)) throw unavailable('season/not-positive');
  const { index, counts } = seasonalFigure(monthly, firstMonth);
  if (parent === undefined) return [...index];
  requireSeasonIndex(parent.index);
  const k = parent.k ?? 2;
  if (!(k >= 0)) throw invalid('season/weight');
  const shrunk = index.map((own, month) => {
    const n = counts[month] ?? 0;
    return (n * own + k * (parent.index[month] ?? 1)) / (n + k);
  });
  const level = mean(shrunk);
  return shrunk.map((value) => value / level);
}

/** Throws `season/index-invalid` unless the list is twelve positive numbers. */
export function requireSeasonIndex(index: readonly number[]): void {
  if (index.length !== 12 || !index.every((value) => value > 0 && Number.isFinite(value))) throw invalid('season/index-invalid');
}
