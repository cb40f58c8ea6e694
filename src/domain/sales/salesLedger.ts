import { monthIndexOfDay, type BuyerBook, type MonthIndex } from './buyerBook';
import { KeyNumbers } from './keyNumbers';
import { MeasureTable } from './measureTable';
import { SCOPES, type Movement } from './movement';
import type { ProductScopes } from './productScopes';
import { OrderBook } from './orderBook';
import { PurchaseBook } from './purchaseBook';

const CATEGORIES = 10_000;
const SITES = 1_000;
/** More than any month index: two of them, or a number and one, share a key. */
export const MONTHS = 100_000;
const BUYERS = 2 ** 24;
const PRODUCTS = 2 ** 24;

/** Month, site, category and scope of one cell of the monthly facts; a product whose scope is not certain yet has cells of its own. */
export interface Cell {
  readonly month: MonthIndex;
  readonly site: number;
  readonly category: number;
  /** Place in `SCOPES`, or `UNDECIDED`. */
  readonly scope: number;
  /** The product of an undecided cell, else 0. */
  readonly product: number;
}

/** Where a line of a product was added: its place and scope, and the numbers of the cell and of the product's sums that follow from them. */
interface Spot {
  readonly place: number;
  readonly scope: number;
  readonly cell: number;
  readonly sums: number;
}

/** Scope of cells whose product decides once all sales are known. */
export const UNDECIDED = SCOPES.length;

/** Adds the movements of one report kind up; memory grows with orders, buyers and cells, not with lines. */
export class SalesLedger {
  /** Sums by cell and buyer. */
  readonly byBuyer = new MeasureTable();
  /** Sums by product, site and month. */
  readonly byProduct = new MeasureTable();
  /** Sums by day, site and category. */
  readonly byDay = new MeasureTable();
  readonly orders = new OrderBook();
  /** What known buyers bought by day. */
  readonly purchases = new PurchaseBook();
  /** Days on which known buyers took something that cost nothing: no sale, but a visit. */
  readonly freeDays = new PurchaseBook();
  readonly cells: Cell[] = [];
  /** Numbers of month, site and category together. */
  private readonly places = new KeyNumbers();
  /** Numbers of cells by place, product (0: scope is certain) and scope. */
  private readonly cellNumbers = new KeyNumbers();
  private readonly monthOfDay = new Map<number, MonthIndex>();
  private lastDay = { date: Number.NaN, month: 0 };
  /** By product: where its line before was added. Lines of one product mostly fall into one month of one site. */
  private readonly spots: (Spot | undefined)[] = [];

  constructor(private readonly buyers: BuyerBook, private readonly scopes: ProductScopes) {}

  /** Adds one movement. What is known of a month as a whole (`hasDay` false) stays out of the days. */
  add(movement: Movement, hasDay = true): void {
    const month = this.monthOf(movement.date);
    if (movement.gross > 0) this.scopes.noteSale(movement.product, movement.site, month);
    const { cell, sums } = this.spotOf(month, movement);
    const day = dayKey(movement.date, movement.site, movement.category);
    this.byBuyer.add(this.byBuyer.rowOf(buyerKey(cell, movement.buyer)), movement);
    this.byProduct.add(sums, movement);
    if (hasDay) this.byDay.add(this.byDay.rowOf(day), movement);
    const amount = movement.gross - movement.discounts;
    if (movement.buyer > 0 && (amount !== 0 || movement.order !== '')) this.purchases.add(movement.buyer, movement.site, movement.date, amount);
    if (movement.order === '') return;
    this.orders.note(movement.site, movement.order, cell, day, movement.buyer, amount);
    this.buyers.noteOrder(movement.buyer, month);
  }

  /** Notes that a known buyer took something that cost nothing; no fact counts it. */
  addFree(buyer: number, site: number, date: number): void {
    this.freeDays.add(buyer, site, date, 0);
    this.buyers.noteOrder(buyer, this.monthOf(date));
  }

  /** Lines of one day mostly follow each other. */
  private monthOf(date: number): MonthIndex {
    if (date !== this.lastDay.date) this.lastDay = { date, month: this.monthOfAny(date) };
    return this.lastDay.month;
  }

  private monthOfAny(date: number): MonthIndex {
    let index = this.monthOfDay.get(date);
    if (index === undefined) {
      index = monthIndexOfDay(date);
      this.monthOfDay.set(date, index);
    }
    return index;
  }

  private spotOf(month: MonthIndex, { site, category, product }: Movement): Spot {
    const certain = this.scopes.certain(product);
    const scope = certain === undefined ? UNDECIDED : SCOPES.indexOf(certain);
    const place = this.places.numberOf((site * CATEGORIES + category) * MONTHS + month);
    const before = this.spots[product];
    if (before?.place === place && before.scope === scope) return before;
    const cell = this.cellOf(place, { month, site, category, scope, product: scope === UNDECIDED ? product : 0 });
    const spot = { place, scope, cell, sums: this.byProduct.rowOf((product * SITES + site) * MONTHS + month) };
    this.spots[product] = spot;
    return spot;
  }

  private cellOf(place: number, cell: Cell): number {
    const number = this.cellNumbers.numberOf((place * PRODUCTS + cell.product) * (UNDECIDED + 1) + cell.scope);
    if (number === this.cells.length) this.cells.push(cell);
    return number;
  }
}

/** Returns the key of a cell and a buyer. */
export function buyerKey(cell: number, buyer: number): number {
  return cell * BUYERS + buyer;
}

/** Takes a cell-and-buyer key apart. */
export function splitBuyerKey(key: number): { readonly cell: number; readonly buyer: number } {
  return { cell: Math.floor(key / BUYERS), buyer: key % BUYERS };
}

/** Takes a product key apart. */
export function splitProductKey(key: number): { readonly product: number; readonly site: number; readonly month: MonthIndex } {
  const rest = Math.floor(key / MONTHS);
  return { product: Math.floor(rest / SITES), site: rest % SITES, month: key % MONTHS };
}

/** Takes a day key apart. */
export function splitDayKey(key: number): { readonly date: number; readonly site: number; readonly category: number } {
  const rest = Math.floor(key / CATEGORIES);
  return { date: Math.floor(rest / SITES), site: rest % SITES, category: key % CATEGORIES };
}

function dayKey(date: number, site: number, category: number): number {
  return (date * SITES + site) * CATEGORIES + category;
}
