import { invalid } from '../../core/methodError';
import { hypergeometric } from '../../core/statistics/hypergeometric';
import { lnGamma } from '../../core/statistics/lnGamma';

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
  const horizon = alpha + age + time;
  const { sign, log } = hypergeometric(r + x, b + x, c, time / horizon);
  const rest = sign * Math.exp((r + x) * Math.log((alpha + age) / horizon) + log);
  return Math.max(0, ((c / (a - 1)) * (1 - rest)) / (1 + leftOdds(model, history)));
}

/**
 * Returns the log-likelihood of the histories. Histories with the same number of repeats share most terms, which are
 * computed once a number (Fader & Hardie 2013, note 027, for the form that does not overflow).
 */
export function logLikelihood(model: BgNbd, histories: readonly BuyingHistory[]): number {
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
  return histories.reduce((sum, { repeats: x, lastOrder, age }) => {
    const stays = -(r + x) * Math.log(alpha + age);
    if (x === 0) return sum + constant(x) + stays;
    const leaves = Math.log(a) - Math.log(b + x - 1) - (r + x) * Math.log(alpha + lastOrder);
    return sum + constant(x) + logSum(stays, leaves);
  }, 0);
}

/** Odds of having left against still buying. */
function leftOdds({ r, alpha, a, b }: BgNbd, { repeats: x, lastOrder, age }: BuyingHistory): number {
  if (x === 0) return 0;
  return (a / (b + x - 1)) * ((alpha + age) / (alpha + lastOrder)) ** (r + x);
}

function logSum(one: number, other: number): number {
  const most = Math.max(one, other);
  return most + Math.log(Math.exp(one - most) + Math.exp(other - most));
}
