import type { CardFees } from './platformFees';
import type { ProductMargins, ProductTotals } from './productMap';

/**
 * Returns the contribution margins of a product: goods (CM1 = net sales after refunds − units × landed cost), after
 * platform fees (CM2: those that reports tell and, for months without, those of the fee cards), after ads (CM3); rates ÷ net
 * sales after refunds. All undefined without a cost, CM2 and CM3 also where neither reports nor cards tell the fees; rates when
 * nothing was left after refunds.
 */
export function computeMargins(totals: ProductTotals, unitCost: number | undefined, { cardFees }: Pick<CardFees, 'cardFees'>): ProductMargins {
  if (unitCost === undefined) {
    const none = undefined;
    return { unitCost, cogs: none, cm1: none, cm2: none, cm3: none, cm1Rate: none, cm2Rate: none, cm3Rate: none };
  }
  const kept = totals.netSales - totals.refunds;
  const cogs = totals.units * unitCost;
  const cm1 = kept - cogs;
  const cm2 = cardFees === undefined ? undefined : cm1 - totals.fees - cardFees;
  const cm3 = cm2 === undefined ? undefined : cm2 - totals.adSpend;
  const rate = (margin: number | undefined): number | undefined => (kept > 0 && margin !== undefined ? margin / kept : undefined);
  return { unitCost, cogs, cm1, cm2, cm3, cm1Rate: rate(cm1), cm2Rate: rate(cm2), cm3Rate: rate(cm3) };
}
