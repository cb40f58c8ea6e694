import type { SoldMonth } from './soldMonths';

/** The tax of the prices of a site. */
export interface TaxTerms {
  /** VAT or GST, 0.19 = 19 %. */
  readonly vat: number;
  /** Whether shelf prices hold it. */
  readonly isIncluded: boolean;
}

/**
 * Returns the tax inside what was kept of net sales after refunds: of prices that hold tax, what is due on them and was not told beside
 * them. Below 0 where refunds gave back more than was sold.
 */
export function taxInside({ netSales, refunds, tax }: Pick<SoldMonth, 'netSales' | 'refunds' | 'tax'>, { vat, isIncluded }: TaxTerms): number {
  if (!isIncluded) return 0;
  const kept = netSales - refunds;
  const inside = (vat * kept - tax) / (1 + vat);
  return kept < 0 ? Math.min(0, inside) : Math.max(0, inside);
}

/** Returns the part of net sales by which tax told beside them raises them to shelf prices, 0 up to the rate; 0 where prices hold no tax or nothing was kept. */
export function taxBeside(sold: Pick<SoldMonth, 'netSales' | 'refunds' | 'tax'>, terms: TaxTerms): number {
  const kept = sold.netSales - sold.refunds;
  if (!terms.isIncluded || kept === 0) return 0;
  return Math.max(0, terms.vat - (taxInside(sold, terms) * (1 + terms.vat)) / kept);
}
