import { invalid, unavailable } from '../../core/methodError';

/** Days of a year by which turns become days of stock. */
export const DAYS_A_YEAR = 365;
/** Days from a sale until the platform pays out, where nothing else is known. */
const PAYOUT_DAYS = 14;

/**
 * Returns the stock turns of a year: cost of goods sold ÷ average stock at cost (mean of the month ends).
 * Throws MethodError: `stock/negative` (invalid) naming the argument, `stock/none` (unavailable) without stock.
 */
export function stockTurns(cogs: number, averageStock: number): number {
  if (!(cogs >= 0)) throw invalid('stock/negative', { argument: 'cogs' });
  return cogs / requireStock(averageStock);
}

/** Returns the days that stock lies before it is sold, 365 ÷ turns; throws `stock/no-turns` (unavailable) when nothing is sold. */
export function stockDays(turns: number): number {
  if (!(turns > 0)) throw unavailable('stock/no-turns');
  return DAYS_A_YEAR / turns;
}

/**
 * Returns the gross margin return on stock: gross profit of a year ÷ average stock at cost; negative with a loss.
 * Throws as `stockTurns`.
 */
export function gmroi(grossProfit: number, averageStock: number): number {
  return grossProfit / requireStock(averageStock);
}

/** Days of stock, of the platform's payout and of the supplier's credit. */
export interface CashDays {
  readonly stockDays: number;
  readonly creditDays: number;
  /** Default 14. */
  readonly payoutDays?: number | undefined;
}

/** Returns the days that money is bound, from paying the supplier until the platform pays; negative when the supplier waits longer. */
export function cashCycleDays({ stockDays: stock, creditDays, payoutDays = PAYOUT_DAYS }: CashDays): number {
  return stock + payoutDays - creditDays;
}

/** Returns how often a year money comes back; throws `stock/no-cycle` (unavailable) when none of one's own is bound. */
export function cashCyclesAYear(cycleDays: number): number {
  if (!(cycleDays > 0)) throw unavailable('stock/no-cycle');
  return DAYS_A_YEAR / cycleDays;
}

function requireStock(averageStock: number): number {
  if (!(averageStock >= 0)) throw invalid('stock/negative', { argument: 'averageStock' });
  if (averageStock === 0) throw unavailable('stock/none');
  return averageStock;
}
