import type { SiteChurn } from '../domain/reviews/siteChurn';
import type { Month } from '../core/month';
import { numberIn, textIn, type TableRow } from './readTable';
import { REVIEW_ROOM, type Known, type ReviewForm } from './specs/reviewForm';

/** Rows of churn by site. */
export function churnRows(churn: readonly SiteChurn[], siteName: (id: string) => string): ReviewForm['churn'] {
  return churn.map(({ site, customers, lost, rate, low, high, othersRate, verdict }): Known[] => [siteName(site), customers, lost, rate, low, high, othersRate ?? '', verdict]);
}

/** Products that the product list calls slow movers, the largest stock at cost first; the cover of what no longer sells is the sign that the list has. */
export function slowRows(products: readonly TableRow[]): ReviewForm['slow'] {
  const bound = (row: TableRow): number => (numberIn(row, 'stock') ?? 0) * (numberIn(row, 'landedCost') ?? 1);
  return products.filter((row) => textIn(row, 'slowMover') === 'slow').sort((a, b) => bound(b) - bound(a)).slice(0, REVIEW_ROOM.slow)
    .map((row): Known[] => [textIn(row, 'product'), numberIn(row, 'stock') ?? '', numberIn(row, 'coverDays') ?? textIn(row, 'coverDays'), numberIn(row, 'turnoverDays') ?? '', textIn(row, 'stageCode'), textIn(row, 'stockMove')]);
}

/** Ads of one product in the months of a review, in plan currency. */
export interface ProductAds {
  readonly product: string;
  readonly spend: number;
  readonly sales: number;
}

/** Products whose ads cost more than the margin after platform fees of what they sold, the largest loss first. */
export function adRows(ads: readonly ProductAds[], products: readonly TableRow[]): ReviewForm['ads'] {
  const known = new Map(products.map((row) => [textIn(row, 'rowId').toUpperCase(), row]));
  return ads.flatMap(({ product, spend, sales }) => {
    const row = known.get(product.toUpperCase());
    const margin = row === undefined ? undefined : numberIn(row, 'cm2Rate');
    return row === undefined || margin === undefined || spend <= sales * margin ? [] : [{ name: textIn(row, 'product'), spend, sales, margin, loss: spend - sales * margin }];
  }).sort((a, b) => b.loss - a.loss).slice(0, REVIEW_ROOM.ads).map(({ name, spend, sales, margin, loss }): Known[] => [name, spend, sales, sales > 0 ? spend / sales : '', margin, loss]);
}

/** What competitors were seen doing between two days, anywhere or where the review looks: rows that name another site are left out. */
export function rivalRows(competitors: readonly TableRow[], { from, to }: { readonly from: number; readonly to: number }, isElsewhere: (site: string) => boolean): ReviewForm['rivals'] {
  return competitors.filter((row) => {
    const seen = numberIn(row, 'observedOn');
    return seen !== undefined && seen >= from && seen <= to && textIn(row, 'rowState') !== 'gone' && !isElsewhere(textIn(row, 'site'));
  }).slice(0, REVIEW_ROOM.rivals).map((row): Known[] => [textIn(row, 'competitor'), numberIn(row, 'observedOn') ?? '', textIn(row, 'priceMove'), textIn(row, 'opening')]);
}

/** What the sales of other products are measured by. */
export interface OtherSales {
  /** By product, site and month, in plan currency. */
  readonly sales: readonly { readonly product: string; readonly site: string; readonly month: Month; readonly amount: number }[];
  /** Ids of the promoted products. */
  readonly promoted: ReadonlySet<string>;
  readonly categoryOf: (product: string) => string;
  readonly months: { readonly event: readonly Month[]; readonly before: readonly Month[] };
  /** Days of a month that are known of a site. */
  readonly daysOf: (site: string, month: Month) => number;
}

/**
 * Estimates from monthly sales what promoted products took from others of their categories: what those would have sold on the known days of the
 * event's months at their daily average of the months before, less what they sold then, at least 0. Undefined without promoted products, others
 * beside them or known days before.
 */
export function cannibalisedSales({ sales, promoted, categoryOf, months, daysOf }: OtherSales): number | undefined {
  const categories = new Set([...promoted].map(categoryOf));
  const others = sales.filter(({ product }) => !promoted.has(product) && categories.has(categoryOf(product)));
  const lost = [...new Set(others.map(({ site }) => site))].flatMap((site): number[] => {
    const sumOf = (wanted: readonly Month[]): number => others.filter((sale) => sale.site === site && wanted.includes(sale.month)).reduce((sum, { amount }) => sum + amount, 0);
    const daysIn = (wanted: readonly Month[]): number => wanted.reduce((sum, month) => sum + daysOf(site, month), 0);
    const before = daysIn(months.before);
    return before === 0 ? [] : [(sumOf(months.before) / before) * daysIn(months.event) - sumOf(months.event)];
  });
  return promoted.size === 0 || lost.length === 0 ? undefined : Math.max(0, lost.reduce((sum, amount) => sum + amount, 0));
}
