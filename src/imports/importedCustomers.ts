import { groupBy } from '../core/groupBy';
import { monthOfIndex, monthIndexOfDay, type BuyerBook, type MonthIndex } from '../domain/sales/buyerBook';
import {
  firstOrderDays, limitHistory, mergeHistories, siteMonthKey, withCountries, type CustomerHistory, type PurchaseMonth,
} from '../domain/sales/customerHistory';
import { KeyNumbers } from '../domain/sales/keyNumbers';
import { indexOfMonth } from '../domain/sales/productScopes';
import { purchaseKey, splitPurchaseKey } from '../domain/sales/purchaseBook';
import { MONTHS, splitDayKey, type SalesLedger } from '../domain/sales/salesLedger';
import { withoutNoise } from '../core/withoutNoise';
import type { SuppliedMonth } from './importTypes';
import { pseudonym } from './pseudonyms';
import type { KindLedger } from './supplyPlan';

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
  const found = fresh.buyers();
  const buying = [...pseudonyms.keys()].filter((buyer) => found.has(buyer));
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

/** Purchases of an import by buyer, site and day. */
class FreshMonths {
  private readonly keys = new KeyNumbers();
  private readonly orders: number[] = [];
  private readonly netSales: number[] = [];

  /** Adds orders and an amount to what a buyer bought on a day; `least` is the number of orders that it has at least. */
  add(buyer: number, site: number, date: number, change: { readonly orders?: number; readonly netSales?: number; readonly least?: number }): void {
    const number = this.keys.numberOf(purchaseKey(buyer, site, date));
    this.orders[number] = Math.max((this.orders[number] ?? 0) + (change.orders ?? 0), change.least ?? 0);
    this.netSales[number] = (this.netSales[number] ?? 0) + (change.netSales ?? 0);
  }

  buyers(): Set<number> {
    return new Set(Array.from(this.keys.all(), (key) => splitPurchaseKey(key).buyer));
  }

  /** In each month in the order in which they came. */
  months(siteIds: readonly string[], places: ReadonlyMap<number, number>): PurchaseMonth[] {
    const purchases = Array.from(this.keys.all(), splitPurchaseKey);
    const numbers = groupBy([...purchases.keys()], (number) => siteMonth(purchases[number]!.site, monthIndexOfDay(purchases[number]!.date)));
    return [...numbers].map(([place, found]) => ({
      site: siteIds[Math.floor(place / MONTHS)]!, month: monthOfIndex(place % MONTHS),
      customers: Uint32Array.from(found, (number) => places.get(purchases[number]!.buyer)!), days: Uint32Array.from(found, (number) => purchases[number]!.date),
      orders: Uint32Array.from(found, (number) => this.orders[number]!), netSales: Float64Array.from(found, (number) => withoutNoise(this.netSales[number]!)),
    }));
  }
}

/** Site and month in one number. */
function siteMonth(site: number, month: MonthIndex): number {
  return site * MONTHS + month;
}

/** Adds what a ledger knows of the months that `counted` names. */
function addPurchases(fresh: FreshMonths, ledger: SalesLedger, counted: ReadonlySet<number>): void {
  const counts = (site: number, date: number): boolean => counted.has(siteMonth(site, monthIndexOfDay(date)));
  for (const { buyer, site, date, netSales } of ledger.purchases.all()) if (counts(site, date)) fresh.add(buyer, site, date, { netSales });
  for (const { buyer, day } of ledger.orders.all()) {
    const { date, site } = splitDayKey(day);
    if (buyer > 0 && counts(site, date)) fresh.add(buyer, site, date, { orders: 1 });
  }
  for (const { buyer, site, date } of ledger.freeDays.all()) if (counts(site, date)) fresh.add(buyer, site, date, { least: 1 });
}
