import type { RawRow } from '../files/rawTable';
import { buyerId } from './buyerId';
import { lineAmounts, reasonOf, type FoundAmounts } from './lineAmounts';
import { isRepeatedOrder } from './isRepeat';
import { dayOfRow, siteOfRow, skipUnreadable, type LineReader, type TableContext } from './tableContext';

/** Reads checkouts that ended without an order: they are counted, and never become sales. */
export class ProspectLines implements LineReader {
  /** Date, buyer and currency stand on a checkout's first line alone. */
  private checkout = '';
  private first: RawRow = [];
  private readonly amountsOf: (row: RawRow) => FoundAmounts;

  constructor(private readonly context: TableContext) {
    this.amountsOf = lineAmounts(context.reader, {});
  }

  read(row: RawRow, rowNumber: number): void {
    const { context } = this;
    const { reader, books, tally } = context;
    const checkout = reader.text(row, 'order');
    if (checkout !== this.checkout || checkout === '') [this.checkout, this.first] = [checkout, row];
    const amounts = this.amountsOf(row);
    if ('field' in amounts) return skipUnreadable(context, amounts.field, row, rowNumber, reasonOf(amounts));
    const amount = amounts.net;
    const day = dayOfRow(context, reader.text(row, 'date') === '' ? this.first : row, rowNumber, amount);
    if (day === undefined) return;
    const site = siteOfRow(context, reader.text(row, 'currency') === '' ? this.first : row);
    if (site === undefined) return skipUnreadable(context, 'currency', row, rowNumber, 'currency-unreadable', amount);
    if (isRepeatedOrder(context, row)) return tally.skip('overlap', amount);
    const buyer = buyerId(reader.text(this.first, 'customer'));
    books.prospects.note(site, day, checkout === '' ? `${context.file}#${rowNumber}` : checkout, buyer, amount);
    tally.use(amount, day, site);
  }

  finish(): void {
    // Every line stands for itself.
  }
}
