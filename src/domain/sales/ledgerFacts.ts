import type { Currency } from '../../core/money';
import type { BuyerBook, MonthIndex } from './buyerBook';
import { monthIndexOfDay, monthOfIndex } from './buyerBook';
import type { BuyerKind, DailyFact, ProductFact, SalesFact } from './facts';
import { GROUP_OF, noSums, SUMMED, type MeasureGroup, type SummedMeasure, type Sums } from './measures';
import { SCOPES } from './movement';
import { splitBuyerKey, splitDayKey, splitProductKey, type SalesLedger } from './salesLedger';
import { withoutNoise } from './withoutNoise';

/** How many days of daily facts are kept. */
const DAILY_DAYS = 800;

/** What the numbers inside a ledger stand for, and which measures it supplies. */
export interface FactContext {
  readonly importId: string;
  readonly siteIds: readonly string[];
  readonly currencies: readonly Currency[];
  readonly categoryIds: readonly string[];
  readonly productIds: readonly string[];
  readonly buyers: BuyerBook;
  /** Measure groups that this ledger supplies for a site and month; the others are left out. */
  readonly supplies: (site: number, month: MonthIndex) => ReadonlySet<MeasureGroup>;
}

interface MonthRow {
  sums: Record<SummedMeasure, number>;
  orders: number;
  customers: number;
}

/**
 * Returns the monthly facts of a ledger, sorted by month, site, category, scope and buyer kind. An order stands in the row of its
 * largest line; a customer counts once in every row with a purchase; rows without any measure are left out.
 */
export function salesFacts(ledger: SalesLedger, context: FactContext): SalesFact[] {
  const rows = new Map<string, MonthRow & { cell: number; buyer: BuyerKind }>();
  const rowOf = (cell: number, buyerNumber: number): MonthRow => {
    const buyer = buyerKind(context.buyers, buyerNumber, ledger.cells[cell]!.month);
    const key = `${cell}|${buyer}`;
    let row = rows.get(key);
    if (!row) rows.set(key, (row = { cell, buyer, sums: noSums(), orders: 0, customers: 0 }));
    return row;
  };
  for (const [key, sums] of ledger.byBuyer.rows()) {
    const { cell, buyer } = splitBuyerKey(key);
    const row = rowOf(cell, buyer);
    for (const name of SUMMED) row.sums[name] += sums[name];
    if (buyer > 0 && sums.gross > 0) row.customers++;
  }
  for (const { cell, buyer } of ledger.orders.all()) rowOf(cell, buyer).orders++;
  return [...rows.values()].flatMap((row) => toSalesFact(ledger, context, row)).sort(compareFacts);
}

function toSalesFact(ledger: SalesLedger, context: FactContext, row: MonthRow & { cell: number; buyer: BuyerKind }): SalesFact[] {
  const { month, site, category, scope } = ledger.cells[row.cell]!;
  const supplied = context.supplies(site, month);
  const sums = keepSupplied(row.sums, supplied);
  const orders = supplied.has('sales') ? row.orders : 0;
  if (isNothing(sums) && orders === 0) return [];
  return [{
    month: monthOfIndex(month),
    site: context.siteIds[site]!,
    category: context.categoryIds[category]!,
    scope: SCOPES[scope]!,
    tier: 'unknown',
    buyer: row.buyer,
    orders,
    customers: supplied.has('sales') ? row.customers : 0,
    ...sums,
    netSales: netOf(sums),
    currency: context.currencies[site]!,
    importId: context.importId,
  }];
}

/** Returns the product facts of a ledger, sorted by month, site and product. Stock is not told by sales. */
export function productFacts(ledger: SalesLedger, context: FactContext): ProductFact[] {
  const facts: ProductFact[] = [];
  for (const [key, all] of ledger.byProduct.rows()) {
    const { product, site, month } = splitProductKey(key);
    const sums = keepSupplied(all, context.supplies(site, month));
    if (isNothing(sums)) continue;
    const { units, refunds, fees, adSpend, sessions } = sums;
    facts.push({
      month: monthOfIndex(month), site: context.siteIds[site]!, product: context.productIds[product]!,
      units, netSales: netOf(sums), refunds, fees, adSpend, sessions, stock: undefined, importId: context.importId,
    });
  }
  return facts.sort((a, b) => compareText(a.month, b.month) || compareText(a.site, b.site) || compareText(a.product, b.product));
}

/** Returns the daily facts of a ledger, the last 800 days, sorted by date, site and category. */
export function dailyFacts(ledger: SalesLedger, context: FactContext): DailyFact[] {
  const orders = new Map<number, number>();
  for (const { day } of ledger.orders.all()) orders.set(day, (orders.get(day) ?? 0) + 1);
  const facts: DailyFact[] = [];
  for (const [key, all] of ledger.byDay.rows()) {
    const { date, site, category } = splitDayKey(key);
    const supplied = context.supplies(site, monthIndexOfDay(date));
    const sums = keepSupplied(all, supplied);
    const { units, sessions, adSpend } = sums;
    const orderCount = supplied.has('sales') ? orders.get(key) ?? 0 : 0;
    if (units === 0 && netOf(sums) === 0 && sessions === 0 && adSpend === 0 && orderCount === 0) continue;
    facts.push({
      date, site: context.siteIds[site]!, category: context.categoryIds[category]!, orders: orderCount,
      units, netSales: netOf(sums), sessions, adSpend, importId: context.importId,
    });
  }
  const last = facts.reduce((latest, fact) => Math.max(latest, fact.date), 0);
  return facts
    .filter((fact) => fact.date > last - DAILY_DAYS)
    .sort((a, b) => a.date - b.date || compareText(a.site, b.site) || compareText(a.category, b.category));
}

function buyerKind(buyers: BuyerBook, buyer: number, month: MonthIndex): BuyerKind {
  if (buyer === 0) return 'unknown';
  return buyers.firstMonth(buyer) >= month ? 'new' : 'existing';
}

function keepSupplied(sums: Sums, supplied: ReadonlySet<MeasureGroup>): Record<SummedMeasure, number> {
  const kept = noSums();
  for (const name of SUMMED) if (supplied.has(GROUP_OF[name])) kept[name] = withoutNoise(sums[name]);
  return kept;
}

function isNothing(sums: Sums): boolean {
  return SUMMED.every((name) => sums[name] === 0);
}

function netOf(sums: Sums): number {
  return withoutNoise(sums.gross - sums.discounts);
}

function compareFacts(a: SalesFact, b: SalesFact): number {
  return compareText(a.month, b.month) || compareText(a.site, b.site) || compareText(a.category, b.category)
    || SCOPES.indexOf(a.scope) - SCOPES.indexOf(b.scope) || compareText(a.buyer, b.buyer);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
