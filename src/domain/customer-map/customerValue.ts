import { invalid } from '../../core/methodError';
import { aliveChance, checkBgNbd, checkHistory, expectedOrders } from './bgNbd';
import type { BgNbd, BuyingHistory } from './bgNbd';
import { checkGammaGamma, expectedSpend } from './gammaGamma';
import type { GammaGamma, SpendHistory } from './gammaGamma';

/** A customer, the two models, and how far to look; times in weeks. */
export interface CustomerValueInput {
  readonly customer: BuyingHistory & SpendHistory;
  readonly buying: BgNbd;
  readonly spending: GammaGamma;
  /** Months ahead; default 12. */
  readonly months?: number | undefined;
  /** Part of the spend that is earned; default 1, the value is then revenue. */
  readonly margin?: number | undefined;
  /** Discount a month; default 0.01. */
  readonly monthlyDiscount?: number | undefined;
}

/** What a customer is worth. */
export interface CustomerValue {
  /** Margin of the expected orders over the months, discounted to today, in the currency of the spend. */
  readonly value: number;
  readonly alive: number;
  /** Mean value of an order to expect. */
  readonly spend: number;
}

const WEEKS_A_MONTH = 4.345;
const MOST_MONTHS = 600;

/**
 * Returns the value of a customer over the coming months: expected orders (BG/NBD) × expected spend (gamma-gamma), month by
 * month, discounted. Throws MethodError as the parts do, and `value/months`, `value/discount` (invalid).
 */
export function customerValue(input: CustomerValueInput): CustomerValue {
  const { customer, buying, spending, months = 12, margin = 1, monthlyDiscount = 0.01 } = input;
  checkHistory(customer);
  checkBgNbd(buying);
  checkGammaGamma(spending);
  const spend = expectedSpend(spending, customer);
  const value = margin * spend * discountedOrders(buying, customer, months, monthlyDiscount);
  return { value, alive: aliveChance(buying, customer), spend };
}

/**
 * Returns the orders to expect over the coming months, each worth less the later it comes: discount a month. Throws MethodError:
 * `value/months`, `value/discount` (invalid).
 */
export function discountedOrders(buying: BgNbd, customer: BuyingHistory, months: number, monthlyDiscount: number): number {
  if (!Number.isInteger(months) || months < 1 || months > MOST_MONTHS) throw invalid('value/months');
  if (!(monthlyDiscount > -1)) throw invalid('value/discount');
  let before = 0;
  let worth = 0;
  for (let month = 1; month <= months; month++) {
    const until = expectedOrders(buying, customer, month * WEEKS_A_MONTH);
    worth += (until - before) / (1 + monthlyDiscount) ** month;
    before = until;
  }
  return worth;
}
