import type { RawRow } from '../files/rawTable';
import { blankMovement, dayOfRow, siteOfRow, skipUnreadable, type LineReader, type TableContext } from './tableContext';

/** Reads advertising reports: one line a day, campaign and advertised product; only what was spent goes into the facts. */
export class AdLines implements LineReader {
  constructor(private readonly context: TableContext) {}

  read(row: RawRow, rowNumber: number): void {
    const { context } = this;
    const { reader, books, tally } = context;
    const spend = reader.amount(row, 'spend');
    if (spend === undefined) return tally.skip('amount-missing', 0);
    if (Number.isNaN(spend)) return skipUnreadable(context, 'spend', row, rowNumber, 'amount-unreadable');
    const date = dayOfRow(context, row, rowNumber, spend);
    if (date === undefined) return;
    const site = siteOfRow(context, row);
    if (site === undefined) return skipUnreadable(context, 'currency', row, rowNumber, 'currency-unreadable', spend);
    if (context.overlaps?.isRepeat(row.join('\n'))) return tally.skip('overlap', spend);
    const { id, platform } = books.sites.sites[site]!;
    const place = books.products.placeOf(platform, id, { sku: reader.text(row, 'sku'), code: reader.text(row, 'code'), name: '', category: '' });
    context.ledger.add({ ...blankMovement({ ...place, date, site }), adSpend: spend });
    tally.use(spend, date, site);
  }

  finish(): void {
    // Every line stands for itself.
  }
}
