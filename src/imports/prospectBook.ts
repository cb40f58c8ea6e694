import { serialToMonth, type Month } from '../core/month';
import { withoutNoise } from '../core/withoutNoise';
import type { ProspectCount } from './importTypes';

interface Tally {
  readonly site: number;
  readonly month: Month;
  readonly checkouts: Set<string>;
  readonly buyers: Set<string>;
  amount: number;
}

/** Counts checkouts that ended without an order, by site and month. */
export class ProspectBook {
  private readonly months = new Map<string, Tally>();

  /** Notes one line of a checkout; `amount` is what its goods would have cost, `buyer` is empty when unknown. */
  note(site: number, day: number, checkout: string, buyer: string, amount: number): void {
    const month = serialToMonth(day);
    const key = `${site}|${month}`;
    const tally = this.months.get(key) ?? { site, month, checkouts: new Set<string>(), buyers: new Set<string>(), amount: 0 };
    this.months.set(key, tally);
    tally.checkouts.add(checkout);
    if (buyer !== '') tally.buyers.add(buyer);
    tally.amount += amount;
  }

  /** Returns the counts, without any id. */
  counts(siteIds: readonly string[]): ProspectCount[] {
    return [...this.months.values()].map(({ site, month, checkouts, buyers, amount }) => ({
      kind: 'cart', site: siteIds[site]!, month, checkouts: checkouts.size, buyers: buyers.size, amount: withoutNoise(amount),
    }));
  }
}
