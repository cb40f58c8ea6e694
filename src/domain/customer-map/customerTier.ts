import { invalid, unavailable } from '../../core/methodError';
import { reaches, within } from '../../core/statistics/threshold';

/** The three tiers of sellers by what they buy a month, in USD. */
export type SellerTier = 'large' | 'medium' | 'new';

/** Above this a seller is large, below the other one new; both ends belong to the middle. */
const LARGE_ABOVE = 100_000;
const NEW_BELOW = 10_000;

/**
 * Returns the tier of a seller by the mean of the last three complete months in USD: more than 100,000 large, less than
 * 10,000 new, between them medium, both ends included. Throws `tier/negative` (invalid).
 */
export function sellerTier(value: number): SellerTier {
  checkValue(value);
  if (!within(value, LARGE_ABOVE)) return 'large';
  return reaches(value, NEW_BELOW) ? 'medium' : 'new';
}

/**
 * Returns the place of the last lower bound that the value reaches, from 0; bounds ascend.
 * Throws MethodError: `tier/negative`, `tier/bounds` (invalid) when bounds do not rise, `tier/below` (unavailable).
 */
export function tierPlace(value: number, lowerBounds: readonly number[]): number {
  checkValue(value);
  if (lowerBounds.some((bound, place) => place > 0 && !(bound > (lowerBounds[place - 1] ?? 0)))) throw invalid('tier/bounds');
  const reached = lowerBounds.filter((bound) => reaches(value, bound)).length;
  if (reached === 0) throw unavailable('tier/below');
  return reached - 1;
}

function checkValue(value: number): void {
  if (!(value >= 0)) throw invalid('tier/negative');
}
