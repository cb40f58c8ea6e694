import { invalid } from '../../core/methodError';
import { hypergeometric } from '../../core/statistics/hypergeometric';
import { lnGamma } from '../../core/statistics/lnGamma';
import { StableSum } from '../../core/statistics/stableSum';

/** What a customer bought, as far as the buying model needs it; times in one unit, weeks throughout this program. */
export interface BuyingHistory {
  /** Orders after the first. */
  readonly repeats: number;
  /** Time of the last order, counted from the first; 0 without a repeat. */
  readonly lastOrder: number;
  /** Time since the first order. */
  readonly age: number;
}

/** Parameters of the BG/NBD model: orders come at gamma (r, α) rates, customers leave after an order with beta (a, b) chance. */
export interface BgNbd {
  readonly r: number;
  readonly alpha: number;
  readonly a: number;
  readonly b: number;
}

/** So near to a = 1 the formula is 0 ÷ 0 and loses its digits; the result itself is smooth there. */
const NEAR_ONE = 1e-5;
const BESIDE_ZERO = 1e-9;

/** Throws `value/history` (invalid) unless repeats are whole, times not negative and the last order not later than today. */
export function checkHistory({ repeats, lastOrder, age }: BuyingHistory): void {
  const sound = Number.isInteger(repeats) && repeats >= 0 && lastOrder >= 0 && lastOrder <= age && Number.isFinite(age);
  if (!sound) throw invalid('value/history');
}

/** Throws `value/buying-parameters` (invalid) unless all four are above 0. */
export function checkBgNbd({ r, alpha, a, b }: BgNbd): void {
  if (![r, alpha, a, b].every((value) => value > 0 && Number.isFinite(value))) throw invalid('value/buying-parameters');
}

/** Returns the chance that a customer still buys, 0–1; 1 without a repeat (the model lets no one leave before one). */
export function aliveChance(model: BgNbd, history: BuyingHistory): number {
  return 1 / (1 + leftOdds(model, history));
}

/**
 * Returns the orders to expect in the next `time` (Fader, Hardie & Lee 2005, eq. 10); for a history of nothing those of a
 * new customer. Around a = 1, where the formula is singular, it is interpolated between its values on both sides.
 * Throws `value/series` (invalid) where orders follow each other faster than the formula can be summed.
 */
export function expectedOrders(model: BgNbd, history: BuyingHistory, time: number): number {
  if (time === 0) return 0;
  const side = (model.a - 1) / NEAR_ONE;
  if (Math.abs(side) >= 1) return ordersByFormula(model, history, time);
  const below = ordersByFormula({ ...model, a: 1 - NEAR_ONE }, history, time);
  const above = ordersByFormula({ ...model, a: 1 + NEAR_ONE }, history, time);
  return below + ((side + 1) / 2) * (above - below);
}

function ordersByFormula(model: BgNbd, history: BuyingHistory, time: number): number {
  const { repeats: x, age } = history;
  const { r, alpha, a, b } = model;
  const sum = a + b + x - 1;
  const c = Math.abs(sum) < BESIDE_ZERO ? BESIDE_ZERO : sum;
  const odds = leftOdds(model, history);
  if (odds === Infinity) return 0;
  const horizon = alpha + age + time;
  const series = hypergeometric(r + x, b + x, c, time / horizon);
  if (series === undefined) throw invalid('value/series');
  const rest = series.sign * Math.exp((r + x) * Math.log((alpha + age) / horizon) + series.log);
  return Math.max(0, ((c / (a - 1)) * (1 - rest)) / (1 + odds));
}

/** Histories in columns, for likelihoods that are computed hundreds of times. */
export interface HistoryColumns {
  readonly repeats: Float64Array;
  readonly lastOrders: Float64Array;
  readonly ages: Float64Array;
  /** Customers who share the history. */
  readonly counts: Float64Array;
}

/** Returns histories in columns, customers with the same history counted together: most bought once and share one of few ages. */
export function toHistoryColumns(histories: readonly BuyingHistory[]): HistoryColumns {
  const alike = new Map<string, { readonly history: BuyingHistory; count: number }>();
  for (const history of histories) {
    const key = `${history.repeats}|${history.lastOrder}|${history.age}`;
    const known = alike.get(key);
    if (known === undefined) alike.set(key, { history, count: 1 });
    else known.count += 1;
  }
  const groups = [...alike.values()];
  return {
    repeats: Float64Array.from(groups, ({ history }) => history.repeats),
    lastOrders: Float64Array.from(groups, ({ history }) => history.lastOrder),
    ages: Float64Array.from(groups, ({ history }) => history.age),
    counts: Float64Array.from(groups, ({ count }) => count),
  };
}

/**
 * Returns the log-likelihood of the histories. Histories with the same number of repeats share most terms, which are
 * computed once a number (Fader & Hardie 2013, note 027, for the form that does not overflow).
 */
export function logLikelihood(model: BgNbd, { repeats, lastOrders, ages, counts }: HistoryColumns): number {
  const { r, alpha, a, b } = model;
  const constants = new Map<number, number>();
  const constant = (x: number): number => {
    const known = constants.get(x);
    if (known !== undefined) return known;
    const buying = lnGamma(r + x) - lnGamma(r) + r * Math.log(alpha);
    const staying = lnGamma(a + b) + lnGamma(b + x) - lnGamma(b) - lnGamma(a + b + x);
    constants.set(x, buying + staying);
    return buying + staying;
  };
  const sum = new StableSum();
  for (let at = 0; at < repeats.length; at++) {
    const x = repeats[at]!;
    const stays = -(r + x) * Math.log(alpha + ages[at]!);
    const leaves = x === 0 ? -Infinity : Math.log(a / (b + x - 1)) - (r + x) * Math.log(alpha + lastOrders[at]!);
    sum.add(counts[at]! * (constant(x) + logSum(stays, leaves)));
  }
  return sum.value;
}

/** Odds of having left against still buying. */
function leftOdds({ r, alpha, a, b }: BgNbd, { repeats: x, lastOrder, age }: BuyingHistory): number {
  if (x === 0) return 0;
  return (a / (b + x - 1)) * ((alpha + age) / (alpha + lastOrder)) ** (r + x);
}

function logSum(one: number, other: number): number {
  return Math.max(one, other) + Math.log1p(Math.exp(-Math.abs(one - other)));
}
