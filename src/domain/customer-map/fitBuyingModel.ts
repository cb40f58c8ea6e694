import { unavailable } from '../../core/methodError';
import { nelderMead } from '../../core/statistics/nelderMead';
import type { Minimum, SearchLimits } from '../../core/statistics/nelderMead';
import { mean } from '../../core/statistics/quantile';
import { checkHistory, logLikelihood, toHistoryColumns } from './bgNbd';
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
/** Customers of a first search at most, and the edge of the simplex of a search that begins near the optimum. */
const SAMPLE = 20_000;
const NEAR_EDGE = 0.05;
/** A search near the optimum that takes longer has none to find. */
const NEAR_STEPS = 300;
/** Part of the likelihood by which a second search must do better, or the first had settled. */
const NOTICEABLE = 1e-9;
/** Bounds of the logarithms of parameters, whose times and amounts are scaled to a mean of 1. At 1,100 customers differ by 3 %; more drowns in rounding. */
const LEAST_LOG = -10;
const MOST_LOG = 7;

/**
 * Fits BG/NBD and gamma-gamma by maximum likelihood: Nelder–Mead over the logarithms of the parameters from 1, and once
 * more from the optimum; times and amounts are scaled by their means, so that unit and currency do not matter. Customers whose
 * repeats brought nothing stay out of the spend model. Throws MethodError: `value/history` (invalid) for a customer that cannot
 * be; `value/too-few-customers` (unavailable) for fewer than 100 customers or 30 who came back.
 */
export function fitBuyingModel(customers: readonly CustomerHistory[]): BuyingModel {
  customers.forEach(checkHistory);
  const returning = customers.filter(({ repeats, averageSpend }) => repeats > 0 && averageSpend !== undefined && averageSpend > 0);
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
  const likelihoodOf = (some: readonly BuyingHistory[]): Likelihood => {
    const columns = toHistoryColumns(some);
    return ([r = 1, alpha = 1, a = 1, b = 1]) => logLikelihood({ r, alpha, a, b }, columns);
  };
  const { point, value, converged } = search(4, scaled, likelihoodOf);
  const [r = 1, alpha = 1, a = 1, b = 1] = point;
  const repeats = customers.reduce((sum, customer) => sum + customer.repeats, 0);
  return { model: { r, alpha: alpha * unit, a, b }, logLikelihood: -value - repeats * Math.log(unit), converged };
}

/** Fits the spend model alone, to customers with at least one repeat. */
export function fitGammaGamma(returning: readonly SpendHistory[]): { model: GammaGamma; converged: boolean } {
  const unit = mean(returning.map(({ averageSpend = 0 }) => averageSpend)) || 1;
  const likelihoodOf = (some: readonly SpendHistory[]): Likelihood => {
    const columns = { repeats: Float64Array.from(some, ({ repeats }) => repeats), averages: Float64Array.from(some, ({ averageSpend = 0 }) => averageSpend / unit) };
    return ([p = 1, q = 1, gamma = 1]) => spendLogLikelihood({ p, q, gamma }, columns);
  };
  const { point, converged } = search(3, returning, likelihoodOf);
  const [p = 1, q = 1, gamma = 1] = point;
  return { model: { p, q, gamma: gamma * unit }, converged };
}

/** Log-likelihood by the parameters themselves. */
type Likelihood = (parameters: readonly number[]) => number;

/**
 * Searches over logarithms from 1 each, and once more from the optimum, which leaves a simplex that collapsed too early. Of very
 * many customers the first search takes an even sample, since it only has to come near.
 */
function search<T>(count: number, customers: readonly T[], likelihoodOf: (some: readonly T[]) => Likelihood): Minimum {
  const nth = Math.ceil(customers.length / SAMPLE);
  const minimise = (some: readonly T[], start: readonly number[], limits: Partial<SearchLimits>): Minimum => {
    const likelihood = likelihoodOf(some);
    return nelderMead((logs) => -likelihood(logs.map(parameterOf)), start, limits);
  };
  const first = minimise(nth > 1 ? customers.filter((_, at) => at % nth === 0) : customers, Array.from({ length: count }, () => 0), {});
  const second = minimise(customers, first.point, nth > 1 ? { edge: NEAR_EDGE, maxSteps: NEAR_STEPS } : {});
  const isSettled = second.converged || (nth === 1 && Math.abs(second.value - first.value) <= NOTICEABLE * Math.abs(second.value));
  return { ...second, point: second.point.map(parameterOf), converged: isSettled };
}

/** The parameter of a logarithm. Where customers hardly differ, likelihood rises for ever, but no longer noticeably: the search then ends at the bound. */
function parameterOf(log: number): number {
  return Math.exp(Math.max(LEAST_LOG, Math.min(MOST_LOG, log)));
}

function correlation(a: readonly number[], b: readonly number[]): number {
  const [centreA, centreB] = [mean(a), mean(b)];
  const product = a.reduce((sum, value, index) => sum + (value - centreA) * ((b[index] ?? centreB) - centreB), 0);
  const spread = (values: readonly number[], centre: number): number => values.reduce((sum, value) => sum + (value - centre) ** 2, 0);
  const squares = Math.sqrt(spread(a, centreA)) * Math.sqrt(spread(b, centreB));
  return squares === 0 ? 0 : product / squares;
}
