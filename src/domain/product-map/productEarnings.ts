import type { Month } from '../../core/month';
import { feesByCard, hasSales, refundedUnits, siteMonth, type SiteTerms, type TermsOf } from './platformFees';
import { taxInside } from './priceTax';
import type { SoldMonth } from './soldMonths';

/** Landed cost of one unit sold on a site in a month, in plan currency; undefined where no card of the site or of all sites tells. */
export type CostOf = (product: string, site: string, month: Month) => number | undefined;

/** What the sales of a product hold beside what reports tell; amounts in plan currency. */
export interface ProductEarnings {
  /** Tax inside net sales after refunds. */
  readonly taxInside: number;
  /** Units that refunds gave back, whether or not reports count them. */
  readonly refundedUnits: number;
  /** Units that came back and are sold again: they cost no goods. */
  readonly resoldUnits: number;
  /** Mean landed cost of a unit by the cards; sites without a card count as the others do. Undefined where no card tells. */
  readonly cardCost: number | undefined;
  /** Fees by the cards for the months whose reports tell none; undefined where a card is wanting, 0 where reports tell all. */
  readonly cardFees: number | undefined;
  /** Part of net sales whose fees reports tell, 0–1; 1 without sales. */
  readonly feesTold: number;
  /** Sites on which it sold whose fees neither reports nor a card tell. */
  readonly feesWanting: readonly string[];
}

/** By what months of sales are judged. */
export interface EarningRules {
  /** Plan currency per unit of each site's currency. */
  readonly rates: ReadonlyMap<string, number>;
  /** Months of sites, `site|month`, whose reports tell fees. */
  readonly told: ReadonlySet<string>;
  readonly termsOf: TermsOf;
  readonly costOf: CostOf;
}

/** Units that cost goods, below 0 where more came back to be sold again, and what one of them cost. */
export interface CostedUnits {
  readonly units: number;
  readonly cost: number | undefined;
}

/** Returns the mean cost by units of those that have one; undefined where none has, or where nothing is left of them. One cost throughout is returned as it is. */
export function meanCost(all: readonly CostedUnits[]): number | undefined {
  const known = all.flatMap(({ units, cost }) => (cost === undefined || units === 0 ? [] : [{ units, cost }]));
  const first = known[0]?.cost;
  if (known.every(({ cost }) => cost === first)) return first;
  const units = known.reduce((sum, one) => sum + one.units, 0);
  return units > 0 ? known.reduce((sum, one) => sum + one.units * one.cost, 0) / units : undefined;
}

/** Returns the units of a month that came back and are sold again. */
export function resoldUnits(sold: SoldMonth, { resaleable }: Pick<SiteTerms, 'resaleable'>): number {
  return refundedUnits(sold) * resaleable;
}

/** Sums the months of one product of one category; months of sites without a plan rate are left out. */
export function productEarnings(all: readonly SoldMonth[], category: string, { rates, told, termsOf, costOf }: EarningRules): ProductEarnings {
  const months = all.filter(({ site }) => rates.has(site));
  const sum = { taxInside: 0, refundedUnits: 0, resoldUnits: 0, cardFees: 0, sales: 0, untold: 0 };
  const wanting = new Set<string>();
  const costed: CostedUnits[] = [];
  let hasUntold = false;
  for (const sold of months) {
    const [rate, terms] = [rates.get(sold.site) ?? 0, termsOf(sold.site, category)];
    const sales = sold.netSales * rate;
    sum.taxInside += taxInside(sold, terms.tax) * rate;
    const resold = resoldUnits(sold, terms);
    sum.refundedUnits += refundedUnits(sold);
    sum.resoldUnits += resold;
    costed.push({ units: sold.units - resold, cost: costOf(sold.product, sold.site, sold.month) });
    sum.sales += sales;
    if (told.has(siteMonth(sold))) continue;
    sum.untold += sales;
    hasUntold ||= hasSales(sold);
    const fees = feesByCard(sold, terms);
    if (fees !== undefined) sum.cardFees += fees * rate;
    else if (hasSales(sold)) wanting.add(sold.site);
  }
  return {
    taxInside: sum.taxInside,
    refundedUnits: sum.refundedUnits,
    resoldUnits: sum.resoldUnits,
    cardCost: meanCost(costed),
    cardFees: wanting.size > 0 ? undefined : sum.cardFees,
    feesTold: sum.sales > 0 ? Math.min(1, Math.max(0, 1 - sum.untold / sum.sales)) : Number(!hasUntold),
    feesWanting: [...wanting],
  };
}
