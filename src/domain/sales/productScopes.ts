import { monthNumber, yearOf, type Month } from '../../core/month';
import type { MonthIndex } from './buyerBook';
import type { ProductScope } from './facts';

/** From when on a product counts as new. */
export interface NewProductRule {
  /** Year of the plan; undefined before a plan has one: it is then the year after the last sale. */
  readonly planYear: number | undefined;
  /** First month of the fiscal year, 1–12. */
  readonly fiscalStart: number;
  /** Months before the plan year that a product may have been listed and still be new. */
  readonly months: number;
}

const YEAR = 12;

/** Returns the index of a month, as ledgers count months. */
export function indexOfMonth(month: Month): MonthIndex {
  return yearOf(month) * YEAR + monthNumber(month) - 1;
}

/**
 * Tells for every product (by number) whether it is new, existing or a bundle. New is what was first listed less than the rule's months
 * before the plan year, or later; where no listing is known the first sale counts, but not one in the first month of a site's data,
 * since the product may be older than the data. What the user says of a product wins.
 */
export class ProductScopes {
  private readonly typed: (ProductScope | undefined)[] = [];
  private readonly listed: (MonthIndex | undefined)[] = [];
  private readonly firstSale: MonthIndex[] = [];
  private readonly firstSite: number[] = [];
  private readonly siteFrom: MonthIndex[] = [];
  private lastSale = -Infinity;

  constructor(private readonly rule: NewProductRule) {}

  /** Notes what the user says of a product; a bundle wins over what other rows say. */
  type(product: number, scope: ProductScope): void {
    if (this.typed[product] !== 'bundle') this.typed[product] = scope;
  }

  /** Notes the month in which a product was listed; the first counts. */
  list(product: number, month: MonthIndex): void {
    this.listed[product] = Math.min(month, this.listed[product] ?? Infinity);
  }

  /** Notes that a site's data reach back to a month. */
  noteSite(site: number, month: MonthIndex): void {
    if (month < (this.siteFrom[site] ?? Infinity)) this.siteFrom[site] = month;
  }

  /** Notes a sale of a product at a site in a month. Runs for every line. */
  noteSale(product: number, site: number, month: MonthIndex): void {
    if (month < (this.siteFrom[site] ?? Infinity)) this.siteFrom[site] = month;
    if (month > this.lastSale) this.lastSale = month;
    if (month >= (this.firstSale[product] ?? Infinity)) return;
    this.firstSale[product] = month;
    this.firstSite[product] = site;
  }

  /** The scope of a product as far as it is certain before all sales are known; undefined while it is not. */
  certain(product: number): ProductScope | undefined {
    const typed = this.typed[product];
    if (typed !== undefined || product === 0) return typed ?? 'existing';
    if (this.listed[product] !== undefined) return undefined;
    return (this.firstSale[product] ?? Infinity) < this.newFrom() ? 'existing' : undefined;
  }

  /** The scope of a product once all sales are known. */
  final(product: number): ProductScope {
    const certain = this.certain(product);
    if (certain !== undefined) return certain;
    const listed = this.listed[product];
    if (listed !== undefined) return listed >= this.newFrom() ? 'new' : 'existing';
    const first = this.firstSale[product];
    const site = this.firstSite[product];
    return first === undefined || site === undefined || first === this.siteFrom[site] ? 'existing' : 'new';
  }

  /** First month of a listing that makes a product new. While the plan has no year it only moves forward. */
  private newFrom(): MonthIndex {
    const { planYear, fiscalStart, months } = this.rule;
    const year = planYear ?? Math.floor(this.lastSale / YEAR) + 1;
    return year * YEAR + fiscalStart - 1 - months;
  }
}
