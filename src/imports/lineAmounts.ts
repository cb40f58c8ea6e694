import type { RawRow } from '../files/rawTable';
import type { Field, Profile } from './profile';
import type { RowReader } from './rowReader';

/** Amounts of one order line. `net` is gross − discount; a blank quantity beside an amount counts as one unit only if no column tells. */
export interface LineAmounts {
  readonly quantity: number;
  readonly gross: number;
  readonly net: number;
}

/** The amounts of a line, or the field that is missing or cannot be read. */
export type FoundAmounts = LineAmounts | LackingAmount;

/** The field for which a line has no amounts. */
export interface LackingAmount {
  readonly field: Field;
  /** Blank, not unreadable. */
  readonly missing: boolean;
}

/** The reason for which a line without amounts is left out. */
export function reasonOf({ field, missing }: LackingAmount): 'amount-missing' | 'quantity-unreadable' | 'amount-unreadable' {
  if (missing) return 'amount-missing';
  return field === 'quantity' ? 'quantity-unreadable' : 'amount-unreadable';
}

/**
 * Builds the reader of a table's line amounts: gross and net are worked out from whichever of price, amount, discount and quantity it has,
 * or from what was paid where that is what refunds left.
 */
export function lineAmounts(reader: RowReader, { amountBeforeDiscount = false, amountAfterRefund = false }: Pick<Profile, 'amountBeforeDiscount' | 'amountAfterRefund'>): (row: RawRow) => FoundAmounts {
  return amountAfterRefund && reader.has('lineTotal') ? paidAmounts(reader) : pricedAmounts(reader, amountBeforeDiscount);
}

/** With what was given back it is what the buyer paid at first, which was never more than the line was worth. */
function paidAmounts(reader: RowReader): (row: RawRow) => FoundAmounts {
  const [quantities, paid, refunds, totals] = [reader.field('quantity'), reader.field('amount'), reader.field('refund'), reader.field('lineTotal')];
  return (row) => {
    const quantity = reader.has('quantity') ? quantities.amount(row) : 1;
    const [left, total, refund] = [paid.amount(row), totals.amount(row), refunds.amount(row)];
    const bad = (['quantity', 'amount', 'lineTotal', 'refund'] as const).find((_, at) => isBad([quantity, left, total, refund][at]));
    if (bad) return { field: bad, missing: false };
    if (left === undefined) return { field: 'amount', missing: true };
    if (quantity === undefined) return { field: 'quantity', missing: true };
    const atFirst = left + Math.abs(refund ?? 0);
    return total === undefined ? { quantity, gross: atFirst, net: atFirst } : { quantity, gross: total, net: Math.min(total, atFirst) };
  };
}

function pricedAmounts(reader: RowReader, amountBeforeDiscount: boolean): (row: RawRow) => FoundAmounts {
  const hasQuantity = reader.has('quantity');
  const priceOrAmount = reader.has('unitPrice') ? 'unitPrice' : 'amount';
  const [quantities, prices, amounts, discounts] = [reader.field('quantity'), reader.field('unitPrice'), reader.field('amount'), reader.field('discount')];
  return (row) => {
    const quantity = hasQuantity ? quantities.amount(row) : 1;
    const price = prices.amount(row);
    const amount = amounts.amount(row);
    const discount = discounts.amount(row);
    const bad = firstBad(quantity, price, amount, discount);
    if (bad) return { field: bad, missing: false };
    if (price === undefined && amount === undefined) return { field: priceOrAmount, missing: true };
    if (quantity === undefined) return { field: 'quantity', missing: true };
    return workOut(quantity, price, amount, discount, amountBeforeDiscount);
  };
}

function workOut(quantity: number, price: number | undefined, amount: number | undefined, discount: number | undefined, amountBeforeDiscount: boolean): LineAmounts {
  const off = Math.abs(discount ?? 0);
  if (price === undefined) {
    const total = amount ?? 0;
    return amountBeforeDiscount ? { quantity, gross: total, net: total - off } : { quantity, gross: total + off, net: total };
  }
  const gross = price * quantity;
  const net = discount === undefined && amount !== undefined && !amountBeforeDiscount ? amount : gross - off;
  return { quantity, gross: gross > 0 && net > gross ? net : gross, net };
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
