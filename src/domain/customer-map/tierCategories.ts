import type { SalesFact } from '../sales/facts';
import type { SitePlace } from './customer';

/** Categories that a tier buys, and large ones that it hardly buys, by id; most sales first. */
export interface TierCategories {
  readonly tier: string;
  readonly owned: readonly string[];
  readonly whiteSpace: readonly string[];
}

/** A tier hardly buys what has less than this part of its usual share there. */
const HARDLY = 0.5;

/**
 * Returns what each tier buys of the categories and what it leaves: white space are categories with at least `leastShare` of all
 * sales whose share in the tier is less than half of that. Tiers without sales of their own are left out, as are sales in a currency
 * without a rate and what has no category (`C000`).
 */
export function tierCategories(facts: readonly SalesFact[], places: ReadonlyMap<string, SitePlace>, tiers: readonly string[], leastShare: number): TierCategories[] {
  const all = new Map<string, number>();
  const byTier = new Map(tiers.map((tier) => [tier, new Map<string, number>()]));
  for (const { site, category, tier, netSales } of facts) {
    const rate = places.get(site)?.rate;
    if (rate === undefined || category === NO_CATEGORY) continue;
    for (const sums of [all, byTier.get(tier)]) sums?.set(category, (sums.get(category) ?? 0) + netSales * rate);
  }
  const total = sumOf(all);
  return [...byTier].flatMap(([tier, own]) => {
    const ownTotal = sumOf(own);
    if (!(ownTotal > 0) || !(total > 0)) return [];
    const whiteSpace = ranked(all).filter(([category, amount]) => amount / total >= leastShare && (own.get(category) ?? 0) / ownTotal < (HARDLY * amount) / total);
    return [{ tier, owned: ranked(own).map(([category]) => category), whiteSpace: whiteSpace.map(([category]) => category) }];
  });
}

const NO_CATEGORY = 'C000';

function sumOf(sums: ReadonlyMap<string, number>): number {
  return [...sums.values()].reduce((sum, amount) => sum + amount, 0);
}

function ranked(sums: ReadonlyMap<string, number>): [string, number][] {
  return [...sums].filter(([, amount]) => amount > 0).sort((a, b) => b[1] - a[1]);
}
