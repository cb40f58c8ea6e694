import { unavailable } from '../../core/methodError';
import { within } from '../../core/statistics/threshold';

/** Mean of 1 851 price elasticities (Bijmolt, van Heerde & Pieters 2005); a default only. */
const PRICE_ELASTICITY = -2.62;

/**
 * Returns by how much units must rise for a discount to earn as much as before, d ÷ (m − d), a ratio. A negative discount
 * is a price rise; the result is then the loss of units that it tolerates, negative (Nagle, The Strategy and Tactics of Pricing).
 * `margin` and `discount` ÷ list price. Throws MethodError (unavailable): `discount/no-margin-left`, `discount/no-margin`
 * when a unit loses money already.
 */
export function discountBreakEven(margin: number, discount: number): number {
  if (within(margin, discount)) throw unavailable('discount/no-margin-left');
  if (margin < 0) throw unavailable('discount/no-margin');
  return discount / (margin - discount);
}

/** Returns the margin ÷ price once the price is cut; throws `discount/no-price` (unavailable) when nothing is left of it. */
export function marginAfterDiscount(margin: number, discount: number): number {
  if (!(discount < 1)) throw unavailable('discount/no-price');
  return (margin - discount) / (1 - discount);
}

/** Whether a price cut would earn more than it costs. */
export interface PriceTest {
  readonly breakEvenLift: number;
  readonly expectedLift: number;
  readonly pays: boolean;
}

/**
 * Returns the lift in units that a price cut needs and the one to expect of it, (P′/P)^ε − 1, both ratios.
 * Throws as `discountBreakEven` and `marginAfterDiscount`.
 */
export function testPrice(margin: number, discount: number, elasticity = PRICE_ELASTICITY): PriceTest {
  const breakEvenLift = discountBreakEven(margin, discount);
  if (!(discount < 1)) throw unavailable('discount/no-price');
  const expectedLift = (1 - discount) ** elasticity - 1;
  return { breakEvenLift, expectedLift, pays: expectedLift > breakEvenLift };
}
