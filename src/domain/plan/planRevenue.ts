import type { Measures } from '../sales/facts';

/** What counts as revenue in a plan. */
export interface RevenueRule {
  /** `supply`: facts of fully managed shops hold the supply price as their net sales. */
  readonly basis: 'gmv' | 'net' | 'settlement' | 'supply';
  readonly returns: 'before' | 'after';
  readonly tax: 'in' | 'out';
}

/**
 * Returns the revenue of facts on the plan's basis, in plan currency, as the column `planRevenue` of the monthly facts has
 * it: refunds come off after returns (never off GMV), fees off a settlement, tax is added where revenue includes it.
 * Without a plan rate it is 0.
 */
export function planRevenue(fact: Pick<Measures, 'gross' | 'netSales' | 'refunds' | 'fees' | 'tax'>, rate: number | undefined, rule: RevenueRule): number {
  if (rate === undefined) return 0;
  const isGross = rule.basis === 'gmv';
  const sold = isGross ? fact.gross : fact.netSales;
  const refunds = rule.returns === 'after' && !isGross ? fact.refunds : 0;
  const fees = rule.basis === 'settlement' ? fact.fees : 0;
  return rate * (sold - refunds - fees + (rule.tax === 'in' ? fact.tax : 0));
}
