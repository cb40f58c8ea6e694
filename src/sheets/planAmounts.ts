import type { Month } from '../core/month';
import type { Currency } from '../core/money';
import type { MonthAmount } from '../domain/plan/baseEstimate';
import { planRevenue, type RevenueRule } from '../domain/plan/planRevenue';
import type { SalesFact } from '../domain/sales/facts';

/** Revenue of monthly facts on the plan's basis, summed by site, category and month. */
export function planAmounts(facts: readonly SalesFact[], rates: ReadonlyMap<Currency, number>, rule: RevenueRule): MonthAmount[] {
  const sums = new Map<string, { site: string; category: string; month: Month; amount: number }>();
  for (const fact of facts) {
    const { site, category, month } = fact;
    const key = `${site}|${category}|${month}`;
    const known = sums.get(key) ?? { site, category, month, amount: 0 };
    known.amount += planRevenue(fact, rates.get(fact.currency), rule);
    sums.set(key, known);
  }
  return [...sums.values()];
}
