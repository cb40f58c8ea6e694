import { formatDate, fromSerial, parseDate } from '../../src/core/calendar';
import type { WholeFile } from './textFile';

/** How the file of the two shops is read. */
export const TWO_SHOPS = { header: true, columns: { date: 'Date', order: 'Order', code: 'SKU', name: 'Name', quantity: 'Quantity', unitPrice: 'Price', site: 'Site' }, currency: 'CNY', dateOrder: 'ymd' };

/** The serial of a date that exists. */
export const serial = (date: string): number => parseDate(date) ?? NaN;

/** First day of the old shop, in the middle of last year's Black Friday; last day of both; first day of the new shop, four days before this year's. */
export const [FIRST, LAST, OPENING] = [serial('2024-11-27'), serial('2025-12-31'), serial('2025-11-20')] as const;
/** Black Friday 2025 from −4 to +3 days; for two weeks after it less is sold. */
const WINDOW = [serial('2025-11-24'), serial('2025-12-01')] as const;

function quantityOn(day: number): number {
  if (day >= WINDOW[0] && day <= WINDOW[1]) return 30;
  return day > WINDOW[1] && day <= WINDOW[1] + 14 ? 8 : 10;
}

/** The same with the buyers that the file names where it is made with them. */
export const TWO_SHOPS_WITH_BUYERS = { ...TWO_SHOPS, columns: { ...TWO_SHOPS.columns, customer: 'Buyer' } };

/** One order a day of each shop. Old shop: 10 mugs at 10, 30 in the event, 8 in the two weeks after it. New shop: 5 cups at 10. A buyer comes back after 60 days. */
export function twoShops(withBuyers = false): WholeFile {
  const buyer = (shop: string, day: number): string => (withBuyers ? `,${shop}${day % 60}@mail.test` : '');
  const lines = [`Date,Order,SKU,Name,Quantity,Price,Site${withBuyers ? ',Buyer' : ''}`];
  for (let day = FIRST; day <= LAST; day++) {
    lines.push(`${formatDate(fromSerial(day))},A${day},MUG,Mug,${quantityOn(day)},10,Old shop${buyer('a', day)}`);
    if (day >= OPENING) lines.push(`${formatDate(fromSerial(day))},B${day},CUP,Cup,5,10,New shop${buyer('b', day)}`);
  }
  return { name: 'orders.csv', bytes: new TextEncoder().encode(lines.join('\n')) };
}
