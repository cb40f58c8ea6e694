import type { ProductEarnings } from './productEarnings';
import type { ProductMargins, ProductTotals } from './productMap';

/** Returns what a product brought in: net sales after refunds and without the tax inside their prices. */
export function keptRevenue({ netSales, refunds }: Pick<ProductTotals, 'netSales' | 'refunds'>, { taxInside }: Pick<ProductEarnings, 'taxInside'>): number {
  return netSales - refunds - taxInside;
}

/**
 * Returns the contribution margins of a product: goods (CM1 = what it brought in − units that did not come back to be sold again × landed
 * cost), after platform fees (CM2: those that reports tell and, for months without, those of the fee cards), after ads (CM3); rates ÷ what
 * it brought in. All undefined without a cost, CM2 and CM3 also where neither reports nor cards tell the fees; rates when nothing was left.
 */
export function computeMargins(totals: ProductTotals, unitCost: number | undefined, earnings: Pick<ProductEarnings, 'taxInside' | 'resoldUnits' | 'cardFees'>): ProductMargins {
  if (unitCost === undefined) {
    const none = undefined;
    return { unitCost, cogs: none, cm1: none, cm2: none, cm3: none, cm1Rate: none, cm2Rate: none, cm3Rate: none };
  }
  const { cardFees, resoldUnits } = earnings;
  const kept = keptRevenue(totals, earnings);
  const cogs = (totals.units - resoldUnits) * unitCost;
  const cm1 = kept - cogs;
  const cm2 = cardFees === undefined ? undefined : cm1 - totals.fees - cardFees;
  const cm3 = cm2 === undefined ? undefined : cm2 - totals.adSpend;
  const rate = (margin: number | undefined): number | undefined => (kept > 0 && margin !== undefined ? margin / kept : undefined);
  return { unitCost, cogs, cm1, cm2, cm3, cm1Rate: rate(cm1), cm2Rate: rate(cm2), cm3Rate: rate(cm3) };
}
