import { quantile } from '../../core/statistics/quantile';
import { reaches, within } from '../../core/statistics/threshold';
import type { Customer, Periods } from './customer';
import { RFM_MEASURES, scoreRfm, type RfmMeasure, type RfmValues } from './rfm';

/**
 * How customers are put into tiers: `repeatTop` the best part by net sales who came back, and the others; `rfm` by the sum of three
 * scores with quantiles as cuts; `rfmFixed` the same with cuts of the plan; `monthlySales` by mean net sales of the last three months.
 */
export type TierRule = 'repeatTop' | 'rfm' | 'rfmFixed' | 'monthlySales';

/** One tier of the plan, best first. Bounds are sums of scores or, by monthly sales, amounts in plan currency. */
export interface Tier {
  readonly id: string;
  readonly name: string;
  readonly lower?: number | undefined;
  readonly upper?: number | undefined;
}

/** The rule with its numbers. */
export interface TierOptions {
  readonly rule: TierRule;
  /** Of `repeatTop`: part of the customers of the year who are best by net sales, and orders that they need at least. */
  readonly topShare: number;
  readonly minOrders: number;
  /** Of `rfm`: number of scores. */
  readonly bins: number;
  /** Of `rfmFixed`: ascending cuts of days, orders and money. */
  readonly cuts?: Readonly<Record<RfmMeasure, readonly number[]>> | undefined;
}

/** The tier of each customer as a place in `tiers` (−1: none fits), and the numbers that decided. */
export interface TierAssignment {
  readonly places: Int16Array;
  /** Of `repeatTop`: net sales that the best reach. */
  readonly salesCut?: number;
  /** Of the RFM rules. */
  readonly cuts?: Readonly<Record<RfmMeasure, readonly number[]>>;
}

const MONTHS_OF_MEAN = 3;

/** Returns the recency (days), frequency (orders of the year) and money (net sales of the year) of customers. */
export function rfmValues(customers: readonly Customer[], { end }: Periods): RfmValues[] {
  return customers.map(({ lastDay, yearOrders, yearSales }) => ({ recency: end - lastDay, frequency: yearOrders, monetary: yearSales }));
}

/**
 * Puts every customer into a tier by the plan's rule. Throws MethodError as `scoreRfm` does: `rfm/too-few` (unavailable) asks for fixed
 * cuts, `rfm/cuts` (invalid) says that those of the plan are none.
 */
export function assignTiers(customers: readonly Customer[], periods: Periods, tiers: readonly Tier[], options: TierOptions): TierAssignment {
  switch (options.rule) {
    case 'repeatTop':
      return byRepeatAndSales(customers, options);
    case 'rfm':
    case 'rfmFixed':
      return byScores(customers, periods, tiers, options);
    case 'monthlySales': {
      const places = Int16Array.from(customers, ({ quarterSales }) => placeByAmount(Math.max(0, quarterSales) / MONTHS_OF_MEAN, tiers));
      return { places };
    }
  }
}

/** First tier: enough orders and net sales that reach the cut; second: everybody else who ordered. */
function byRepeatAndSales(customers: readonly Customer[], { topShare, minOrders }: TierOptions): TierAssignment {
  const ofYear = customers.filter(({ yearOrders }) => yearOrders > 0).map(({ yearSales }) => yearSales);
  const salesCut = ofYear.length === 0 ? 0 : quantile(ofYear, 1 - topShare);
  const isBest = ({ yearOrders, yearSales }: Customer): boolean => yearOrders >= minOrders && reaches(yearSales, salesCut);
  return { places: Int16Array.from(customers, (customer) => (isBest(customer) ? 0 : 1)), salesCut };
}

function byScores(customers: readonly Customer[], periods: Periods, tiers: readonly Tier[], { rule, bins, cuts }: TierOptions): TierAssignment {
  const found = scoreRfm(rfmValues(customers, periods), rule === 'rfmFixed' ? { cuts } : { bins });
  const sums = found.scores.map((score) => RFM_MEASURES.reduce((sum, measure) => sum + score[measure], 0));
  return { places: Int16Array.from(sums, (sum) => tiers.findIndex(({ lower }) => lower !== undefined && reaches(sum, lower))), cuts: found.cuts };
}

/**
 * The tier by an amount. Where two tiers share a bound, it belongs to the one that is closed on both sides, and of two such to the
 * higher: exactly 100,000 is not yet large, exactly 10,000 no longer new.
 */
function placeByAmount(amount: number, tiers: readonly Tier[]): number {
  const holds = tiers.map(({ lower = 0, upper = Infinity }) => reaches(amount, lower) && within(amount, upper));
  const closed = tiers.findIndex(({ lower = 0, upper = Infinity }, place) => holds[place] === true && lower > 0 && upper < Infinity);
  return closed >= 0 ? closed : holds.indexOf(true);
}
