import { reaches, within } from '../../core/statistics/threshold';
import type { Confidence, LifecycleFlag, Stage } from './lifecycleTypes';

/** Annual growth and its 90 % interval, ratios. */
export interface GrowthInterval {
  readonly growth: number;
  readonly growthLow: number;
  readonly growthHigh: number;
}

const LEVELS: readonly Confidence[] = ['low', 'medium', 'high'];
const DOUBTS: readonly LifecycleFlag[] = ['NO_SEASON_ADJ', 'INTERMITTENT', 'LAUNCH_ASSUMED', 'SHORT_WINDOW'];

/**
 * Tells how far a stage can be trusted: by where the 90 % interval of the growth lies against the
 * band, one level less when a flag says that the series was short, not adjusted or intermittent, or its launch assumed.
 */
export function rateStage(
  stage: Stage,
  { growth, growthLow, growthHigh }: GrowthInterval,
  band: number,
  flags: readonly LifecycleFlag[],
): Confidence {
  const level = {
    growth: reaches(growthLow, band) ? 2 : 1,
    decline: within(growthHigh, -band) ? 2 : 1,
    intro: 1,
    mature: matureLevel({ growth, growthLow, growthHigh }, band),
  }[stage];
  const doubt = flags.some((flag) => DOUBTS.includes(flag)) ? 1 : 0;
  return LEVELS[Math.max(0, level - doubt)] ?? 'low';
}

function matureLevel({ growth, growthLow, growthHigh }: GrowthInterval, band: number): number {
  if (!within(growthLow, -band) && !reaches(growthHigh, band)) return 2;
  return reaches(Math.abs(growth), band) ? 0 : 1;
}
