import type { RawRow } from '../files/rawTable';
import { readYesNo } from './readYesNo';
import { blankMovement, dayOfRow, siteOfRow, skipUnreadable, type LineReader, type TableContext } from './tableContext';

/**
 * Reads logs of visits: one line a visit, and whether it ended with an order. Every line counts, also one that is like another. A log that tells
 * months alone counts for its months as a whole, not for any of their days.
 */
export class VisitLines implements LineReader {
  constructor(private readonly context: TableContext) {}

  read(row: RawRow, rowNumber: number): void {
    const { context } = this;
    const { reader, books, tally, overlaps, hasDays } = context;
    const converted = readYesNo(reader.field('converted').cell(row));
    if (converted === undefined) return skipUnreadable(context, 'converted', row, rowNumber, 'converted-unreadable');
    const amount = converted ? (reader.amount(row, 'amount') ?? 0) : 0;
    if (Number.isNaN(amount)) return skipUnreadable(context, 'amount', row, rowNumber, 'amount-unreadable');
    const date = dayOfRow(context, row, rowNumber, amount);
    if (date === undefined) return;
    const site = siteOfRow(context, row);
    if (site === undefined) return skipUnreadable(context, 'currency', row, rowNumber, 'currency-unreadable', amount);
    if (overlaps?.isRepeat(row.join('\n')) === true) return tally.skip('overlap', amount);
    const { id, platform } = books.sites.sites[site]!;
    const place = books.products.placeOf(platform, id, { sku: '', code: '', name: '', category: reader.text(row, 'category') });
    const order = converted ? reader.text(row, 'order') || `${context.file}#${rowNumber}` : '';
    context.ledger.add({ ...blankMovement({ ...place, date, site }), order, sessions: 1, gross: amount }, hasDays);
    tally.use(amount, date, site);
  }

  finish(): void {
    // Every line stands for itself.
  }
}
