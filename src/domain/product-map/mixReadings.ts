import { invalid, unavailable } from '../../core/methodError';
import { marginAfterDiscount } from './discountBreakEven';

/**
 * Returns the share of revenue of an item whose share of units is known: u·k ÷ (u·k + 1 − u), `priceRatio` k = its price
 * ÷ mean price of the rest. Throws `mix/share-range` or `mix/price-ratio` (invalid).
 */
export function revenueShareOfUnits(unitShare: number, priceRatio: number): number {
  if (!(unitShare >= 0 && unitShare <= 1)) throw invalid('mix/share-range');
  if (!(priceRatio > 0)) throw invalid('mix/price-ratio');
  return (unitShare * priceRatio) / (unitShare * priceRatio + 1 - unitShare);
}

/** Returns the margin that the other items together must have for the whole to come to `margin`; throws `mix/no-rest`. */
export function marginOfRest(margin: number, share: number, itemMargin: number): number {
  if (!(share < 1)) throw unavailable('mix/no-rest');
  return (margin - share * itemMargin) / (1 - share);
}

/** Returns the margin that an item of this share needs for the whole to reach the target; throws `mix/no-lever` for a share of 0. */
export function marginNeeded(target: number, share: number, restMargin: number): number {
  if (!(share > 0)) throw unavailable('mix/no-lever');
  return (target - (1 - share) * restMargin) / share;
}

/**
 * Returns which part of an item's units may be sold at the discount for its margin to come to `wanted`, 0–1.
 * Throws `mix/unreachable` (unavailable) when neither all nor none of them give that margin.
 */
export function discountedPart(margin: number, discount: number, wanted: number): number {
  const all = marginAfterDiscount(margin, discount);
  if (wanted > Math.max(margin, all) || wanted < Math.min(margin, all) || discount === 0) throw unavailable('mix/unreachable');
  return (margin - wanted) / (discount * (1 - wanted));
}
