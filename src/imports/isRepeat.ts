import type { RawRow } from '../files/rawTable';
import type { Field } from './profile';
import type { TableContext } from './tableContext';

/** What names a line of an order, in the shop that the line names: its status and amounts may have changed from one export to the next. */
const ORDER_LINE: readonly Field[] = ['site', 'order', 'line', 'sku', 'name'];
/** What names a line of a report without order numbers. */
const PURCHASE: readonly Field[] = ['site', 'date', 'customer', 'sku', 'quantity', 'amount'];
const PRODUCT: readonly Field[] = ['sku', 'code'];

/** Tells whether a file that was read before, the newer where files overlap, held this line of an order. */
export function isRepeatedOrder({ overlaps, reader }: TableContext, row: RawRow): boolean {
  if (!overlaps) return false;
  const fields = reader.text(row, 'order') === '' ? PURCHASE : ORDER_LINE;
  return overlaps.isRepeat(fields.map((field) => reader.text(row, field)).join('\n'));
}

/** Tells the same of a line that sums up a day (serial): the day, the product and all its words name it, its figures may have been corrected. */
export function isRepeatedSum({ overlaps, reader }: TableContext, row: RawRow, day: number): boolean {
  if (!overlaps) return false;
  const words = row.filter((cell) => Number.isNaN(reader.number(cell)));
  return overlaps.isRepeat([day, ...PRODUCT.map((field) => reader.text(row, field)), ...words].join('\n'));
}
