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

/** One order a day of each shop. Old shop: 10 mugs at 10, 30 in the event, 8 in the two weeks after it. New shop: 5 cups at 10. */
export function twoShops(): WholeFile {
  const lines = ['Date,Order,SKU,Name,Quantity,Price,Site'];
  for (let day = FIRST; day <= LAST; day++) {
    lines.push(`${formatDate(fromSerial(day))},A${day},MUG,Mug,${quantityOn(day)},10,Old shop`);
    if (day >= OPENING) lines.push(`${formatDate(fromSerial(day))},B${day},CUP,Cup,5,10,New shop`);
  }
  return { name: 'orders.csv', bytes: new TextEncoder().encode(lines.join('\n')) };
}
