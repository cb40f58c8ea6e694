import type { Currency } from '../../core/money';
import type { Month } from '../../core/month';
import type { BuyerBook, MonthIndex } from './buyerBook';
import { monthIndexOfDay, monthOfIndex } from './buyerBook';
import type { BuyerKind, DailyFact, ProductFact, ProductScope, SalesFact } from './facts';
import { KeyNumbers } from './keyNumbers';
import { addSums, clearSums, GROUP_OF, noSums, SUMMED, type MeasureGroup, type SummedMeasure, type Sums } from './measures';
import { SCOPES } from './movement';
import { buyerKey, MONTHS, splitBuyerKey, splitDayKey, splitProductKey, UNDECIDED, type Cell, type SalesLedger } from './salesLedger';
import { withoutNoise } from '../../core/withoutNoise';

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
  /** Scope of a product by number. */
  readonly scopeOf: (product: number) => ProductScope;
  /** Tier of a buyer by number, and whether one whose first order was in `first` counts as new in `month`. */
  readonly tierOf: (buyer: number) => string;
  readonly isNew: (first: Month, month: Month) => boolean;
  /** Measure groups that this ledger supplies for a site and month; the others are left out. */
  readonly supplies: (site: number, month: MonthIndex) => ReadonlySet<MeasureGroup>;
}

interface BuyerRow {
  readonly cell: number;
  readonly buyer: BuyerKind;
  readonly tier: string;
  readonly sums: Record<SummedMeasure, number>;
  orders: number;
  customers: number;
}

/**
 * Returns the monthly facts of a ledger, sorted by month, site, category, scope, tier and buyer kind. An order stands in the row of its
 * largest line; a customer counts once in every row with a purchase; rows without any measure are left out.
 */
export function salesFacts(ledger: SalesLedger, context: FactContext): SalesFact[] {
  const rows: BuyerRow[][] = [];
  const places = decidedCells(ledger, context);
  const counted = new KeyNumbers();
  const kindOf = buyerKinds(context);
  const rowOf = (cell: number, buyerNumber: number): BuyerRow => {
    const buyer = kindOf(buyerNumber, ledger.cells[cell]!.month);
    const tier = buyerNumber === 0 ? 'unknown' : context.tierOf(buyerNumber);
    const inCell = (rows[cell] ??= []);
    for (const row of inCell) if (row.buyer === buyer && row.tier === tier) return row;
    const row = { cell, buyer, tier, sums: noSums(), orders: 0, customers: 0 };
    inCell.push(row);
    return row;
  };
  ledger.byBuyer.forEach((key, sums) => {
    const { cell: written, buyer } = splitBuyerKey(key);
    const cell = places[written]!;
    const row = rowOf(cell, buyer);
    addSums(row.sums, sums);
    if (buyer > 0 && sums.gross > 0 && counted.isNew(buyerKey(cell, buyer))) row.customers++;
  });
  for (const { cell, buyer } of ledger.orders.all()) rowOf(places[cell]!, buyer).orders++;
  return rows.flat().flatMap((row) => toSalesFact(ledger, context, row)).sort(compareFacts);
}

/** By cell: the first cell of the same month, site, category and scope, once every product's scope is known. */
function decidedCells({ cells }: SalesLedger, { scopeOf }: FactContext): number[] {
  const first = new Map<string, number>();
  return cells.map((cell, number) => {
    const key = `${cell.month}|${cell.site}|${cell.category}|${decidedScope(cell, scopeOf)}`;
    const place = first.get(key) ?? number;
    first.set(key, place);
    return place;
  });
}

function decidedScope({ scope, product }: Cell, scopeOf: FactContext['scopeOf']): ProductScope {
  return scope === UNDECIDED ? scopeOf(product) : SCOPES[scope]!;
}

function toSalesFact(ledger: SalesLedger, context: FactContext, row: BuyerRow): SalesFact[] {
  const cell = ledger.cells[row.cell]!;
  const { month, site, category } = cell;
  const supplied = context.supplies(site, month);
  const sums = keepSupplied(row.sums, supplied);
  const orders = supplied.has('sales') ? row.orders : 0;
  if (isNothing(sums) && orders === 0) return [];
  return [{
    month: monthOfIndex(month),
    site: context.siteIds[site]!,
    category: context.categoryIds[category]!,
    scope: decidedScope(cell, context.scopeOf),
    tier: row.tier,
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
  const { importId, siteIds, productIds } = context;
  const [siteRanks, productRanks] = [ranksOf(siteIds), ranksOf(productIds)];
  const supplies = suppliedGroups(context);
  const facts: { readonly month: MonthIndex; readonly rank: number; readonly fact: ProductFact }[] = [];
  const sums = noSums();
  ledger.byProduct.forEach((key, all) => {
    const { product, site, month } = splitProductKey(key);
    keepSupplied(all, supplies(site, month), sums);
    if (isNothing(sums)) return;
    const { units, refunds, returnedUnits, fees, adSpend, adSales, sessions, tax } = sums;
    facts.push({
      month, rank: siteRanks[site]! * productIds.length + productRanks[product]!,
      fact: {
        month: monthOfIndex(month), site: siteIds[site]!, product: productIds[product]!,
        units, netSales: netOf(sums), refunds, returnedUnits, fees, adSpend, adSales, sessions, tax, stock: undefined, importId,
      },
    });
  });
  return facts.sort((a, b) => a.month - b.month || a.rank - b.rank).map(({ fact }) => fact);
}

/** The place that each of the texts has among all of them sorted: many rows are sorted faster by numbers. */
function ranksOf(texts: readonly string[]): number[] {
  const ranks: number[] = [];
  [...texts.keys()].sort((a, b) => compareText(texts[a]!, texts[b]!)).forEach((place, rank) => (ranks[place] = rank));
  return ranks;
}

/** Returns the daily facts of a ledger, the last 800 days, sorted by date, site and category. */
export function dailyFacts(ledger: SalesLedger, context: FactContext): DailyFact[] {
  const orders = new Map<number, number>();
  for (const { day } of ledger.orders.all()) orders.set(day, (orders.get(day) ?? 0) + 1);
  const supplies = suppliedGroups(context);
  const facts: DailyFact[] = [];
  ledger.byDay.forEach((key, all) => {
    const { date, site, category } = splitDayKey(key);
    const supplied = supplies(site, monthIndexOfDay(date));
    const sums = keepSupplied(all, supplied);
    const { units, sessions, adSpend } = sums;
    const orderCount = supplied.has('sales') ? orders.get(key) ?? 0 : 0;
    if (units === 0 && netOf(sums) === 0 && sessions === 0 && adSpend === 0 && orderCount === 0) return;
    facts.push({
      date, site: context.siteIds[site]!, category: context.categoryIds[category]!, orders: orderCount,
      units, netSales: netOf(sums), sessions, adSpend, importId: context.importId,
    });
  });
  const last = facts.reduce((latest, fact) => Math.max(latest, fact.date), 0);
  return facts
    .filter((fact) => fact.date > last - DAILY_DAYS)
    .sort((a, b) => a.date - b.date || compareText(a.site, b.site) || compareText(a.category, b.category));
}

/** Tells what a buyer is in a month; the rule is asked once for each pair of months. */
function buyerKinds({ buyers, isNew }: FactContext): (buyer: number, month: MonthIndex) => BuyerKind {
  const known = new Map<number, BuyerKind>();
  return (buyer, month) => {
    if (buyer === 0) return 'unknown';
    const first = buyers.firstMonth(buyer);
    if (first >= month) return 'new';
    const pair = first * MONTHS + month;
    let kind = known.get(pair);
    if (!kind) known.set(pair, (kind = isNew(monthOfIndex(first), monthOfIndex(month)) ? 'new' : 'existing'));
    return kind;
  };
}

/** Groups supplied for a site and month, asked for once each. */
function suppliedGroups({ supplies }: FactContext): FactContext['supplies'] {
  const known = new Map<number, ReadonlySet<MeasureGroup>>();
  return (site, month) => {
    const place = site * MONTHS + month;
    let groups = known.get(place);
    if (!groups) known.set(place, (groups = supplies(site, month)));
    return groups;
  };
}

/** Returns the sums that are supplied, in an object of the caller's where many keys are asked for. */
function keepSupplied(sums: Sums, supplied: ReadonlySet<MeasureGroup>, used = noSums()): Record<SummedMeasure, number> {
  const kept = clearSums(used);
  for (const name of SUMMED) if (sums[name] !== 0 && supplied.has(GROUP_OF[name])) kept[name] = withoutNoise(sums[name]);
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
    || SCOPES.indexOf(a.scope) - SCOPES.indexOf(b.scope) || compareText(a.tier, b.tier) || compareText(a.buyer, b.buyer);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
