import { discountBreakEven } from '../domain/product-map/discountBreakEven';
import { readRequiredFraction } from './arguments';
import { toResultCell } from './cells';
import { answer } from './failure';

/**
 * Returns the lift in units that a discount needs, or, for a negative discount, the loss that a price rise tolerates; ratios.
 * @customfunction DISCOUNT_BREAKEVEN
 */
export function discountBreakEvenLift(margin: unknown, discount: unknown): number {
  return answer(() => {
    const result = discountBreakEven(readRequiredFraction('margin', margin), readRequiredFraction('discount', discount));
    return toResultCell(result) as number;
  });
}
