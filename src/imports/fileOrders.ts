import { textDigest } from '../core/textDigest';
import { KeyNumbers } from '../domain/sales/keyNumbers';
import type { RawRow } from '../files/rawTable';
import { buyerId } from './buyerId';
import type { Field } from './profile';
import type { RowReader } from './rowReader';

const AMOUNTS: readonly Field[] = ['quantity', 'unitPrice', 'amount', 'lineTotal'];
/** Numbers kept of an order: its day, a digest of its buyer, one of its lines; NaN for what is not told. */
const WIDTH = 3;
/** Part of a digest: sums of it stay whole numbers. */
const DIGEST = 2 ** 32;

/** How many orders two files share by number, and of those that can be judged how many are the same order and how many another. */
export interface SharedOrders {
  readonly same: number;
  readonly other: number;
}

/** The orders of one file: what hardly changes from one export to the next tells whether an equal number is the same order. Numbers only, no text. */
export class FileOrders {
  private readonly orders = new KeyNumbers();
  private readonly told: number[] = [];
  private readonly amounts: readonly Field[];

  constructor(private readonly reader: RowReader) {
    this.amounts = AMOUNTS.filter((field) => reader.has(field));
  }

  /** Notes a line of an order. What holds for all of it may stand on one line alone. */
  note(row: RawRow): void {
    const { reader, told } = this;
    const order = reader.text(row, 'order');
    if (order === '') return;
    const at = this.orders.numberOf(textDigest(`${reader.text(row, 'site')}\n${order}`)) * WIDTH;
    if (at === told.length) told.push(NaN, NaN, 0);
    if (Number.isNaN(told[at])) told[at] = reader.date(row, 'date') ?? NaN;
    const buyer = buyerId(reader.text(row, 'customer'));
    if (buyer !== '' && !buyer.includes('*')) told[at + 1] = textDigest(buyer);
    told[at + 2]! += this.lineDigest(row);
  }

  /** Compares the orders that another file has as well. */
  sharedWith(other: FileOrders): SharedOrders {
    const shared = { same: 0, other: 0 };
    this.orders.all().forEach((order, number) => {
      const twin = other.orders.find(order);
      const isSame = twin < 0 ? undefined : isSameOrder(this.toldOf(number), other.toldOf(twin));
      if (isSame !== undefined) shared[isSame ? 'same' : 'other']++;
    });
    return shared;
  }

  private toldOf(number: number): readonly number[] {
    return this.told.slice(number * WIDTH, (number + 1) * WIDTH);
  }

  /** NaN where an amount is open, as of an order that waits for its payment. */
  private lineDigest(row: RawRow): number {
    const amounts = this.amounts.map((field) => this.reader.amount(row, field) || NaN);
    const product = this.reader.text(row, 'sku') || this.reader.text(row, 'name');
    return amounts.some((amount) => Number.isNaN(amount)) ? NaN : textDigest([product, ...amounts].join('\n')) % DIGEST;
  }
}

/** Buyers decide where both name one; else a day apart (of shops in two time zones: more than one) or other lines. Undefined where nothing tells. */
function isSameOrder([day = NaN, buyer = NaN, lines = NaN]: readonly number[], [otherDay = NaN, otherBuyer = NaN, otherLines = NaN]: readonly number[]): boolean | undefined {
  if (!Number.isNaN(buyer + otherBuyer)) return buyer === otherBuyer;
  if (Math.abs(day - otherDay) > 1) return false;
  return Number.isNaN(lines + otherLines) ? undefined : lines === otherLines;
}
