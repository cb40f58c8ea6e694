import type { Month } from '../../core/month';
import type { CustomerHistory } from '../sales/customerHistory';
import type { SalesFact } from '../sales/facts';
import type { SitePlace } from './customer';
import type { SiteOrders } from './orderCalendar';

/** What the calendar counts orders from. */
export interface OrderSources {
  readonly history: CustomerHistory;
  readonly facts: readonly Pick<SalesFact, 'site' | 'month' | 'orders'>[];
  readonly places: ReadonlyMap<string, SitePlace>;
  /** By site the month from which all months are wholly known; sites without one are left out. */
  readonly wholeFrom: ReadonlyMap<string, Month>;
}

/** Orders of all buyers and of the customers of each tier, by site and country. */
export interface CalendarOrders {
  readonly all: readonly SiteOrders[];
  readonly tiers: ReadonlyMap<string, readonly SiteOrders[]>;
}

/** Orders by site, country and month. */
class OrderTally {
  private readonly lines = new Map<string, { readonly site: string; readonly country: string; readonly orders: Map<Month, number> }>();

  add(site: string, country: string, month: Month, count: number): void {
    if (count <= 0) return;
    const key = `${site}|${country}`;
    const line = this.lines.get(key) ?? { site, country, orders: new Map<Month, number>() };
    this.lines.set(key, line);
    line.orders.set(month, (line.orders.get(month) ?? 0) + count);
  }

  toSiteOrders(wholeFrom: ReadonlyMap<string, Month>): SiteOrders[] {
    return [...this.lines.values()].flatMap(({ site, country, orders }) => {
      const from = wholeFrom.get(site);
      return from === undefined ? [] : [{ country, wholeFrom: from, orders }];
    });
  }
}

/**
 * Counts orders by site and country: those of known buyers where the buyer lives, as far as a report says so, all others where the site
 * sells. `tiers` are ids, `tierOf` gives the place of a customer's tier among them by place in the history, −1 for none.
 */
export function calendarOrders({ history, facts, places, wholeFrom }: OrderSources, tiers: readonly string[], tierOf: (customer: number) => number): CalendarOrders {
  const all = new OrderTally();
  const byTier = tiers.map(() => new OrderTally());
  const unnamed = ordersBySite(facts);
  for (const { site, month, customers, orders } of history.months) {
    const siteCountry = places.get(site)?.country ?? '';
    const rest = unnamed.get(site);
    customers.forEach((customer, at) => {
      const country = history.countries?.[customer] || siteCountry;
      const count = orders[at] ?? 0;
      all.add(site, country, month, count);
      byTier[tierOf(customer)]?.add(site, country, month, count);
      rest?.set(month, (rest.get(month) ?? 0) - count);
    });
  }
  for (const [site, byMonth] of unnamed) for (const [month, count] of byMonth) all.add(site, places.get(site)?.country ?? '', month, count);
  return { all: all.toSiteOrders(wholeFrom), tiers: new Map(tiers.map((tier, at) => [tier, byTier[at]?.toSiteOrders(wholeFrom) ?? []])) };
}

function ordersBySite(facts: OrderSources['facts']): Map<string, Map<Month, number>> {
  const sites = new Map<string, Map<Month, number>>();
  for (const { site, month, orders } of facts) {
    const byMonth = sites.get(site) ?? new Map<Month, number>();
    sites.set(site, byMonth);
    byMonth.set(month, (byMonth.get(month) ?? 0) + orders);
  }
  return sites;
}
