import { attributeFactors } from './attributeFactors';

/** One step of a funnel: its rate on the step before, and the rate that it is measured against; undefined where nothing is known. */
export interface FunnelStep {
  readonly rate: number;
  readonly benchmark: number | undefined;
}

/**
 * Returns what raising each step to its benchmark would bring, all raised together: the sales that come of `visits`, the rates and
 * `orderValue` at the benchmarks, less those of today, split over the steps exactly. A step without benchmark brings 0.
 */
export function stepImpacts(visits: number, steps: readonly FunnelStep[], orderValue: number): number[] {
  const before = [visits, ...steps.map(({ rate }) => rate), orderValue];
  const after = [visits, ...steps.map(({ rate, benchmark }) => benchmark ?? rate), orderValue];
  return attributeFactors(before, after).slice(1, -1);
}
