import type { LineCounts } from '../domain/sales/facts';
import { withoutNoise } from '../domain/sales/withoutNoise';
import type { RawRow } from '../files/rawTable';
import { ownText } from './ownText';
import type { SkippedRow, SkippedRows } from './tableReading';

/** Rows left out that are kept for show, for each reason. */
const ROWS_KEPT = 20;

/** Counts the lines of one file: read = used + skipped by reason, and the same for their amounts. */
export class LineTally {
  /** First and last day used; infinite when no line was. */
  firstDay = Infinity;
  lastDay = -Infinity;
  readonly sites = new Set<number>();
  private used = 0;
  private amountUsed = 0;
  private readonly skipped = new Map<string, { count: number; amount: number; rows: SkippedRow[] }>();
  private row: RawRow = [];
  private rowNumber = 0;

  /** `quote` gives the text by which a row is shown, without what names a buyer. */
  constructor(private readonly quote: (row: RawRow) => string) {}

  /** Names the row that is read now, so that one left out can be shown. */
  at(row: RawRow, rowNumber: number): void {
    this.row = row;
    this.rowNumber = rowNumber;
  }

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
    const entry = this.entryOf(reason);
    entry.count++;
    entry.amount += Number.isFinite(amount) ? amount : 0;
    if (entry.rows.length < ROWS_KEPT) entry.rows.push({ row: this.rowNumber, text: ownText(this.quote(this.row)) });
  }

  /** Counts a part of a used line whose amount belongs to no measure. */
  skipAmount(reason: string, amount: number): void {
    this.entryOf(reason).amount += amount;
  }

  /** Returns the rows left out by reason, most first, each with the first rows themselves. */
  skippedRows(): SkippedRows[] {
    const entries = [...this.skipped].filter(([, { count }]) => count > 0).sort((a, b) => b[1].count - a[1].count);
    return entries.map(([reason, { count, rows }]) => ({ reason, count, rows }));
  }

  private entryOf(reason: string): { count: number; amount: number; rows: SkippedRow[] } {
    let entry = this.skipped.get(reason);
    if (!entry) this.skipped.set(reason, entry = { count: 0, amount: 0, rows: [] });
    return entry;
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
