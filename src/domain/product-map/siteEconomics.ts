import { median } from '../../core/statistics/quantile';
import type { ProductFact } from '../sales/facts';
import type { BaseWindow } from './baseWindow';
import { siteMonth } from './platformFees';

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
  /** 0 where no report tells. */
  readonly sessions: number;
  /** Net sales in plan currency, by which rows are ranked; 0 without a plan rate. */
  readonly planSales: number;
}

/** Sums facts by product and site over the base window; pairs without units and sales are left out. Largest sales first. `told` are the months of sites that tell fees. */
export function siteEconomics(facts: readonly ProductFact[], base: BaseWindow, rates: ReadonlyMap<string, number>, told: ReadonlySet<string>): SiteEconomics[] {
  const sums = new Map<string, { product: string; site: string; units: number; netSales: number; refunds: number; adSpend: number; sessions: number; fees: number; toldUnits: number }>();
  for (const fact of facts) {
    if (fact.month < base.first || fact.month > base.last) continue;
    const key = `${fact.product}|${fact.site}`;
    const sum = sums.get(key) ?? { product: fact.product, site: fact.site, units: 0, netSales: 0, refunds: 0, adSpend: 0, sessions: 0, fees: 0, toldUnits: 0 };
    sum.units += fact.units;
    sum.netSales += fact.netSales;
    sum.refunds += fact.refunds;
    sum.adSpend += fact.adSpend;
    sum.sessions += fact.sessions;
    if (told.has(siteMonth(fact))) {
      sum.fees += fact.fees;
      sum.toldUnits += fact.units;
    }
    sums.set(key, sum);
  }
  return [...sums.values()]
    .filter(({ units, netSales }) => units > 0 || netSales > 0)
    .map(({ refunds, adSpend, fees, toldUnits, ...sum }) => ({
      ...sum,
      price: sum.units > 0 ? sum.netSales / sum.units : undefined,
      refundRate: sum.netSales > 0 ? Math.min(1, Math.max(0, refunds / sum.netSales)) : undefined,
      adPerUnit: sum.units > 0 ? Math.max(0, adSpend) / sum.units : undefined,
      feePerUnit: toldUnits > 0 ? Math.max(0, fees) / toldUnits : undefined,
      planSales: sum.netSales * (rates.get(sum.site) ?? 0),
    }))
    .sort((a, b) => b.planSales - a.planSales || b.netSales - a.netSales);
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
  const groups = new Map<string, SiteEconomics[]>();
  for (const row of rows) {
    const key = `${categoryOf.get(row.product) ?? ''}|${row.site}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  const middle = (values: readonly (number | undefined)[]): number | undefined => {
    const known = values.filter((value): value is number => value !== undefined && value > 0);
    return known.length < LEAST_PRODUCTS ? undefined : median(known);
  };
  return new Map([...groups].map(([key, group]) => [key, {
    units: middle(group.map((row) => row.units)),
    price: middle(group.map((row) => row.price)),
    sessions: middle(group.map((row) => row.sessions)),
    conversion: middle(group.map((row) => (row.sessions > 0 ? row.units / row.sessions : undefined))),
  }]));
}
