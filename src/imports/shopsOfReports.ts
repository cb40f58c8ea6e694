import type { OpenTable } from './openFiles';
import type { SiteBook } from './siteBook';
import { currenciesOf } from './tableCurrency';

/**
 * Parts tables into those of one report and one shop, in their order. Shops number their orders alike, so a line repeats another only within
 * its shop: tables for which the user named different sites are of different shops, and so are those that share no currency. Where lines name
 * their site themselves, or nothing tells a currency, the tables stay together.
 */
export function shopsOfReports(opened: readonly OpenTable[], sites: SiteBook): readonly (readonly OpenTable[])[] {
  let shops: Shop[] = [];
  for (const table of opened) {
    const { profile, places } = table.recognised;
    const wanted = table.options.site ?? '';
    const currencies = places.has('site') ? [] : currenciesOf({ ...table, siteCurrency: sites.currencyOf(wanted) });
    const own: Shop = { key: `${profile.id}|${sites.keyOf(wanted)}`, currencies, tables: [table] };
    const joined = [...shops.filter((shop) => isSame(shop, own)), own];
    shops = [...shops.filter((shop) => !joined.includes(shop)), {
      key: own.key, currencies: joined.flatMap((shop) => shop.currencies), tables: joined.flatMap(({ tables }) => tables),
    }];
  }
  return shops.map(({ tables }) => opened.filter((table) => tables.includes(table)));
}

interface Shop {
  /** Report and site that the user named. */
  readonly key: string;
  readonly currencies: readonly string[];
  readonly tables: readonly OpenTable[];
}

function isSame(one: Shop, other: Shop): boolean {
  if (one.key !== other.key) return false;
  return one.currencies.length === 0 || other.currencies.length === 0 || one.currencies.some((currency) => other.currencies.includes(currency));
}
