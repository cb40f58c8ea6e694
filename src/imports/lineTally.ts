import type { CurrencyAmounts, LineCounts } from '../domain/sales/facts';
import { withoutNoise } from '../core/withoutNoise';
import type { RawRow } from '../files/rawTable';
import { ownText } from './ownText';
import type { SiteClues } from './siteBook';
import type { SkippedRow, SkippedRows } from './tableReading';

/** Rows left out that are kept for show, for each reason. */
const ROWS_KEPT = 20;

/** Counts the lines of one file: read = used + skipped by reason, and the same for their amounts. */
export class LineTally {
  /** First and last day used; infinite when no line was. */
  firstDay = Infinity;
  lastDay = -Infinity;
  readonly sites = new Set<number>();
  /** First and last day of any line, also of those left out: what the file covers. */
  firstSeen = Infinity;
  lastSeen = -Infinity;
  /** Days of lines that were understood but do not count, by the number of their site where that is known. */
  readonly daysLeftOut = new Map<number, Set<number>>();
  /** The same of lines whose site no line had opened yet, by what they say of it. */
  private readonly daysOfNoSite = new Map<string, { readonly clues: SiteClues; readonly days: Set<number> }>();
  private used = 0;
  /** Amounts used by site; lines of one site share a currency. */
  private readonly usedBySite = new Map<number | undefined, UsedAmount>();
  private lastUsed: UsedAmount = { site: undefined, amount: 0, days: new Set(), lastDay: undefined };
  private readonly skipped = new Map<string, Skipped>();
  private row: RawRow = [];
  private rowNumber = 0;

  /** `quote` gives the text by which a row is shown, without what names a buyer; `currencyOf` what a row says of its currency, empty for nothing. */
  constructor(private readonly quote: (row: RawRow) => string, private readonly currencyOf: (row: RawRow) => string = () => '') {}

  /** Names the row that is read now, so that one left out can be shown. */
  at(row: RawRow, rowNumber: number): void {
    this.row = row;
    this.rowNumber = rowNumber;
  }

  /** Counts a line whose amounts went into the facts, with its day (serial) and the number of its site. */
  use(amount: number, day?: number, site?: number): void {
    this.used++;
    const used = amount !== 0 || site !== undefined ? this.usedAt(site) : undefined;
    if (used) used.amount += amount;
    if (day === undefined) return;
    if (used && day !== used.lastDay) used.days.add((used.lastDay = day));
    if (day < this.firstDay) this.firstDay = day;
    if (day > this.lastDay) this.lastDay = day;
    this.see(day);
  }

  /** Notes the day of a line, whether it is used or not; one that cannot be told (undefined, NaN) is none. */
  see(day: number | undefined): void {
    if (day !== undefined && day < this.firstSeen) this.firstSeen = day;
    if (day !== undefined && day > this.lastSeen) this.lastSeen = day;
  }

  /** Notes the day and the site of a line that was understood but does not count; the site is what the line says of it where that is not known yet. */
  seeLeftOut(day: number, site: number | SiteClues): void {
    if (typeof site === 'number') this.daysLeftOut.set(site, (this.daysLeftOut.get(site) ?? new Set()).add(day));
    else {
      const key = Object.values(site).join('|');
      const entry = this.daysOfNoSite.get(key) ?? { clues: site, days: new Set() };
      this.daysOfNoSite.set(key, entry);
      entry.days.add(day);
    }
  }

  /** Gives days of lines left out to their sites, once all sites are known. */
  placeLeftOut(siteOf: (clues: SiteClues) => number | undefined): void {
    for (const { clues, days } of this.daysOfNoSite.values()) {
      const site = siteOf(clues);
      if (site !== undefined) days.forEach((day) => this.seeLeftOut(day, site));
    }
    this.daysOfNoSite.clear();
  }

  /** Days of the lines used, ascending, by the number of their site. */
  days(): Map<number, number[]> {
    return new Map([...this.usedBySite.values()].flatMap(({ site, days }) => (site === undefined ? [] : [[site, [...days].sort((a, b) => a - b)] as const])));
  }

  /** Lines of one site mostly follow each other. */
  private usedAt(site: number | undefined): UsedAmount {
    if (this.lastUsed.site !== site || this.usedBySite.size === 0) {
      this.lastUsed = this.usedBySite.get(site) ?? { site, amount: 0, days: new Set(), lastDay: undefined };
      this.usedBySite.set(site, this.lastUsed);
      if (site !== undefined) this.sites.add(site);
    }
    return this.lastUsed;
  }

  /** Counts a line left out for a reason, with the amount it holds (0 when that cannot be read). */
  skip(reason: string, amount: number): void {
    const entry = this.entryOf(reason);
    entry.count++;
    if (Number.isFinite(amount)) this.addSkipped(entry, amount);
    if (entry.rows.length < ROWS_KEPT) entry.rows.push({ row: this.rowNumber, text: ownText(this.quote(this.row)) });
  }

  /** Counts a part of a used line whose amount belongs to no measure. */
  skipAmount(reason: string, amount: number): void {
    this.addSkipped(this.entryOf(reason), amount);
  }

  private addSkipped({ amounts }: Skipped, amount: number): void {
    if (amount === 0) return;
    const currency = this.currencyOf(this.row);
    amounts.set(currency, (amounts.get(currency) ?? 0) + amount);
  }

  /** Returns the rows left out by reason, most first, each with the first rows themselves. */
  skippedRows(): SkippedRows[] {
    const entries = [...this.skipped].filter(([, { count }]) => count > 0).sort((a, b) => b[1].count - a[1].count);
    return entries.map(([reason, { count, rows }]) => ({ reason, count, rows }));
  }

  private entryOf(reason: string): Skipped {
    let entry = this.skipped.get(reason);
    if (!entry) this.skipped.set(reason, entry = { count: 0, amounts: new Map(), rows: [] });
    return entry;
  }

  /**
   * Returns the counts; for each currency read = used + Σ skipped. `currencyOfSite` names the currency of a site by number; an amount
   * whose line names none has the file's currency where that is one.
   */
  counts(currencyOfSite: (site: number) => string = () => ''): LineCounts {
    const entries = [...this.skipped].sort((a, b) => b[1].count - a[1].count);
    const amounts = this.amounts(entries, currencyOfSite);
    const [sole = NO_AMOUNTS, ...others] = Object.values(amounts);
    const one = others.length === 0 ? sole : undefined;
    return {
      read: this.used + entries.reduce((sum, [, { count }]) => sum + count, 0), used: this.used,
      skipped: Object.fromEntries(entries.filter(([, { count }]) => count > 0).map(([reason, { count }]) => [reason, count])),
      amountRead: one && withoutNoise(Object.values(one.skipped).reduce((sum, amount) => sum + amount, one.used)),
      amountUsed: one?.used, amountSkipped: one?.skipped ?? {}, amounts,
    };
  }

  private amounts(entries: readonly (readonly [string, Skipped])[], currencyOfSite: (site: number) => string): Record<string, CurrencyAmounts> {
    const used = [...this.usedBySite.values()].map(({ site, amount }) => [site === undefined ? '' : currencyOfSite(site), amount] as const);
    const written = [...used.map(([currency]) => currency), ...entries.flatMap(([, { amounts }]) => [...amounts.keys()])];
    const named = new Set(written.filter((currency) => currency !== ''));
    const [only = ''] = named;
    const found: Record<string, { used: number; skipped: Record<string, number> }> = {};
    const of = (currency: string): { used: number; skipped: Record<string, number> } =>
      (found[currency === '' && named.size === 1 ? only : currency] ??= { used: 0, skipped: {} });
    for (const [currency, amount] of used) of(currency).used = withoutNoise(of(currency).used + amount);
    for (const [reason, { amounts }] of entries) {
      const parts = amounts.size === 0 ? [[only, 0] as const] : [...amounts];
      for (const [currency, amount] of parts) of(currency).skipped[reason] = withoutNoise((of(currency).skipped[reason] ?? 0) + amount);
    }
    return found;
  }
}

const NO_AMOUNTS: CurrencyAmounts = { used: 0, skipped: {} };

interface UsedAmount {
  readonly site: number | undefined;
  amount: number;
  readonly days: Set<number>;
  lastDay: number | undefined;
}

interface Skipped {
  count: number;
  readonly amounts: Map<string, number>;
  readonly rows: SkippedRow[];
}
