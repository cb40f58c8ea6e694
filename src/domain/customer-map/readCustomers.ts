import type { CustomerHistory, PurchaseMonth } from '../sales/customerHistory';
import type { Customer, Periods, SitePlace } from './customer';

/** All customers of a plan and the pauses between their purchases. */
export interface Customers {
  readonly customers: readonly Customer[];
  /** Days between one purchase day and the next, of all customers together. */
  readonly gaps: Float64Array;
}

/** Purchases by customer: those of customer `c` stand from `starts[c]` to `starts[c + 1]`, by day. */
interface Purchases {
  readonly starts: Uint32Array;
  readonly days: Uint32Array;
  readonly orders: Uint32Array;
  readonly netSales: Float64Array;
  readonly sites: Uint16Array;
}

/**
 * Returns every customer who ordered up to `periods.end`, in the order of the history. What sites without a rate sold is left out,
 * since it cannot be added; a day on which an earlier order was merely corrected counts for its amount alone.
 */
export function readCustomers(history: CustomerHistory, places: ReadonlyMap<string, SitePlace>, periods: Periods): Customers {
  const months = history.months.filter(({ site }) => places.get(site)?.rate !== undefined);
  const siteIds = [...new Set(months.map(({ site }) => site))];
  const purchases = byCustomer(months, history.ids.length, siteIds, places, periods.end);
  const customers: Customer[] = [];
  const gaps: number[] = [];
  for (let place = 0; place < history.ids.length; place++) {
    const customer = summarise(purchases, place, siteIds, periods, gaps);
    if (customer !== undefined) customers.push({ ...customer, country: history.countries?.[place] || places.get(customer.site)?.country || '' });
  }
  return { customers, gaps: Float64Array.from(gaps) };
}

/** Counting sort: months come in order of time, so that the days of a customer nearly stand in order already. */
function byCustomer(months: readonly PurchaseMonth[], count: number, siteIds: readonly string[], places: ReadonlyMap<string, SitePlace>, end: number): Purchases {
  const ordered = [...months].sort((a, b) => (a.month < b.month ? -1 : a.month > b.month ? 1 : 0));
  const starts = new Uint32Array(count + 1);
  for (const { customers, days } of ordered) for (let at = 0; at < days.length; at++) if (days[at]! <= end) starts[customers[at]! + 1]! += 1;
  for (let place = 0; place < count; place++) starts[place + 1]! += starts[place]!;
  const total = starts[count]!;
  const found = { starts, days: new Uint32Array(total), orders: new Uint32Array(total), netSales: new Float64Array(total), sites: new Uint16Array(total) };
  const next = starts.slice(0, count);
  for (const { site, customers, days, orders, netSales } of ordered) {
    const rate = places.get(site)?.rate ?? 0;
    const number = siteIds.indexOf(site);
    for (let at = 0; at < days.length; at++) {
      if (days[at]! > end) continue;
      const customer = customers[at]!;
      insert(found, starts[customer]!, next[customer]!, { day: days[at]!, orders: orders[at]!, netSales: netSales[at]! * rate, site: number });
      next[customer]! += 1;
    }
  }
  return found;
}

/** Puts a purchase at its place among those of its customer that stand from `first` to before `end`. */
function insert({ days, orders, netSales, sites }: Purchases, first: number, end: number, purchase: { day: number; orders: number; netSales: number; site: number }): void {
  let at = end;
  for (; at > first && days[at - 1]! > purchase.day; at--) {
    days[at] = days[at - 1]!;
    orders[at] = orders[at - 1]!;
    netSales[at] = netSales[at - 1]!;
    sites[at] = sites[at - 1]!;
  }
  days[at] = purchase.day;
  orders[at] = purchase.orders;
  netSales[at] = purchase.netSales;
  sites[at] = purchase.site;
}

/** Adds one customer up and notes the pauses; undefined for one without an order. */
function summarise(purchases: Purchases, place: number, siteIds: readonly string[], periods: Periods, gaps: number[]): Omit<Customer, 'country'> | undefined {
  const { starts, days, orders, netSales, sites } = purchases;
  const sums = { purchaseDays: 0, orders: 0, netSales: 0, repeatSales: 0, yearOrders: 0, yearSales: 0, priorSales: 0, quarterSales: 0 };
  const daysAt = new Map<number, number>();
  let [firstDay, lastDay] = [-1, -1];
  for (let at = starts[place]!; at < starts[place + 1]!; at++) {
    const [day, amount] = [days[at]!, netSales[at]!];
    if (orders[at]! > 0 && day !== lastDay) {
      if (firstDay < 0) firstDay = day;
      else gaps.push(day - lastDay);
      lastDay = day;
      sums.purchaseDays += 1;
      daysAt.set(sites[at]!, (daysAt.get(sites[at]!) ?? 0) + 1);
    }
    sums.orders += orders[at]!;
    sums.netSales += amount;
    if (firstDay >= 0 && day > firstDay) sums.repeatSales += amount;
    if (day >= periods.yearFrom) {
      sums.yearOrders += orders[at]!;
      sums.yearSales += amount;
    } else if (day >= periods.priorFrom) sums.priorSales += amount;
    if (day >= periods.quarterFrom) sums.quarterSales += amount;
  }
  if (firstDay < 0) return undefined;
  return { place, site: siteIds[mostFrequent(daysAt)]!, firstDay, lastDay, ...sums };
}

function mostFrequent(counts: ReadonlyMap<number, number>): number {
  let [best, most] = [0, 0];
  for (const [number, count] of counts) if (count > most) [best, most] = [number, count];
  return best;
}
