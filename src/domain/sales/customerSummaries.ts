import type { CustomerHistory } from './customerHistory';
import { withoutNoise } from '../../core/withoutNoise';

/** Which part of a history is looked at. */
export interface HistoryWindow {
  /** Serials of the first and last day, both included. */
  readonly from: number;
  readonly to: number;
  /** Site ids; all sites when left out. */
  readonly sites?: ReadonlySet<string>;
  /** What one unit of a site's currency is worth; 1 when left out, so that amounts of one currency stay as they are. Undefined: not added. */
  readonly rateOf?: (site: string) => number | undefined;
}

/** What one customer bought inside a window. */
export interface CustomerSummary {
  /** Pseudonym. */
  readonly id: string;
  /** Serials of the first and last order day. */
  readonly firstDay: number;
  readonly lastDay: number;
  /** Different days with an order. For the buying model: repeats = purchaseDays − 1, last order = (lastDay − firstDay) ÷ 7 weeks, age = (to − firstDay) ÷ 7 weeks. */
  readonly purchaseDays: number;
  readonly orders: number;
  /** gross − discounts, before refunds, in the currency that `rateOf` leads to. */
  readonly netSales: number;
}

/** Order days are kept in one number: customer × DAYS + day. */
const DAYS = 2 ** 20;

/** Hands out every customer (by place in `ids`) with the days of orders inside the window, ascending; the same day at two sites counts once. */
export function* customerOrderDays(history: CustomerHistory, window: HistoryWindow): Generator<{ readonly customer: number; readonly days: readonly number[] }> {
  const keys = orderDayKeys(history, window);
  let customer = -1;
  let days: number[] = [];
  for (const key of keys) {
    const next = Math.floor(key / DAYS);
    if (next !== customer) {
      if (days.length > 0) yield { customer, days };
      customer = next;
      days = [];
    }
    if (days[days.length - 1] !== key % DAYS) days.push(key % DAYS);
  }
  if (days.length > 0) yield { customer, days };
}

/** Returns what each customer bought inside the window, in the order of `ids`; customers without an order there are left out. */
export function customerSummaries(history: CustomerHistory, window: HistoryWindow): CustomerSummary[] {
  const orders = new Float64Array(history.ids.length);
  const netSales = new Float64Array(history.ids.length);
  for (const month of monthsInside(history, window)) {
    const rate = window.rateOf ? window.rateOf(month.site) ?? 0 : 1;
    for (let at = 0; at < month.days.length; at++) {
      if (!isInside(month.days[at]!, window)) continue;
      orders[month.customers[at]!]! += month.orders[at]!;
      netSales[month.customers[at]!]! += month.netSales[at]! * rate;
    }
  }
  const summaries: CustomerSummary[] = [];
  for (const { customer, days } of customerOrderDays(history, window)) {
    summaries.push({
      id: history.ids[customer]!, firstDay: days[0]!, lastDay: days[days.length - 1]!, purchaseDays: days.length,
      orders: orders[customer]!, netSales: withoutNoise(netSales[customer]!),
    });
  }
  return summaries;
}

function orderDayKeys(history: CustomerHistory, window: HistoryWindow): Float64Array {
  const months = monthsInside(history, window);
  const keys = new Float64Array(months.reduce((sum, { days }) => sum + days.length, 0));
  let count = 0;
  for (const { customers, days, orders } of months) {
    for (let at = 0; at < days.length; at++) {
      if (orders[at]! > 0 && isInside(days[at]!, window)) keys[count++] = customers[at]! * DAYS + days[at]!;
    }
  }
  return keys.subarray(0, count).sort();
}

function monthsInside(history: CustomerHistory, { sites }: HistoryWindow): CustomerHistory['months'] {
  return sites ? history.months.filter(({ site }) => sites.has(site)) : history.months;
}

function isInside(day: number, { from, to }: HistoryWindow): boolean {
  return day >= from && day <= to;
}
