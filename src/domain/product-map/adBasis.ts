import { groupBy } from '../../core/groupBy';
import { productEarnings, type EarningRules } from './productEarnings';
import { keptRevenue } from './productMargins';
import type { SoldMonth } from './soldMonths';

/** What ads earn by the sites on which they sell; undefined where one site, or nothing known of the sites, leaves the mean of the product. */
export interface AdBasis {
  /** What ad sales leave after tax, refunds and platform fees, before goods, ÷ ad sales. */
  readonly adLeft: number | undefined;
  /** Units that cost goods ÷ ad sales, per unit of plan currency. */
  readonly adUnits: number | undefined;
  /** Goods by the cards ÷ ad sales; undefined where no card tells. */
  readonly adCardCost: number | undefined;
}

const NONE: AdBasis = { adLeft: undefined, adUnits: undefined, adCardCost: undefined };

/** The sums of a product on one site, in plan currency. */
interface SiteSums {
  readonly netSales: number;
  readonly adSales: number;
  /** After tax, refunds and fees; undefined where a card is wanting. */
  readonly left: number | undefined;
  /** Units that cost goods. */
  readonly units: number;
  readonly cost: number | undefined;
}

/**
 * Weighs the margins of a product's sites by the sales of their ads: ads break even where they sell, not on the mean of all sites. `all`
 * are the months of one product of one category; `cardCost` counts on sites without a card.
 */
export function adBasis(all: readonly SoldMonth[], category: string, rules: EarningRules, cardCost: number | undefined): AdBasis {
  const sites = [...groupBy(all.filter(({ site }) => rules.rates.has(site)), ({ site }) => site).values()];
  const sold = sites.map((months) => sumSite(months, category, rules)).filter(({ netSales, adSales }) => netSales !== 0 || adSales !== 0);
  const advertised = sold.filter(({ adSales }) => adSales > 0);
  if (sold.length < 2 || advertised.length === 0 || advertised.some(({ left, netSales }) => left === undefined || netSales <= 0)) return NONE;
  const total = advertised.reduce((sum, { adSales }) => sum + adSales, 0);
  const weigh = (valueOf: (site: SiteSums) => number): number => advertised.reduce((sum, site) => sum + ((site.adSales / total) * valueOf(site)) / site.netSales, 0);
  return {
    adLeft: weigh(({ left = 0 }) => left),
    adUnits: weigh(({ units }) => units),
    adCardCost: cardCost === undefined ? undefined : weigh(({ units, cost = cardCost }) => units * cost),
  };
}

function sumSite(months: readonly SoldMonth[], category: string, rules: EarningRules): SiteSums {
  const rate = rules.rates.get(months[0]?.site ?? '') ?? 0;
  const sum = (key: 'units' | 'netSales' | 'refunds' | 'fees' | 'adSales'): number => months.reduce((total, month) => total + month[key], 0);
  const earnings = productEarnings(months, category, rules);
  const netSales = sum('netSales') * rate;
  const kept = keptRevenue({ netSales, refunds: sum('refunds') * rate }, earnings);
  return {
    netSales,
    adSales: sum('adSales') * rate,
    left: earnings.cardFees === undefined ? undefined : kept - sum('fees') * rate - earnings.cardFees,
    units: sum('units') - earnings.resoldUnits,
    cost: earnings.cardCost,
  };
}
