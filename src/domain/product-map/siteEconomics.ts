import { groupBy } from '../../core/groupBy';
import { median } from '../../core/statistics/quantile';
import type { ProductFact } from '../sales/facts';
import type { BaseWindow } from './baseWindow';
import { siteMonth } from './platformFees';
import { taxInside, type TaxTerms } from './priceTax';
import { meanCost, resoldUnits, type CostedUnits, type EarningRules } from './productEarnings';
import { soldMonths } from './soldMonths';

/** One product on one site over the base window, amounts in the currency of the site. */
export interface SiteEconomics {
  readonly product: string;
  readonly site: string;
  readonly units: number;
  readonly netSales: number;
  /** Net sales ÷ units; undefined without units. */
  readonly price: number | undefined;
  /** Refunds ÷ net sales, 0–1; undefined without sales. */
  readonly refundRate: number | undefined;
  /** Ad spend ÷ units; undefined without units. */
  readonly adPerUnit: number | undefined;
  /** Platform fees ÷ units over the months whose reports tell fees; undefined without such. */
  readonly feePerUnit: number | undefined;
  /** Tax told beside net sales after refunds ÷ these, at most the rate of prices that hold tax; undefined where nothing was kept. */
  readonly taxBeside: number | undefined;
  /** Mean landed cost of a unit in plan currency by the cards of the site or of all sites; undefined where there is none. */
  readonly unitCost: number | undefined;
  /** 0 where no report tells. */
  readonly sessions: number;
  /** Net sales in plan currency, by which rows are ranked; 0 without a plan rate. */
  readonly planSales: number;
}

/** What is added up of a product on a site. */
interface SiteSum {
  readonly product: string;
  readonly site: string;
  readonly units: number;
  readonly netSales: number;
  readonly refunds: number;
  readonly adSpend: number;
  readonly tax: number;
  readonly inside: number;
  readonly fees: number;
  readonly toldUnits: number;
  readonly costed: CostedUnits[];
}

/** Sums facts by product and site over the base window; pairs without units and sales are left out. Largest sales first. `categoryOf` is a product's category. */
export function siteEconomics(facts: readonly ProductFact[], base: BaseWindow, categoryOf: (product: string) => string, rules: EarningRules): SiteEconomics[] {
  const inside = facts.filter(({ month }) => month >= base.first && month <= base.last);
  const sessions = new Map<string, number>();
  for (const fact of inside) sessions.set(placeOf(fact), (sessions.get(placeOf(fact)) ?? 0) + fact.sessions);
  return [...sumSites(inside, categoryOf, rules)]
    .filter(({ units, netSales }) => units > 0 || netSales > 0)
    .map((sum) => {
      const { product, site, units, netSales, refunds, adSpend, fees, toldUnits, costed } = sum;
      return {
        product, site, units, netSales,
        price: units > 0 ? netSales / units : undefined,
        refundRate: netSales > 0 ? Math.min(1, Math.max(0, refunds / netSales)) : undefined,
        adPerUnit: units > 0 ? Math.max(0, adSpend) / units : undefined,
        feePerUnit: toldUnits > 0 ? Math.max(0, fees) / toldUnits : undefined,
        taxBeside: besideOf(sum, rules.termsOf(site, categoryOf(product)).tax),
        unitCost: meanCost(costed),
        sessions: sessions.get(placeOf(sum)) ?? 0,
        planSales: netSales * (rules.rates.get(site) ?? 0),
      };
    })
    .sort((a, b) => b.planSales - a.planSales || b.netSales - a.netSales);
}

const placeOf = ({ product, site }: Pick<ProductFact, 'product' | 'site'>): string => `${product}|${site}`;

function sumSites(facts: readonly ProductFact[], categoryOf: (product: string) => string, { told, termsOf, costOf }: EarningRules): Iterable<SiteSum> {
  const sums = new Map<string, { -readonly [K in keyof SiteSum]: SiteSum[K] }>();
  for (const sold of soldMonths(facts)) {
    const { product, site, month } = sold;
    const terms = termsOf(site, categoryOf(product));
    const sum = sums.get(placeOf(sold)) ?? { product, site, units: 0, netSales: 0, refunds: 0, adSpend: 0, tax: 0, inside: 0, fees: 0, toldUnits: 0, costed: [] };
    for (const key of ['units', 'netSales', 'refunds', 'adSpend', 'tax'] as const) sum[key] += sold[key];
    sum.inside += taxInside(sold, terms.tax);
    sum.costed.push({ units: sold.units - resoldUnits(sold, terms), cost: costOf(product, site, month) });
    if (told.has(siteMonth(sold))) {
      sum.fees += sold.fees;
      sum.toldUnits += sold.units;
    }
    sums.set(placeOf(sold), sum);
  }
  return sums.values();
}

/** A share below this is what rounding left. */
const NO_TAX = 1e-12;

/** Of prices that hold tax, what leaves the tax inside them as the months have it. */
function besideOf({ netSales, refunds, tax, inside }: SiteSum, { vat, isIncluded }: TaxTerms): number | undefined {
  const kept = netSales - refunds;
  if (kept <= 0) return undefined;
  const share = isIncluded ? vat - (inside * (1 + vat)) / kept : tax / kept;
  return share < NO_TAX ? 0 : share;
}

/** The middle of a category on a site; undefined where fewer than two products tell. */
export interface CategoryMedians {
  readonly units: number | undefined;
  readonly price: number | undefined;
  readonly sessions: number | undefined;
  readonly conversion: number | undefined;
}

const LEAST_PRODUCTS = 2;

/** Returns the medians of each category on each site, by `category|site`; a product counts in those figures that it has. */
export function categoryMedians(rows: readonly SiteEconomics[], categoryOf: ReadonlyMap<string, string>): Map<string, CategoryMedians> {
  const groups = groupBy(rows, (row) => `${categoryOf.get(row.product) ?? ''}|${row.site}`);
  const middle = (values: readonly (number | undefined)[]): number | undefined => {
    const known = values.filter((value): value is number => value !== undefined && value > 0);
    return known.length < LEAST_PRODUCTS ? undefined : median(known);
  };
  return new Map([...groups].map(([key, group]) => [key, {
    units: middle(group.map((row) => row.units)),
    price: middle(group.map((row) => row.price)),
    sessions: middle(group.map((row) => row.sessions)),
    conversion: middle(group.map(({ units, sessions }) => (sessions > 0 && units <= sessions ? units / sessions : undefined))),
  }]));
}
