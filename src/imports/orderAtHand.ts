import type { RawRow } from '../files/rawTable';
import { noteSale, type ProductPlace } from './productBook';
import type { Field } from './profile';
import type { RowReader } from './rowReader';
import { spreadOrder, type OrderAmounts, type OrderLine } from './spreadOrder';
import { noteUnreadable, type TableContext } from './tableContext';

/** Amounts that hold for a whole order: on its first line alone, or repeated on each. */
export const ORDER_FIELDS = ['orderNet', 'orderDiscount', 'orderTax', 'orderShipping', 'orderTotal', 'orderFee', 'orderRefund'] as const satisfies readonly Field[];

/** What stands on an order's first line alone holds for its other lines. */
const ORDER_TEXTS: readonly Field[] = ['status', 'cancelledAt', 'payment', 'customer', 'country', 'currency', 'date'];

/** How many of the texts that hold for all of an order a line tells. */
export function toldOfOrder(reader: RowReader, row: RawRow): number {
  return ORDER_TEXTS.filter((field) => reader.text(row, field) !== '').length;
}

/** A line of a table as it is read. */
export interface LineAt {
  readonly context: TableContext;
  readonly row: RawRow;
  readonly rowNumber: number;
}

/** A line that waits until all of its order is known. */
export interface WaitingLine extends OrderLine, LineAt {
  /** gross − discount, as the line itself tells them. */
  readonly net: number;
  /** Where the line counts as a sale of the product. */
  readonly sold: ProductPlace | undefined;
}

/**
 * The order whose lines are read: they wait until all of it is known, and its own amounts count once. An order of which an amount cannot
 * be read on any of its lines is left out whole, and each of its lines is counted so.
 */
export class OrderAtHand {
  private order = '';
  private table: TableContext | undefined;
  private lines: WaitingLine[] = [];
  private amounts: OrderAmounts = {};
  private readonly unreadable = new Map<keyof OrderAmounts, LineAt>();
  private texts = new Map<Field, string>();

  /** Takes a line's part of its order and returns the line with what the lines before it say for the whole order. Another order settles the one before. */
  take({ context, row, rowNumber }: LineAt, order: string): RawRow {
    if (order !== this.order || order === '' || this.contradicts(context, row)) this.begin(order);
    this.table = context;
    for (const field of ORDER_FIELDS) {
      const amount = context.reader.amount(row, field);
      if (amount === undefined) continue;
      if (Number.isNaN(amount)) this.unreadable.set(field, this.unreadable.get(field) ?? { context, row, rowNumber });
      else this.amounts = { [field]: amount, ...this.amounts };
    }
    return order === '' ? row : this.filled(context, row);
  }

  /** Notes that a line of the order, worth `net`, was cancelled. */
  cancel(net: number): void {
    this.amounts = { ...this.amounts, cancelled: (this.amounts.cancelled ?? 0) + net };
  }

  /** Keeps a line that counts until its order is known whole. */
  wait(line: WaitingLine): void {
    this.lines.push(line);
  }

  /** Ends the order, and opens another. */
  begin(order = ''): void {
    const field = ORDER_FIELDS.find((one) => this.unreadable.has(one) && this.amounts[one] === undefined);
    if (field) this.leaveOut(field, this.unreadable.get(field)!);
    else this.settle();
    this.order = order;
    this.lines = [];
    this.amounts = {};
    this.unreadable.clear();
    this.texts = new Map();
  }

  /** Another file may hold other lines of the same order, or, of another shop, an order of the same number: that has other amounts. */
  private contradicts(context: TableContext, row: RawRow): boolean {
    return context !== this.table && ORDER_FIELDS.some((field) => {
      const [before, now] = [this.amounts[field], context.reader.amount(row, field)];
      return before !== undefined && now !== undefined && now !== before;
    });
  }

  private filled({ reader, recognised }: TableContext, row: RawRow): RawRow {
    const filled = [...row];
    for (const field of ORDER_TEXTS) {
      const index = recognised.places.get(field)?.[0];
      if (index === undefined) continue;
      const text = reader.text(row, field);
      if (text !== '') this.texts.set(field, text);
      else filled[index] = this.texts.get(field) ?? null;
    }
    return filled;
  }

  private settle(): void {
    const movements = spreadOrder(this.lines, this.amounts);
    this.lines.forEach(({ context, net, sold }, at) => {
      const { date, site } = movements[at]!;
      context.ledger.add(movements[at]!, !context.everyLine.date.isAbsent);
      context.tally.use(net, date, site);
      if (sold) noteSale(sold, date);
    });
  }

  private leaveOut(field: Field, told: LineAt): void {
    for (const { context, row, rowNumber, net, movement } of this.lines) {
      noteUnreadable(told.context, field, told.row, told.rowNumber, 'order-amount-unreadable');
      context.tally.at(row, rowNumber);
      context.tally.see(movement.date);
      context.tally.skip('order-amount-unreadable', net);
    }
  }
}
