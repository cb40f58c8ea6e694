import { invalid, unavailable } from '../../core/methodError';
import { nelderMead } from '../../core/statistics/nelderMead';
import type { Minimum } from '../../core/statistics/nelderMead';
import { mean } from '../../core/statistics/quantile';
import { checkHistory, logLikelihood } from './bgNbd';
import type { BgNbd, BuyingHistory } from './bgNbd';
import { spendLogLikelihood } from './gammaGamma';
import type { GammaGamma, SpendHistory } from './gammaGamma';

/** A customer as the fit reads it; times in one unit, amounts in one currency. */
export type CustomerHistory = BuyingHistory & SpendHistory;

/** Both models, fitted to the same customers. */
export interface BuyingModel {
  readonly buying: BgNbd;
  readonly buyingLogLikelihood: number;
  readonly spending: GammaGamma;
  /** Correlation of repeats and mean spend among those who came back; the spend model takes them as independent. */
  readonly spendCorrelation: number;
  /** The correlation exceeds 0.3: values of frequent customers are off. */
  readonly spendDepends: boolean;
  /** False when a search ended before it settled. */
  readonly converged: boolean;
}

const LEAST_CUSTOMERS = 100;
const LEAST_RETURNING = 30;
const MOST_CORRELATION = 0.3;

/**
 * Fits BG/NBD and gamma-gamma by maximum likelihood: Nelder–Mead over the logarithms of the parameters from 1, and once
 * more from the optimum; times and amounts are scaled by their means, so that unit and currency do not matter.
 * Throws MethodError: `value/history`, `value/spend` (invalid) for a customer that cannot be; `value/too-few-customers`
 * (unavailable) for fewer than 100 customers or 30 who came back.
 */
export function fitBuyingModel(customers: readonly CustomerHistory[]): BuyingModel {
  customers.forEach(checkHistory);
  const returning = customers.filter(({ repeats }) => repeats > 0);
  if (returning.some(({ averageSpend }) => !(averageSpend !== undefined && averageSpend > 0))) throw invalid('value/spend');
  if (customers.length < LEAST_CUSTOMERS || returning.length < LEAST_RETURNING) throw unavailable('value/too-few-customers');
  const buying = fitBgNbd(customers);
  const spending = fitGammaGamma(returning);
  const spendCorrelation = correlation(returning.map(({ repeats }) => repeats), returning.map(({ averageSpend = 0 }) => averageSpend));
  return {
    buying: buying.model,
    buyingLogLikelihood: buying.logLikelihood,
    spending: spending.model,
    spendCorrelation,
    spendDepends: Math.abs(spendCorrelation) > MOST_CORRELATION,
    converged: buying.converged && spending.converged,
  };
}

/** Fits the buying model alone, to however many customers. */
export function fitBgNbd(customers: readonly BuyingHistory[]): { model: BgNbd; logLikelihood: number; converged: boolean } {
  const unit = mean(customers.map(({ age }) => age)) || 1;
  const scaled = customers.map(({ repeats, lastOrder, age }) => ({ repeats, lastOrder: lastOrder / unit, age: age / unit }));
  const { point, value, converged } = search(4, ([r = 1, alpha = 1, a = 1, b = 1]) => -logLikelihood({ r, alpha, a, b }, scaled));
  const [r = 1, alpha = 1, a = 1, b = 1] = point;
  const repeats = customers.reduce((sum, customer) => sum + customer.repeats, 0);
  return { model: { r, alpha: alpha * unit, a, b }, logLikelihood: -value - repeats * Math.log(unit), converged };
}

/** Fits the spend model alone, to customers with at least one repeat. */
export function fitGammaGamma(returning: readonly SpendHistory[]): { model: GammaGamma; converged: boolean } {
  const unit = mean(returning.map(({ averageSpend = 0 }) => averageSpend)) || 1;
  const scaled = returning.map(({ repeats, averageSpend = 0 }) => ({ repeats, averageSpend: averageSpend / unit }));
  const { point, converged } = search(3, ([p = 1, q = 1, gamma = 1]) => -spendLogLikelihood({ p, q, gamma }, scaled));
  const [p = 1, q = 1, gamma = 1] = point;
  return { model: { p, q, gamma: gamma * unit }, converged };
}

/** Searches over logarithms from 1 each; a second search from the optimum leaves a simplex that collapsed too early. */
function search(count: number, compute: (parameters: readonly number[]) => number): Minimum {
  const ofLogs = (logs: readonly number[]): number => compute(logs.map(Math.exp));
  const first = nelderMead(ofLogs, Array.from({ length: count }, () => 0));
  const second = nelderMead(ofLogs, first.point);
  return { ...second, point: second.point.map(Math.exp) };
}

function correlation(a: readonly number[], b: readonly number[]): number {
  const [centreA, centreB] = [mean(a), mean(b)];
  const product = a.reduce((sum, value, index) => sum + (value - centreA) * ((b[index] ?? centreB) - centreB), 0);
  const spread = (values: readonly number[], centre: number): number => values.reduce((sum, value) => sum + (value - centre) ** 2, 0);
  const squares = Math.sqrt(spread(a, centreA)) * Math.sqrt(spread(b, centreB));
  return squares === 0 ? 0 : product / squares;
}
