import type { RawRow } from '../files/rawTable';
import { isRepeatedSum } from './isRepeat';
import { blankMovement, dayOfRow, siteOfRow, skipUnreadable, type LineReader, type TableContext } from './tableContext';

/** Reads traffic reports: one line a product of the whole period, with sessions, units and sales; orders and days are not in them. */
export class TrafficLines implements LineReader {
  constructor(private readonly context: TableContext) {}

  read(row: RawRow, rowNumber: number): void {
    const { context } = this;
    const { reader, books, tally } = context;
    const [sessions, units, sales] = (['sessions', 'quantity', 'amount'] as const).map((field) => reader.amount(row, field) ?? 0) as [number, number, number];
    if (Number.isNaN(sales)) return skipUnreadable(context, 'amount', row, rowNumber, 'amount-unreadable');
    if (Number.isNaN(sessions + units)) return skipUnreadable(context, Number.isNaN(units) ? 'quantity' : 'sessions', row, rowNumber, 'quantity-unreadable', sales);
    const date = dayOfRow(context, row, rowNumber, sales);
    if (date === undefined) return;
    const site = siteOfRow(context, row);
    if (site === undefined) return skipUnreadable(context, 'currency', row, rowNumber, 'currency-unreadable', sales);
    // A report without days is the part of its period that the user says, beside others.
    if (reader.has('date') && isRepeatedSum(context, row, date)) return tally.skip('overlap', sales);
    const { id, platform } = books.sites.sites[site]!;
    const place = books.products.placeOf(platform, id, {
      sku: reader.text(row, 'sku'), code: reader.text(row, 'code'), parent: reader.text(row, 'parent'), name: reader.text(row, 'name'), category: '',
    });
    context.ledger.add({ ...blankMovement({ ...place, date, site }), sessions, units, gross: sales }, reader.has('date'));
    tally.use(sales, date, site);
  }

  finish(): void {
    // Every line stands for itself.
  }
}
