import { MethodError } from '../../core/methodError';
import { reaches } from '../../core/statistics/threshold';
import { aliveChance, type BuyingHistory } from './bgNbd';
import type { Customer } from './customer';
import { discountedOrders } from './customerValue';
import { fitBuyingModel, type BuyingModel } from './fitBuyingModel';
import { expectedSpend } from './gammaGamma';

/** Why the model speaks or the mean does; each has a sentence. */
export type ValueGround = 'model' | 'modelDepends' | 'identity' | 'few' | 'unsettled' | 'noMean' | 'noCustomers';

/** What the coming 12 months may bring, customer by customer. */
export interface CustomerValues {
  readonly ground: ValueGround;
  /** Present where the model speaks. */
  readonly model?: BuyingModel;
  /** Expected net sales of 12 months by customer, discounted; present where the model speaks. */
  readonly expected?: Float64Array;
  /** Chance of still buying by customer; present where the model speaks. */
  readonly alive?: Float64Array;
}

/** What decides whether the model may speak, and how it counts. */
export interface ValueRules {
  /** Share of net sales with a buyer id, 0–1. */
  readonly identity: number;
  /** Least such share for the model. */
  readonly identityMin: number;
  /** Discount a month. */
  readonly monthlyDiscount: number;
}

const DAYS_A_WEEK = 7;
const MONTHS = 12;
/** Part of the whole work that fitting is, for telling progress. */
const FIT_PART = 0.6;

/**
 * Returns what each customer may bring in the 12 months after `end` by BG/NBD and gamma-gamma, or why these cannot tell: too small
 * a part of sales names its buyer (`identity`), fewer than 100 customers or 30 who came back (`few`), a search that did not settle
 * (`unsettled`), a spend model without a mean (`noMean`). `modelDepends`: the model speaks, but frequent customers spend
 * differently, which it takes as impossible. `onFraction` is told how far it is, 0–1.
 */
export function valueCustomers(customers: readonly Customer[], end: number, rules: ValueRules, onFraction: (fraction: number) => void = () => undefined): CustomerValues {
  if (customers.length === 0) return { ground: 'noCustomers' };
  if (!reaches(rules.identity, rules.identityMin)) return { ground: 'identity' };
  const histories = customers.map((customer) => toHistory(customer, end));
  try {
    const model = fitBuyingModel(histories);
    onFraction(FIT_PART);
    if (!model.converged) return { ground: 'unsettled' };
    if (!(model.spending.q > 1)) return { ground: 'noMean' };
    const told = (fraction: number): void => onFraction(FIT_PART + (1 - FIT_PART) * fraction);
    return { ground: model.spendDepends ? 'modelDepends' : 'model', model, ...expectations(histories, model, rules.monthlyDiscount, told) };
  } catch (error) {
    if (error instanceof MethodError && error.kind === 'unavailable') return { ground: 'few' };
    throw error;
  }
}

interface History extends BuyingHistory {
  readonly averageSpend: number | undefined;
}

/** Repeats are purchase days after the first; times are weeks. */
function toHistory({ firstDay, lastDay, purchaseDays, repeatSales }: Customer, end: number): History {
  const repeats = purchaseDays - 1;
  const averageSpend = repeats > 0 && repeatSales > 0 ? repeatSales / repeats : undefined;
  return { repeats, lastOrder: (lastDay - firstDay) / DAYS_A_WEEK, age: (end - firstDay) / DAYS_A_WEEK, averageSpend };
}

/** Orders to expect depend on the history alone, so that customers alike are calculated once. */
function expectations(histories: readonly History[], { buying, spending }: BuyingModel, monthlyDiscount: number, onFraction: (fraction: number) => void): { expected: Float64Array; alive: Float64Array } {
  const orders = new Map<string, number>();
  const expected = new Float64Array(histories.length);
  const alive = new Float64Array(histories.length);
  const step = Math.ceil(histories.length / 20);
  histories.forEach((history, at) => {
    const { repeats, lastOrder, age, averageSpend } = history;
    const key = `${repeats}|${lastOrder}|${age}`;
    let worth = orders.get(key);
    if (worth === undefined) {
      worth = discountedOrders(buying, history, MONTHS, monthlyDiscount);
      orders.set(key, worth);
    }
    expected[at] = worth * expectedSpend(spending, averageSpend === undefined ? { repeats: 0 } : { repeats, averageSpend });
    alive[at] = aliveChance(buying, history);
    if (at % step === 0) onFraction(at / histories.length);
  });
  return { expected, alive };
}
