import { addMonths, monthNumber, monthsBetween, toMonth, yearOf, type Month } from '../../core/month';
import type { DailyFact, ProductFact } from './facts';
import { withoutNoise } from '../../core/withoutNoise';

/** Product of the row in which small products stand together. */
export const OTHER_PRODUCTS = 'P999999';
/** Category of daily rows in which all categories stand together. */
export const ALL_CATEGORIES = '*';
/** Months kept as months where the table is full; older ones stand by quarter. */
const RECENT_MONTHS = 13;
const QUARTER = 3;
/** How many days of daily facts are kept. */
const DAILY_DAYS = 800;

/** Days from which to which an event is watched, as serials, both included. */
export interface EventWindow {
  readonly from: number;
  readonly to: number;
}

/** Product facts that fit, and the share (0–1) of net sales whose products still have rows of their own; 1 where none had to join. */
export interface LimitedProducts {
  readonly facts: readonly ProductFact[];
  readonly aloneShare: number;
  /** Products of single sites that joined the row "other". */
  readonly joined: number;
}

/**
 * Fits product facts into a number of rows; every sum stays as it is. Above it, months older than 13 are kept per quarter (under the
 * quarter's first month, `months` 3); if that is not enough, the products that sell least at their site join one row "other".
 */
export function limitProductFacts(facts: readonly ProductFact[], most: number): LimitedProducts {
  if (facts.length <= most) return { facts, aloneShare: 1, joined: 0 };
  const last = facts.reduce((latest, { month }) => (month > latest ? month : latest), facts[0]!.month);
  const byQuarter = addUp(facts.map((fact) => (monthsBetween(fact.month, last) >= RECENT_MONTHS ? { ...fact, month: quarterOf(fact.month), months: QUARTER } : fact)));
  if (byQuarter.length <= most) return { facts: byQuarter, aloneShare: 1, joined: 0 };
  const small = smallestProducts(byQuarter, most);
  const limited = addUp(byQuarter.map((fact) => (small.has(placeOf(fact)) ? { ...fact, product: OTHER_PRODUCTS } : fact)));
  const sum = (rows: readonly ProductFact[]): number => rows.reduce((total, { netSales }) => total + netSales, 0);
  const all = sum(limited);
  return { facts: limited, aloneShare: all > 0 ? sum(limited.filter(({ product }) => product !== OTHER_PRODUCTS)) / all : 0, joined: small.size };
}

/** Returns the last 800 days, in at most the given number of rows where that can be: above it, days outside event windows lose their category. Every sum stays as it is. */
export function limitDailyFacts(facts: readonly DailyFact[], most: number, windows: readonly EventWindow[]): DailyFact[] {
  const last = facts.reduce((latest, { date }) => Math.max(latest, date), 0);
  const kept = facts.filter(({ date }) => date > last - DAILY_DAYS);
  if (kept.length <= most) return kept;
  const rows = new Map<string, DailyFact>();
  for (const fact of kept) {
    const isEvent = windows.some(({ from, to }) => fact.date >= from && fact.date <= to);
    const row = isEvent ? fact : { ...fact, category: ALL_CATEGORIES };
    const key = `${row.date}|${row.site}|${row.category}|${row.importId}`;
    const before = rows.get(key);
    rows.set(key, before ? addDays(before, row) : row);
  }
  return [...rows.values()];
}

/** Sites and products with the least net sales (as a share of their site), as many as have to join "other" for the rest to fit. */
function smallestProducts(facts: readonly ProductFact[], most: number): Set<string> {
  const sales = new Map<string, { site: string; net: number; rows: ProductFact[] }>();
  const bySite = new Map<string, number>();
  for (const fact of facts) {
    const entry = sales.get(placeOf(fact)) ?? { site: fact.site, net: 0, rows: [] };
    entry.net += fact.netSales;
    entry.rows.push(fact);
    sales.set(placeOf(fact), entry);
    bySite.set(fact.site, (bySite.get(fact.site) ?? 0) + fact.netSales);
  }
  const share = ({ site, net }: { site: string; net: number }): number => net / Math.max(bySite.get(site) ?? 0, Number.MIN_VALUE);
  const ascending = [...sales].sort(([, a], [, b]) => share(a) - share(b));
  const small = new Set<string>();
  const others = new Set<string>();
  let count = facts.length;
  for (const [place, { rows }] of ascending) {
    if (count <= most) break;
    small.add(place);
    count -= rows.length;
    for (const { month, site, importId } of rows) {
      const key = `${month}|${site}|${importId}`;
      if (!others.has(key)) count++;
      others.add(key);
    }
  }
  return small;
}

function addUp(facts: readonly ProductFact[]): ProductFact[] {
  const rows = new Map<string, ProductFact>();
  for (const fact of facts) {
    const key = `${fact.month}|${fact.months ?? 1}|${placeOf(fact)}|${fact.importId}`;
    const before = rows.get(key);
    rows.set(key, before ? addProducts(before, fact) : fact);
  }
  return [...rows.values()].sort((a, b) => compare(a.month, b.month) || compare(a.site, b.site) || compare(a.product, b.product));
}

/** Facts come month by month, so that the later of two stocks is the one at the end of the quarter; stocks of different products add up. */
function addProducts(a: ProductFact, b: ProductFact): ProductFact {
  const isOther = a.product === OTHER_PRODUCTS;
  return {
    ...a, units: a.units + b.units, netSales: withoutNoise(a.netSales + b.netSales), refunds: withoutNoise(a.refunds + b.refunds), returnedUnits: a.returnedUnits + b.returnedUnits,
    fees: withoutNoise(a.fees + b.fees), adSpend: withoutNoise(a.adSpend + b.adSpend), adSales: withoutNoise(a.adSales + b.adSales), sessions: a.sessions + b.sessions, tax: withoutNoise(a.tax + b.tax),
    stock: isOther && a.stock !== undefined && b.stock !== undefined ? a.stock + b.stock : b.stock ?? a.stock,
  };
}

function addDays(a: DailyFact, b: DailyFact): DailyFact {
  return {
    ...a, orders: a.orders + b.orders, units: a.units + b.units, netSales: withoutNoise(a.netSales + b.netSales), sessions: a.sessions + b.sessions, adSpend: withoutNoise(a.adSpend + b.adSpend),
  };
}

/** First month of a month's calendar quarter. */
export function quarterOf(month: Month): Month {
  return toMonth(yearOf(month), monthNumber(month) - ((monthNumber(month) - 1) % QUARTER));
}

/** Months that a product fact stands for: one, or those of its quarter. */
export function monthsOfFact({ month, months = 1 }: Pick<ProductFact, 'month' | 'months'>): Month[] {
  return Array.from({ length: months }, (_, at) => addMonths(month, at));
}

/**
 * Returns product facts by month: a row of a quarter is spread evenly over its months, whole pieces and visits first to the earlier
 * ones, so that every sum stays as it is. The stock is that of the quarter's end.
 */
export function monthlyProductFacts(facts: readonly ProductFact[]): ProductFact[] {
  return facts.flatMap((fact) => {
    const { months: count = 1, stock, ...rest } = fact;
    if (count === 1) return [fact];
    return monthsOfFact(fact).map((month, at): ProductFact => ({
      ...rest, month, units: pieceOf(fact.units, count, at), returnedUnits: pieceOf(fact.returnedUnits, count, at), sessions: pieceOf(fact.sessions, count, at),
      netSales: fact.netSales / count, refunds: fact.refunds / count, fees: fact.fees / count, adSpend: fact.adSpend / count, adSales: fact.adSales / count, tax: fact.tax / count, stock: at === count - 1 ? stock : undefined,
    }));
  });
}

/** A whole number's part for one of `count` places. */
function pieceOf(total: number, count: number, at: number): number {
  const upTo = (places: number): number => Math.ceil((total * places) / count);
  return upTo(at + 1) - upTo(at);
}

function placeOf({ site, product }: ProductFact): string {
  return `${site}|${product}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
