import { addMonths, monthRange, toMonth, type Month } from '../../core/month';
import type { MonthAmount } from './baseEstimate';
import { lastCompleteMonth, type SiteReach } from './baseYear';

/** The revenue of one whole year of the plan's kind. */
export interface YearTotal {
  readonly year: number;
  readonly actual: number;
}

/**
 * Returns the revenue of the fiscal years before `planYear` that data cover from their first month to their last, oldest
 * first, in plan currency on the plan's basis.
 */
export function yearTotals(amounts: readonly MonthAmount[], reaches: readonly SiteReach[], planYear: number, fiscalStart: number, stoppedAfter: number): YearTotal[] {
  const last = lastCompleteMonth(reaches, stoppedAfter);
  const first = reaches.flatMap(({ complete }) => [...complete]).sort()[0];
  if (first === undefined || last === undefined) return [];
  const byMonth = new Map<Month, number>();
  for (const { month, amount } of amounts) byMonth.set(month, (byMonth.get(month) ?? 0) + amount);
  const years = Array.from({ length: Math.max(0, planYear - Number(first.slice(0, 4)) + 1) }, (_, back) => planYear - 1 - back).reverse();
  return years.flatMap((year) => {
    const start = toMonth(year, fiscalStart);
    const end = addMonths(start, 11);
    if (start < first || end > last) return [];
    return [{ year, actual: monthRange(start, end).reduce((total, month) => total + (byMonth.get(month) ?? 0), 0) }];
  });
}
