import { invalid, unavailable } from '../../core/methodError';
import { lnGamma } from '../../core/statistics/lnGamma';
import { StableSum } from '../../core/statistics/stableSum';

/** Parameters of the gamma-gamma model of spend an order: orders of a customer gamma (p), their rate gamma (q, γ) over customers. */
export interface GammaGamma {
  readonly p: number;
  readonly q: number;
  readonly gamma: number;
}

/** Repeat orders of a customer and their mean value. */
export interface SpendHistory {
  readonly repeats: number;
  /** Above 0; undefined without repeats. */
  readonly averageSpend?: number | undefined;
}

/** Throws `value/spend-parameters` (invalid) unless all three are above 0. */
export function checkGammaGamma({ p, q, gamma }: GammaGamma): void {
  if (![p, q, gamma].every((value) => value > 0 && Number.isFinite(value))) throw invalid('value/spend-parameters');
}

/**
 * Returns the mean value of an order to expect: between the customer's own and that of all, p(γ + x·m̄) ÷ (p·x + q − 1)
 * (Fader & Hardie 2013, note 025). Throws MethodError: `value/spend` (invalid) for repeats without a mean above 0;
 * `value/no-mean-spend` (unavailable) when the model has no mean (q ≤ 1 − p·x).
 */
export function expectedSpend({ p, q, gamma }: GammaGamma, { repeats, averageSpend }: SpendHistory): number {
  if (repeats > 0 && !(averageSpend !== undefined && averageSpend > 0)) throw invalid('value/spend');
  const own = repeats === 0 ? 0 : repeats * (averageSpend ?? 0);
  const divisor = p * repeats + q - 1;
  if (!(divisor > 0)) throw unavailable('value/no-mean-spend');
  return (p * (gamma + own)) / divisor;
}

/** Repeats and mean order values in columns, for likelihoods that are computed hundreds of times. */
export interface SpendColumns {
  readonly repeats: Float64Array;
  readonly averages: Float64Array;
}

/** Returns the log-likelihood of the mean order values of customers with at least one repeat. */
export function spendLogLikelihood({ p, q, gamma }: GammaGamma, { repeats, averages }: SpendColumns): number {
  const constants = new Map<number, number>();
  const constant = (x: number): number => {
    const known = constants.get(x);
    if (known !== undefined) return known;
    const found = lnGamma(p * x + q) - lnGamma(p * x) - lnGamma(q) + p * x * Math.log(x) + q * Math.log(gamma);
    constants.set(x, found);
    return found;
  };
  const sum = new StableSum();
  for (let at = 0; at < repeats.length; at++) {
    const [x, average] = [repeats[at]!, averages[at]!];
    sum.add(constant(x) + (p * x - 1) * Math.log(average) - (p * x + q) * Math.log(gamma + x * average));
  }
  return sum.value;
}
