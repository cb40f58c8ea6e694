import { monthOfIndex, monthIndexOfDay, type BuyerBook, type MonthIndex } from '../domain/sales/buyerBook';
import {
  firstOrderDays, limitHistory, mergeHistories, siteMonthKey, sortMonth, withCountries, type CustomerHistory, type PurchaseMonth,
} from '../domain/sales/customerHistory';
import { indexOfMonth } from '../domain/sales/productScopes';
import { MONTHS, splitDayKey, type SalesLedger } from '../domain/sales/salesLedger';
import { withoutNoise } from '../domain/sales/withoutNoise';
import type { SuppliedMonth } from './importTypes';
import { pseudonym } from './pseudonyms';
import type { KindLedger } from './supplyPlan';

const DAYS = 2 ** 20;

/** What the customers of an import are made of. */
export interface ImportedCustomersInput {
  readonly ledgers: readonly KindLedger[];
  /** Months that this import supplies, with the measures of each kind. */
  readonly supplied: readonly SuppliedMonth[];
  readonly siteIds: readonly string[];
  readonly buyers: BuyerBook;
  readonly known: CustomerHistory;
  readonly salt: string;
  /** Customers that stay. */
  readonly most: number;
}

/** The customers after an import, and where a buyer of this import stands among them. */
export interface ImportedCustomers {
  readonly history: CustomerHistory;
  /** Customers who ordered longest ago and had to go, so that the others fit. */
  readonly leftOut: number;
  /** Place in `history.ids`, undefined for a buyer whose orders do not count. */
  readonly placeOf: (buyer: number) => number | undefined;
}

/**
 * Returns the customer history after an import: the months whose sales it supplies replace those that were known, also where the new
 * report names no buyer. Buyers learn the first month in which the history saw them.
 */
export function importedCustomers({ ledgers, supplied, siteIds, buyers, known, salt, most }: ImportedCustomersInput): ImportedCustomers {
  const selling = supplied.filter(({ measures }) => measures.includes('sales'));
  const fresh = new FreshMonths();
  for (const { kind, ledger } of ledgers) {
    const own = new Set(selling.filter(({ reportKind }) => reportKind === kind).map(({ site, month }) => siteMonth(siteIds.indexOf(site), indexOfMonth(month))));
    if (own.size > 0) addPurchases(fresh, ledger, own);
  }
  const pseudonyms = new Map([...buyers.all()].map(({ id, buyer }) => [buyer, pseudonym(id, salt)]));
  const buying = [...pseudonyms.keys()].filter((buyer) => fresh.buyers.has(buyer));
  const places = new Map(buying.map((buyer, place) => [buyer, place]));
  const ids = buying.map((buyer) => pseudonyms.get(buyer)!);
  const countries = withCountries(buying.map((buyer) => buyers.country(buyer)));
  const all = mergeHistories(known, { ids, ...countries, months: fresh.months(siteIds, places) }, new Set(selling.map(siteMonthKey)));
  const { history, leftOut } = limitHistory(all, most);
  const merged = new Map(history.ids.map((id, place) => [id, place]));
  const placesOfBuyers: (number | undefined)[] = [];
  pseudonyms.forEach((id, buyer) => (placesOfBuyers[buyer] = merged.get(id)));
  const placeOf = (buyer: number): number | undefined => placesOfBuyers[buyer];
  noteFirstOrders(buyers, placeOf, firstOrderDays(history));
  return { history, leftOut, placeOf };
}

function noteFirstOrders(buyers: BuyerBook, placeOf: ImportedCustomers['placeOf'], first: Float64Array): void {
  for (const { buyer } of buyers.all()) {
    const day = first[placeOf(buyer) ?? -1];
    if (day !== undefined && Number.isFinite(day)) buyers.noteOrder(buyer, monthIndexOfDay(day));
  }
}

interface Entry {
  readonly buyer: number;
  readonly day: number;
  orders: number;
  netSales: number;
}

/** Purchases of an import by site and month. */
class FreshMonths {
  readonly buyers = new Set<number>();
  private readonly found = new Map<number, Map<number, Entry>>();

  entry(place: number, buyer: number, day: number): Entry {
    let entries = this.found.get(place);
    if (!entries) this.found.set(place, (entries = new Map()));
    let entry = entries.get(buyer * DAYS + day);
    if (!entry) {
      entries.set(buyer * DAYS + day, (entry = { buyer, day, orders: 0, netSales: 0 }));
      this.buyers.add(buyer);
    }
    return entry;
  }

  months(siteIds: readonly string[], places: ReadonlyMap<number, number>): PurchaseMonth[] {
    return [...this.found].map(([place, found]) => {
      const entries = [...found.values()];
      return sortMonth({
        site: siteIds[Math.floor(place / MONTHS)]!, month: monthOfIndex(place % MONTHS),
        customers: Uint32Array.from(entries, ({ buyer }) => places.get(buyer)!), days: Uint32Array.from(entries, ({ day }) => day),
        orders: Uint32Array.from(entries, ({ orders }) => orders), netSales: Float64Array.from(entries, ({ netSales }) => withoutNoise(netSales)),
      });
    });
  }
}

/** Site and month in one number. */
function siteMonth(site: number, month: MonthIndex): number {
  return site * MONTHS + month;
}

/** Adds what a ledger knows of the months that `counted` names. */
function addPurchases(fresh: FreshMonths, ledger: SalesLedger, counted: ReadonlySet<number>): void {
  const visit = (site: number, buyer: number, date: number, change: (entry: Entry) => void): void => {
    const place = siteMonth(site, monthIndexOfDay(date));
    if (counted.has(place)) change(fresh.entry(place, buyer, date));
  };
  for (const { buyer, site, date, netSales } of ledger.purchases.all()) visit(site, buyer, date, (entry) => (entry.netSales += netSales));
  for (const { buyer, day } of ledger.orders.all()) {
    const { date, site } = splitDayKey(day);
    if (buyer > 0) visit(site, buyer, date, (entry) => entry.orders++);
  }
  for (const { buyer, site, date } of ledger.freeDays.all()) visit(site, buyer, date, (entry) => (entry.orders ||= 1));
}
