import { roundAmount } from '../core/money';
import { withoutNoise } from '../core/withoutNoise';

/**
 * Spreads an amount over shares in proportion to weights, each rounded to `digits` decimals; the last share takes what rounding leaves,
 * so that the shares add up to the amount. Without any weight the shares are equal.
 */
export function spreadAmount(amount: number, weights: readonly number[], digits: number): number[] {
  const total = weights.reduce((sum, weight) => sum + Math.max(0, weight), 0);
  let left = amount;
  return weights.map((weight, index) => {
    if (index === weights.length - 1) return withoutNoise(left);
    const share = roundAmount(total > 0 ? (amount * Math.max(0, weight)) / total : amount / weights.length, digits);
    left -= share;
    return share;
  });
}
