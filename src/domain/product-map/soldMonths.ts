import type { Month } from '../../core/month';
import type { ProductFact } from '../sales/facts';

const SUMMED = ['units', 'netSales', 'refunds', 'returnedUnits', 'fees', 'adSpend', 'adSales', 'tax'] as const;

/** What a product sold on a site in a month, over all reports; amounts in the currency of the site. */
export interface SoldMonth extends Pick<ProductFact, 'product' | 'site' | (typeof SUMMED)[number]> {
  readonly month: Month;
}

/** Adds the facts of each product, site and month up: one report may tell the sales of a month, another its refunds and fees. In the order of the facts. */
export function soldMonths(facts: readonly ProductFact[]): SoldMonth[] {
  const sums = new Map<string, { -readonly [K in keyof SoldMonth]: SoldMonth[K] }>();
  for (const fact of facts) {
    const { product, site, month } = fact;
    const key = `${product}|${site}|${month}`;
    let sum = sums.get(key);
    if (sum === undefined) sums.set(key, (sum = { product, site, month, units: 0, netSales: 0, refunds: 0, returnedUnits: 0, fees: 0, adSpend: 0, adSales: 0, tax: 0 }));
    for (const measure of SUMMED) sum[measure] += fact[measure];
  }
  return [...sums.values()];
}
