import { invalid } from '../../core/methodError';
import { reaches, within } from '../../core/statistics/threshold';

/** How large the gap of a need is. */
export type NeedBand = 'veryHigh' | 'high' | 'worthALook' | 'low';

/**
 * Returns the opportunity score of a need, importance + what satisfaction lacks of it, 0–20 (Ulwick 2002). Both on a scale
 * of 0–10: the share of customers who give one of the two top marks × 10, not a mean. Throws `need/scale` (invalid).
 */
export function opportunityScore(importance: number, satisfaction: number): number {
  for (const value of [importance, satisfaction]) {
    if (!(value >= 0 && value <= 10)) throw invalid('need/scale');
  }
  return importance + Math.max(importance - satisfaction, 0);
}

/** Returns the band of a score: above 15 very high, from 12 high, from 10 worth a look, else low. */
export function needBand(score: number): NeedBand {
  if (!within(score, 15)) return 'veryHigh';
  if (reaches(score, 12)) return 'high';
  return reaches(score, 10) ? 'worthALook' : 'low';
}
