import type { RawRow } from '../files/rawTable';
import type { Field } from './profile';
import type { RowReader } from './rowReader';

/** Amounts of one order line. `net` is gross − discount; a blank quantity beside an amount counts as one unit only if no column tells. */
export interface LineAmounts {
  readonly quantity: number;
  readonly gross: number;
  readonly net: number;
}

/** The amounts of a line, or the field that is missing or cannot be read. */
export type FoundAmounts = LineAmounts | { readonly field: Field; readonly missing: boolean };

/** Reads price, amount, discount and quantity of a line and works out gross and net from whichever of them the report has. */
export function lineAmounts(reader: RowReader, row: RawRow, amountBeforeDiscount: boolean): FoundAmounts {
  const quantity = reader.has('quantity') ? reader.amount(row, 'quantity') : 1;
  const price = reader.amount(row, 'unitPrice');
  const amount = reader.amount(row, 'amount');
  const discount = reader.amount(row, 'discount');
  const bad = firstBad(quantity, price, amount, discount);
  if (bad) return { field: bad, missing: false };
  if (price === undefined && amount === undefined) return { field: reader.has('unitPrice') ? 'unitPrice' : 'amount', missing: true };
  if (quantity === undefined) return { field: 'quantity', missing: true };
  return { quantity, ...grossAndNet(quantity, price, amount, discount, amountBeforeDiscount) };
}

function grossAndNet(
  quantity: number, price: number | undefined, amount: number | undefined, discount: number | undefined, amountBeforeDiscount: boolean,
): { gross: number; net: number } {
  const off = Math.abs(discount ?? 0);
  if (price === undefined) {
    const total = amount ?? 0;
    return amountBeforeDiscount ? { gross: total, net: total - off } : { gross: total + off, net: total };
  }
  const gross = price * quantity;
  const net = discount === undefined && amount !== undefined && !amountBeforeDiscount ? amount : gross - off;
  return { gross: gross > 0 && net > gross ? net : gross, net };
}

function firstBad(
  quantity: number | undefined, price: number | undefined, amount: number | undefined, discount: number | undefined,
): Field | undefined {
  if (isBad(quantity)) return 'quantity';
  if (isBad(price)) return 'unitPrice';
  if (isBad(amount)) return 'amount';
  return isBad(discount) ? 'discount' : undefined;
}

function isBad(amount: number | undefined): boolean {
  return amount !== undefined && !Number.isFinite(amount);
}
