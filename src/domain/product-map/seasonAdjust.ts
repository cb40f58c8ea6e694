import { seasonalFigure } from '../../core/statistics/decompose';
import { median } from '../../core/statistics/quantile';
import { spearman } from '../../core/statistics/spearman';
import { reaches } from '../../core/statistics/threshold';
import type { MonthValue } from './launch';
import type { LifecycleFlag } from './lifecycleTypes';
import { testTrend } from './trendTest';

/** A life without its season, and how that was done. */
export interface Adjusted {
  readonly values: readonly MonthValue[];
  readonly flag: Extract<LifecycleFlag, 'OWN_INDEX' | 'NO_SEASONALITY' | 'NO_SEASON_ADJ'> | undefined;
  /** Likeness of the last two years, where it was asked for. */
  readonly rho: number | undefined;
}

const YEAR = 12;
const SAME_SEASON = 0.5;
const TIE = 1e-9;

/**
 * Takes the season out of a life: by the given index, else by the life's own index when its last
 * two years resemble each other, else not at all. `firstMonth` 1–12 is the calendar month of the first value.
 */
export function adjustSeason(
  life: readonly MonthValue[],
  firstMonth: number,
  index: readonly number[] | undefined,
  season: 'auto' | 'none',
): Adjusted {
  if (index !== undefined) return { values: divide(life, index, firstMonth), flag: undefined, rho: undefined };
  const whole = life.filter((value) => value !== undefined);
  if (season === 'none' || whole.length < 2 * YEAR || whole.length < life.length) {
    return { values: life, flag: 'NO_SEASON_ADJ', rho: undefined };
  }
  const rho = yearLikeness(whole);
  if (rho === undefined || !reaches(rho, SAME_SEASON)) return { values: life, flag: 'NO_SEASONALITY', rho };
  const own = seasonalFigure(whole, firstMonth).index;
  // A calendar month that never sells has no index to divide by.
  if (!own.every((value) => value > 0)) return { values: life, flag: 'NO_SEASON_ADJ', rho };
  return { values: divide(life, own, firstMonth), flag: 'OWN_INDEX', rho };
}

/** Rank correlation of the last two years, each after subtracting its own Theil–Sen line. */
function yearLikeness(life: readonly number[]): number | undefined {
  const last = life.slice(-YEAR);
  const before = life.slice(-2 * YEAR, -YEAR);
  const tolerance = TIE * Math.max(...life.slice(-2 * YEAR));
  return spearman(withoutTrend(before), withoutTrend(last), tolerance);
}

function withoutTrend(year: readonly number[]): number[] {
  const { slope } = testTrend(year.map((value, at) => ({ at, value })));
  const level = median(year) - (slope * (year.length - 1)) / 2;
  return year.map((value, at) => value - level - slope * at);
}

function divide(life: readonly MonthValue[], index: readonly number[], firstMonth: number): MonthValue[] {
  return life.map((value, at) => (value === undefined ? undefined : value / (index[(firstMonth - 1 + at) % YEAR] ?? 1)));
}
