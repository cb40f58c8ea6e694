import { logarithmicMean, logOfRatio } from '../../core/statistics/logarithmicMean';

const product = (factors: readonly number[]): number => factors.reduce((so, next) => so * next, 1);

/**
 * Splits the change of a product of factors into one part a factor; the parts add up to the change exactly, whatever the
 * order (LMDI-I additive: Ang 2004, 2005). Zeros by the analytical limits (Ang, Zhang & Choi 1998; Wood & Lenzen 2006): a
 * product that comes from 0 or falls to 0 is due to its zero factors in equal parts. Factors are not negative.
 */
export function attributeFactors(before: readonly number[], after: readonly number[]): number[] {
  const from = product(before);
  const to = product(after);
  if (from === 0 && to === 0) return before.map(() => 0);
  if (from === 0) return toZeroFactors(before, to);
  if (to === 0) return toZeroFactors(after, -from);
  const level = logarithmicMean(to, from);
  return before.map((value, factor) => level * logOfRatio(after[factor] ?? value, value));
}

function toZeroFactors(factors: readonly number[], change: number): number[] {
  const zeros = factors.filter((value) => value === 0).length;
  // A product of small factors can vanish although none of them is 0.
  if (zeros === 0) return factors.map(() => change / factors.length);
  return factors.map((value) => (value === 0 ? change / zeros : 0));
}
