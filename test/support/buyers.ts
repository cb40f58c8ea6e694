import { fromSerial, formatDate, toSerial } from '../../src/core/calendar';
import type { ColumnMapping } from '../../src/imports/importTypes';
import { textFile, type WholeFile } from './textFile';

/** One order of a buyer in a made-up export. */
export interface MadeOrder {
  readonly buyer: string;
  /** Spreadsheet serial. */
  readonly day: number;
  readonly amount: number;
}

/** An export of orders with buyers, and how to read it. */
export interface MadeOrders {
  readonly file: WholeFile;
  readonly mapping: ColumnMapping;
}

const mapping: ColumnMapping = {
  header: true,
  columns: { date: 'Date', order: 'Order', code: 'SKU', name: 'Name', category: 'Category', quantity: 'Qty', amount: 'Amount', customer: 'Buyer' },
  currency: 'USD',
  dateOrder: 'ymd',
};

/** Writes orders as an export; without `withBuyers` the column of buyers is empty. */
export function madeOrders(orders: readonly MadeOrder[], withBuyers = true): MadeOrders {
  const lines = orders.map(({ buyer, day, amount }, at) => `${formatDate(fromSerial(day))},N${at},SKU-${at % 3},Thing ${at % 3},Kind ${at % 2},1,${amount.toFixed(2)},${withBuyers ? buyer : ''}`);
  return { file: textFile('buyers.csv', ['Date,Order,SKU,Name,Category,Qty,Amount,Buyer', ...lines].join('\n')), mapping };
}

/** The raw id of a buyer, which must appear nowhere in a workbook. */
export function buyerName(number: number): string {
  return `ada.lovelace+${String(number).padStart(4, '0')}@mail.test`;
}

export const LAST_DAY = toSerial({ year: 2024, month: 12, day: 31 });

/**
 * Orders of `count` buyers over 30 months to the end of 2024: each comes first on a day of its own, returns at a pace of its own and at
 * some time stays away; more in November. The same count gives the same orders.
 */
export function buyersOrders(count: number): MadeOrder[] {
  const orders: MadeOrder[] = [];
  for (let number = 0; number < count; number += 1) {
    const pace = 20 + ((number * 37) % 120);
    const most = 1 + ((number * 7) % 9) * (number % 3 === 0 ? 0 : 1);
    let day = LAST_DAY - 900 + ((number * 53) % 880);
    for (let at = 0; at < most && day <= LAST_DAY; at += 1) {
      orders.push({ buyer: buyerName(number), day, amount: 20 + ((number * 13 + at * 29) % 180) });
      if (fromSerial(day).month === 11) orders.push({ buyer: buyerName(number), day, amount: 15 });
      day += pace + ((at * 11) % 17);
    }
  }
  return orders.sort((a, b) => a.day - b.day);
}
