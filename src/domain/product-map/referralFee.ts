import { invalid } from '../../core/methodError';

/** One step of a platform's commission: the rate on the part of the price up to a bound. */
export interface ReferralTier {
  /** Upper bound of the step in the currency of the price; the last one is 1E+99. */
  readonly upTo: number;
  readonly rate: number;
}

/** Amazon keeps this part of a refunded commission, up to a cap. */
export const KEPT_OF_REFUND = 0.2;

/**
 * Returns the commission on a price, an amount ≥ 0: one rate, or marginal rates by tier, and at least `least`.
 * Throws MethodError (invalid): `economics/referral-rate` for a rate outside 0–1; `economics/tiers` when bounds do not
 * rise or the last one lies below the price.
 */
export function referralFee(base: number, referral: number | readonly ReferralTier[], least = 0): number {
  const tiers = typeof referral === 'number' ? [{ upTo: Infinity, rate: referral }] : referral;
  let fee = 0;
  let lower = 0;
  for (const { upTo, rate } of tiers) {
    if (!(rate >= 0 && rate <= 1)) throw invalid('economics/referral-rate');
    if (!(upTo > lower)) throw invalid('economics/tiers');
    fee += Math.max(0, Math.min(base, upTo) - lower) * rate;
    lower = upTo;
  }
  if (base > lower) throw invalid('economics/tiers');
  return Math.max(fee, least);
}

/** Returns what the platform keeps of a refunded commission: 20 % of it, at most `cap` (Amazon's refund administration fee). */
export function refundFee(referral: number, cap: number): number {
  return Math.min(cap, KEPT_OF_REFUND * referral);
}
