import { invalid, unavailable } from '../../core/methodError';
import { mean } from '../../core/statistics/quantile';

/** On which side of the centre a signal lies. */
export type Side = 'low' | 'high';

/** A rule that the last point breaks: 1 outside the limits, 2 two of three beyond 2σ, 3 four of five beyond 1σ, 4 eight on one side. */
export interface Signal {
  readonly rule: 1 | 2 | 3 | 4;
  readonly side: Side;
}

/** Something to know about the limits: few points behind them, or no variation at all. */
export type ControlNote = 'PROVISIONAL' | 'NO_VARIATION';

/** The natural limits of a process and what they say of its last point. */
export interface ControlLimits {
  readonly centre: number;
  /** Mean moving range, mR̄. */
  readonly meanRange: number;
  readonly upper: number;
  readonly lower: number;
  /** Upper limit of a moving range. */
  readonly rangeLimit: number;
  readonly signal: Signal | undefined;
  readonly note: ControlNote | undefined;
}

/** How the limits are computed. */
export interface ControlOptions {
  /** The limits rest on so many values from the first; default all, at most 24. */
  readonly baselineCount?: number | undefined;
  /** Distance of the limits from the centre in mR̄; default 2.66, which stands for 3 ÷ 1.128. */
  readonly factor?: number | undefined;
}

const FACTOR = 2.66;
const RANGE_FACTOR = 3.268;
const MOST_BASELINE = 24;
const LEAST_BASELINE = 3;
const SOUND_BASELINE = 6;

/**
 * Returns the limits of an individuals chart (XmR; Wheeler, Understanding Variation) and the first of the Western Electric
 * rules that the last value breaks. `values` oldest first. Throws MethodError: `control/baseline` (invalid);
 * `control/too-few` (unavailable) below three values.
 */
export function controlLimits(values: readonly number[], { baselineCount, factor = FACTOR }: ControlOptions = {}): ControlLimits {
  if (baselineCount !== undefined && !(Number.isInteger(baselineCount) && baselineCount > 0)) throw invalid('control/baseline');
  const baseline = values.slice(0, baselineCount ?? MOST_BASELINE);
  if (baseline.length < LEAST_BASELINE) throw unavailable('control/too-few', { points: LEAST_BASELINE });
  const centre = mean(baseline);
  const ranges = baseline.slice(1).map((value, index) => Math.abs(value - (baseline[index] ?? value)));
  // Equal values leave the noise of their mean as a range of its own size.
  const noise = 1e-12 * Math.max(...baseline.map(Math.abs));
  const found = mean(ranges);
  const meanRange = found <= noise ? 0 : found;
  const reach = factor * meanRange;
  return {
    centre,
    meanRange,
    upper: centre + reach,
    lower: centre - reach,
    rangeLimit: RANGE_FACTOR * meanRange,
    signal: findSignal(values, centre, reach / 3, noise),
    note: meanRange === 0 ? 'NO_VARIATION' : baseline.length < SOUND_BASELINE ? 'PROVISIONAL' : undefined,
  };
}

function findSignal(values: readonly number[], centre: number, sigma: number, noise: number): Signal | undefined {
  const last = values.at(-1) ?? centre;
  const side: Side = last < centre ? 'low' : 'high';
  const outward = values.map((value) => (side === 'low' ? centre - value : value - centre));
  const beyond = (sigmas: number) => (distance: number) => distance > sigmas * sigma + noise;
  const breaks = (sigmas: number, needed: number, window: number): boolean => {
    const recent = outward.slice(-window);
    return beyond(sigmas)(outward.at(-1) ?? 0) && recent.filter(beyond(sigmas)).length >= needed;
  };
  const rules = [breaks(3, 1, 1), breaks(2, 2, 3), breaks(1, 4, 5), breaks(0, 8, 8)];
  const first = rules.indexOf(true);
  return first < 0 ? undefined : { rule: (first + 1) as Signal['rule'], side };
}
