import { serialToMonth, type Month } from '../core/month';
import type { DailyFact } from '../domain/sales/facts';
import type { HeldFacts } from './mergeOutcome';
import { isFarApart } from './tellDifferences';

/** Fewer days may be alike, or not, by chance. */
const LEAST_DAYS = 5;
/** Share of the days that a newer export of the same months leaves as they were, at least: some orders are cancelled, others paid late. */
const LEAST_ALIKE = 0.5;

/** Months of a site that a report kind tells. */
export interface KindMonths {
  readonly site: string;
  readonly reportKind: string;
  readonly months: readonly Month[];
}

type Daily = Pick<HeldFacts, 'dailyFacts' | 'log'>;
type Day = Pick<DailyFact, 'orders' | 'units' | 'netSales'>;

/**
 * Returns how many days had sales before and have them now, and how many of these are the `same` (orders and units, or net sales within the
 * share `most`), where too few are for two exports of one shop; else undefined. Two shops may well sell as much in a month, but not day by day.
 */
export function unlikeDays(before: Daily, now: Daily, months: KindMonths, most: number): { readonly days: number; readonly same: number } | undefined {
  const after = daysOf(now, months);
  const shared = [...daysOf(before, months)].flatMap(([date, day]): (readonly [Day, Day])[] => {
    const other = after.get(date);
    return other ? [[day, other]] : [];
  });
  const same = shared.filter(([one, other]) => (one.orders === other.orders && one.units === other.units) || !isFarApart(one.netSales, other.netSales, most)).length;
  return shared.length >= LEAST_DAYS && same < LEAST_ALIKE * shared.length ? { days: shared.length, same } : undefined;
}

/** Orders, units and net sales of the days that had sales. */
function daysOf({ dailyFacts, log }: Daily, { site, reportKind, months }: KindMonths): Map<number, Day> {
  const ids = new Set(log.filter((entry) => entry.reportKind === reportKind).map(({ importId }) => importId));
  const wanted = new Set(months);
  const found = new Map<number, Day>();
  for (const { date, site: of, importId, orders, units, netSales } of dailyFacts) {
    if (of !== site || netSales === 0 || !ids.has(importId) || !wanted.has(serialToMonth(date))) continue;
    const day = found.get(date) ?? { orders: 0, units: 0, netSales: 0 };
    found.set(date, { orders: day.orders + orders, units: day.units + units, netSales: day.netSales + netSales });
  }
  return found;
}
