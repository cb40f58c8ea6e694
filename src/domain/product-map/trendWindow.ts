import { mean } from '../../core/statistics/quantile';
import type { MonthValue } from './launch';
import type { LifecycleFlag, LifecycleOptions } from './lifecycleTypes';
import { adjustSeason } from './seasonAdjust';
import type { Point } from './trendTest';

/** The values that a trend is looked for in. */
export interface TrendWindow {
  readonly points: readonly Point[];
  /** The whole adjusted life, known values only. */
  readonly adjusted: readonly number[];
  readonly stepsPerYear: number;
  readonly flags: readonly LifecycleFlag[];
  readonly rho: number | undefined;
}

const BLOCK = 3;
const BLOCK_WINDOW = 8;
const FULL_WINDOW = 12;

/**
 * Returns the last months of a life without their season. `firstMonth` 1–12 is the calendar month of its first value,
 * `index` runs January…December.
 */
export function monthWindow(
  months: readonly MonthValue[],
  firstMonth: number,
  index: readonly number[] | undefined,
  options: LifecycleOptions,
): TrendWindow {
  const { values, flag, rho } = adjustSeason(months, firstMonth, index, options.season);
  const last = values.slice(-options.window);
  const flags: LifecycleFlag[] = flag === undefined ? [] : [flag];
  if (last.length < FULL_WINDOW) flags.push('SHORT_WINDOW');
  return { points: toPoints(last), adjusted: values.filter((value) => value !== undefined), stepsPerYear: 12, flags, rho };
}

/**
 * Returns a life of intermittent demand as sums of three months, counted back from the end, the incomplete oldest left out (ADIDA,
 * Nikolopoulos et al. 2011). A block with missing months stands for its known ones.
 */
export function blockWindow(months: readonly MonthValue[]): TrendWindow {
  const blocks: MonthValue[] = [];
  for (let end = months.length; end >= BLOCK; end -= BLOCK) {
    const known = months.slice(end - BLOCK, end).filter((value) => value !== undefined);
    blocks.unshift(known.length === 0 ? undefined : mean(known) * BLOCK);
  }
  const adjusted = blocks.filter((value) => value !== undefined);
  return { points: toPoints(blocks.slice(-BLOCK_WINDOW)), adjusted, stepsPerYear: 4, flags: ['INTERMITTENT'], rho: undefined };
}

function toPoints(values: readonly MonthValue[]): Point[] {
  return values.flatMap((value, at) => (value === undefined ? [] : [{ at, value }]));
}

/** Returns last ÷ highest trailing mean of three known values; undefined below three values or without sales. */
export function ratioToPeak(adjusted: readonly number[]): number | undefined {
  const means = adjusted.slice(BLOCK - 1).map((_, end) => mean(adjusted.slice(end, end + BLOCK)));
  const peak = Math.max(...means);
  const last = means.at(-1);
  return last === undefined || peak <= 0 ? undefined : last / peak;
}
