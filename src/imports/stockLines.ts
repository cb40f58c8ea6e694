import type { RawRow } from '../files/rawTable';
import { isRepeatedSum } from './isRepeat';
import { dayOfRow, siteOfRow, skipUnreadable, type LineReader, type TableContext } from './tableContext';

/** Reads inventory reports: one line a SKU with the units that can be sold. */
export class StockLines implements LineReader {
  constructor(private readonly context: TableContext) {}

  read(row: RawRow, rowNumber: number): void {
    const { context } = this;
    const { reader, books, tally } = context;
    const units = reader.amount(row, 'stock');
    if (units === undefined) return tally.skip('amount-missing', 0);
    if (Number.isNaN(units)) return skipUnreadable(context, 'stock', row, rowNumber, 'quantity-unreadable');
    const day = dayOfRow(context, row, rowNumber, 0);
    if (day === undefined) return;
    const site = siteOfRow(context, row);
    if (site === undefined) return skipUnreadable(context, 'currency', row, rowNumber, 'currency-unreadable');
    if (isRepeatedSum(context, row, day)) return tally.skip('overlap', 0);
    const { id, platform } = books.sites.sites[site]!;
    const { product } = books.products.placeOf(platform, id, {
      sku: reader.text(row, 'sku'), code: reader.text(row, 'code'), name: reader.text(row, 'name'), category: reader.text(row, 'category'),
    });
    books.stocks.note(site, product, day, units);
    tally.use(0, day, site);
  }

  finish(): void {
    // Every line stands for itself.
  }
}
