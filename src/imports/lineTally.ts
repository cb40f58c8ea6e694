import type { LineCounts } from '../domain/sales/facts';
import { withoutNoise } from '../domain/sales/withoutNoise';

/** Counts the lines of one file: read = used + skipped by reason, and the same for their amounts. */
export class LineTally {
  /** First and last day used; infinite when no line was. */
  firstDay = Infinity;
  lastDay = -Infinity;
  readonly sites = new Set<number>();
  private used = 0;
  private amountUsed = 0;
  private readonly skipped = new Map<string, { count: number; amount: number }>();

  /** Counts a line whose amounts went into the facts, with its day (serial) and the number of its site. */
  use(amount: number, day?: number, site?: number): void {
    this.used++;
    this.amountUsed += amount;
    if (day !== undefined && day < this.firstDay) this.firstDay = day;
    if (day !== undefined && day > this.lastDay) this.lastDay = day;
    if (site !== undefined) this.sites.add(site);
  }

  /** Counts a line left out for a reason, with the amount it holds (0 when that cannot be read). */
  skip(reason: string, amount: number): void {
    const entry = this.skipped.get(reason) ?? { count: 0, amount: 0 };
    entry.count++;
    entry.amount += Number.isFinite(amount) ? amount : 0;
    this.skipped.set(reason, entry);
  }

  /** Counts a part of a used line whose amount belongs to no measure. */
  skipAmount(reason: string, amount: number): void {
    const entry = this.skipped.get(reason) ?? { count: 0, amount: 0 };
    entry.amount += amount;
    this.skipped.set(reason, entry);
  }

  /** Returns the counts; amountRead = amountUsed + Σ amountSkipped. */
  counts(): LineCounts {
    const entries = [...this.skipped].sort((a, b) => b[1].count - a[1].count);
    const skipped = Object.fromEntries(entries.filter(([, { count }]) => count > 0).map(([reason, { count }]) => [reason, count]));
    const amountSkipped = Object.fromEntries(entries.map(([reason, { amount }]) => [reason, withoutNoise(amount)]));
    const read = this.used + entries.reduce((sum, [, { count }]) => sum + count, 0);
    const amountRead = this.amountUsed + entries.reduce((sum, [, { amount }]) => sum + amount, 0);
    return {
      read, used: this.used, skipped, amountRead: withoutNoise(amountRead), amountUsed: withoutNoise(this.amountUsed), amountSkipped,
    };
  }
}
