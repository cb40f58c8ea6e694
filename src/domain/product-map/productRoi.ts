import { invalid, unavailable } from '../../core/methodError';
import { DAYS_A_YEAR } from './stockReturn';

/** Money that came in and went out for a product over one period, one currency, all as positive numbers. */
export interface ProductRoiInput {
  /** After discounts and refunds. */
  readonly netSales: number;
  /** Cost of the goods sold, landed. */
  readonly cogs: number;
  readonly adSpend: number;
  /** Platform fees and whatever else is laid out; default 0. */
  readonly otherCosts?: number | undefined;
  /** Days of one turn of the stock; given, the return is a year's. */
  readonly turnoverDays?: number | undefined;
}

/**
 * Returns the return on what was laid out: (net sales − costs) ÷ costs with costs = goods + ads + other, a ratio;
 * with turnover days × 365 ÷ days, since the money comes back once a turn.
 * Throws MethodError: `roi/negative` naming the argument, `roi/turnover-days` (invalid); `roi/no-cost` (unavailable).
 */
export function productRoi({ netSales, cogs, adSpend, otherCosts = 0, turnoverDays }: ProductRoiInput): number {
  for (const [argument, value] of Object.entries({ cogs, adSpend, otherCosts })) {
    if (!(value >= 0)) throw invalid('roi/negative', { argument });
  }
  if (turnoverDays !== undefined && !(turnoverDays > 0)) throw invalid('roi/turnover-days');
  const costs = cogs + adSpend + otherCosts;
  if (costs === 0) throw unavailable('roi/no-cost');
  const once = (netSales - costs) / costs;
  return turnoverDays === undefined ? once : (once * DAYS_A_YEAR) / turnoverDays;
}
