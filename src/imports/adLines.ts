import type { RawRow } from '../files/rawTable';
import { withoutNoise } from '../core/withoutNoise';
import type { Field } from './profile';
import { isRepeatedSum } from './isRepeat';
import { blankMovement, dayOfRow, siteOfRow, skipUnreadable, type LineReader, type TableContext } from './tableContext';

/** What a line tells beside its spend. A line of which one cannot be read is left out whole. */
const BESIDES = ['adSales', 'adOrders', 'clicks'] as const satisfies readonly Field[];

/**
 * Reads advertising reports: one line a day, campaign and perhaps product or search term. What was spent and sold goes into the facts;
 * clicks, sales and orders are added up beside it, so that reports can be compared.
 */
export class AdLines implements LineReader {
  private clicks = 0;
  private spend = 0;
  private sales = 0;
  private orders = 0;

  constructor(private readonly context: TableContext) {}

  read(row: RawRow, rowNumber: number): void {
    const { context } = this;
    const { reader, books, tally } = context;
    const spend = reader.amount(row, 'spend');
    if (spend === undefined) return tally.skip('amount-missing', 0);
    if (Number.isNaN(spend)) return skipUnreadable(context, 'spend', row, rowNumber, 'amount-unreadable');
    const unreadable = BESIDES.find((field) => Number.isNaN(reader.amount(row, field)));
    if (unreadable) return skipUnreadable(context, unreadable, row, rowNumber, unreadable === 'adSales' ? 'amount-unreadable' : 'quantity-unreadable', spend);
    const date = dayOfRow(context, row, rowNumber, spend);
    if (date === undefined) return;
    const site = siteOfRow(context, row);
    if (site === undefined) return skipUnreadable(context, 'currency', row, rowNumber, 'currency-unreadable', spend);
    // A report without days is the part of its period that the user says, beside others.
    if (reader.has('date') && isRepeatedSum(context, row, date)) return tally.skip('overlap', spend);
    const adSales = this.amountOf(row, 'adSales');
    this.addTotals(row, spend, adSales);
    const { kind, id: report } = context.recognised.profile;
    if (!books.claims.take(kind, report, context.file, { site, day: date, amount: spend })) return tally.skip('other-report', spend);
    const { id, platform } = books.sites.sites[site]!;
    const place = books.products.placeOf(platform, id, { sku: reader.text(row, 'sku'), code: reader.text(row, 'code'), name: '', category: '' });
    context.ledger.add({ ...blankMovement({ ...place, date, site }), adSpend: spend, adSales });
    tally.use(spend, date, site);
  }

  finish(): void {
    const { books, file } = this.context;
    books.adTotals.push({ file, clicks: this.clicks, spend: withoutNoise(this.spend), sales: withoutNoise(this.sales), orders: this.orders });
  }

  private addTotals(row: RawRow, spend: number, adSales: number): void {
    this.clicks += this.amountOf(row, 'clicks');
    this.spend += spend;
    this.sales += adSales;
    this.orders += this.amountOf(row, 'adOrders');
  }

  /** What is missing counts as nothing: a report leaves out what there was none of. */
  private amountOf(row: RawRow, field: Field): number {
    return this.context.reader.amount(row, field) ?? 0;
  }
}
