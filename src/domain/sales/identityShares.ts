import type { SalesFact } from './facts';
import { withoutNoise } from '../../core/withoutNoise';

/** Share of a site's net sales whose buyer is known, 0–1; `netSales` in the site's currency. */
export interface IdentityShare {
  readonly site: string;
  readonly share: number;
  readonly netSales: number;
}

/** Returns for every site with facts the share of net sales whose buyer is known, sorted by site; 0 where nothing was sold. */
export function identityShares(facts: readonly SalesFact[]): IdentityShare[] {
  const totals = new Map<string, { known: number; all: number }>();
  for (const { site, buyer, netSales } of facts) {
    const total = totals.get(site) ?? { known: 0, all: 0 };
    total.all += netSales;
    if (buyer !== 'unknown') total.known += netSales;
    totals.set(site, total);
  }
  return [...totals].map(([site, { known, all }]) => ({ site, share: all > 0 ? known / all : 0, netSales: withoutNoise(all) })).sort((a, b) => (a.site < b.site ? -1 : 1));
}
