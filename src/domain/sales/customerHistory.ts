import type { Month } from '../../core/month';

/**
 * What customers bought at one site in one month: one entry for each customer and day, in columns, so that millions of entries
 * stay small. Entries ascend by customer, then by day.
 */
export interface PurchaseMonth {
  /** Site id. */
  readonly site: string;
  readonly month: Month;
  /** Place of the customer in `ids` of the history. */
  readonly customers: Uint32Array;
  /** Spreadsheet serial of the day. */
  readonly days: Uint32Array;
  /** Orders of the day; 0 where only an order of an earlier day was corrected. */
  readonly orders: Uint32Array;
  /** gross − discounts, before refunds, in the currency of the site. */
  readonly netSales: Float64Array;
}

/**
 * Every customer whom a report names, with every day on which each bought. `ids` are pseudonyms (salted hashes): whoever holds the
 * salt can recompute them from a guessed id. A month of a site can be taken out and put in again without touching the others.
 */
export interface CustomerHistory {
  readonly ids: readonly string[];
  /** Country by customer: ISO 3166 alpha-2, or as the report names it; empty where none is known. Left out where no report names any. */
  readonly countries?: readonly string[];
  /** Sorted by site and month, at most one of each. */
  readonly months: readonly PurchaseMonth[];
}

/** The history of a plan without imports. */
export const NO_CUSTOMERS: CustomerHistory = { ids: [], months: [] };

/** Name of a site's month in sets. */
export function siteMonthKey({ site, month }: { readonly site: string; readonly month: string }): string {
  return `${site}|${month}`;
}

/**
 * Returns the known history with the months of `fresh` in place of those that `replaced` names (`siteMonthKey`). Known customers keep
 * their places, new ones follow, so that the months that stay do not change.
 */
export function mergeHistories(known: CustomerHistory, fresh: CustomerHistory, replaced: ReadonlySet<string>): CustomerHistory {
  const ids = [...known.ids];
  const places = new Map(ids.map((id, place) => [id, place]));
  const placeOf = fresh.ids.map((id) => {
    const place = places.get(id) ?? ids.push(id) - 1;
    places.set(id, place);
    return place;
  });
  const kept = known.months.filter((month) => !replaced.has(siteMonthKey(month)));
  const added = fresh.months.map((month) => sortMonth({ ...month, customers: month.customers.map((customer) => placeOf[customer]!) }));
  const months = [...kept, ...added].sort((a, b) => (siteMonthKey(a) < siteMonthKey(b) ? -1 : 1));
  return { ids, ...withCountries(mergeCountries({ ...known, months: kept }, fresh, placeOf, ids.length)), months };
}

/** Countries of `count` customers: each lives where the later purchase says. */
function mergeCountries(known: CustomerHistory, fresh: CustomerHistory, placeOf: readonly number[], count: number): string[] {
  const [before, now] = [lastDays(known), lastDays(fresh)];
  const countries = Array.from({ length: count }, (_, place) => known.countries?.[place] ?? '');
  fresh.countries?.forEach((country, at) => {
    const place = placeOf[at]!;
    if (country !== '' && (countries[place] === '' || now[at]! >= (before[place] ?? 0))) countries[place] = country;
  });
  return countries;
}

/** Countries as a history holds them: none where no customer has one. */
export function withCountries(countries: readonly string[]): Pick<CustomerHistory, 'countries'> {
  return countries.some((country) => country !== '') ? { countries } : {};
}

/** Serial of the last day by customer place. */
function lastDays({ ids, months }: CustomerHistory): Float64Array {
  const last = new Float64Array(ids.length);
  for (const { customers, days } of months) {
    for (let at = 0; at < customers.length; at++) last[customers[at]!] = Math.max(last[customers[at]!]!, days[at]!);
  }
  return last;
}

/** Serial of the first order day by customer place; infinite for one without an order. */
export function firstOrderDays(history: CustomerHistory): Float64Array {
  const first = new Float64Array(history.ids.length).fill(Infinity);
  for (const { customers, days, orders } of history.months) {
    for (let at = 0; at < customers.length; at++) {
      if (orders[at]! > 0 && days[at]! < first[customers[at]!]!) first[customers[at]!] = days[at]!;
    }
  }
  return first;
}

/** Returns a history of the `most` customers who ordered last (of equal ones those known longer), and how many were left out. */
export function limitHistory(history: CustomerHistory, most: number): { readonly history: CustomerHistory; readonly leftOut: number } {
  const leftOut = Math.max(0, history.ids.length - most);
  if (leftOut === 0) return { history, leftOut };
  const last = lastDays(history);
  const staying = [...last.keys()].sort((a, b) => last[b]! - last[a]! || a - b).slice(0, most).sort((a, b) => a - b);
  const placeOf = new Map(staying.map((old, place) => [old, place]));
  const months = history.months.flatMap((month) => {
    const entries = [...month.customers.keys()].filter((at) => placeOf.has(month.customers[at]!));
    const picked = pick(month, entries);
    return entries.length === 0 ? [] : [{ ...picked, customers: picked.customers.map((customer) => placeOf.get(customer)!) }];
  });
  return { history: { ids: staying.map((old) => history.ids[old]!), ...withCountries(staying.map((old) => history.countries?.[old] ?? '')), months }, leftOut };
}

/** Returns a month with its entries in the order of customer and day. */
export function sortMonth(month: PurchaseMonth): PurchaseMonth {
  const { customers, days } = month;
  const compare = (a: number, b: number): number => customers[a]! - customers[b]! || days[a]! - days[b]!;
  const isSorted = customers.every((_, at) => at === 0 || compare(at - 1, at) <= 0);
  return isSorted ? month : pick(month, [...customers.keys()].sort(compare));
}

function pick({ site, month, customers, days, orders, netSales }: PurchaseMonth, entries: readonly number[]): PurchaseMonth {
  return {
    site, month, customers: Uint32Array.from(entries, (at) => customers[at]!), days: Uint32Array.from(entries, (at) => days[at]!),
    orders: Uint32Array.from(entries, (at) => orders[at]!), netSales: Float64Array.from(entries, (at) => netSales[at]!),
  };
}
