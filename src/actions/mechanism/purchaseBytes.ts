import { monthToSerial, type Month } from '../../core/month';
import type { PurchaseMonth } from '../../domain/sales/customerHistory';

/** Most decimals that a sum keeps. */
const MOST_DECIMALS = 6;

/**
 * Writes a month as bytes: decimals of the amounts, number of entries, then for each entry the step from the customer before, the day
 * of the month, orders and amount, all as numbers of 7 bits a byte.
 */
export function writePurchases({ month, customers, days, orders, netSales }: PurchaseMonth): Uint8Array {
  const decimals = decimalsOf(netSales);
  const first = monthToSerial(month);
  const writer = new ByteWriter();
  writer.put(decimals);
  writer.put(customers.length);
  let before = 0;
  for (let at = 0; at < customers.length; at++) {
    const amount = Math.round(netSales[at]! * 10 ** decimals);
    writer.put(customers[at]! - before);
    writer.put(days[at]! - first);
    writer.put(orders[at]!);
    writer.put(amount < 0 ? -2 * amount - 1 : 2 * amount);
    before = customers[at]!;
  }
  return writer.bytes();
}

/** Reads what `writePurchases` wrote for a site and month. */
export function readPurchases(bytes: Uint8Array, place: { readonly site: string; readonly month: Month }): PurchaseMonth {
  let at = 0;
  const next = (): number => {
    let value = 0;
    for (let weight = 1; ; weight *= 128) {
      const byte = bytes[at++];
      if (byte === undefined) throw new Error('The customer index is damaged.');
      value += (byte % 128) * weight;
      if (byte < 128) return value;
    }
  };
  const unit = 10 ** next();
  const length = next();
  const [customers, days, orders] = [new Uint32Array(length), new Uint32Array(length), new Uint32Array(length)];
  const netSales = new Float64Array(length);
  const first = monthToSerial(place.month);
  let before = 0;
  for (let entry = 0; entry < length; entry++) {
    before += next();
    customers[entry] = before;
    days[entry] = first + next();
    orders[entry] = next();
    const amount = next();
    netSales[entry] = (amount % 2 === 1 ? -(amount + 1) / 2 : amount / 2) / unit;
  }
  return { ...place, customers, days, orders, netSales };
}

/** The fewest decimals that keep every amount as it is. */
function decimalsOf(amounts: Float64Array): number {
  let decimals = 0;
  for (const amount of amounts) {
    while (decimals < MOST_DECIMALS && Math.abs(amount * 10 ** decimals - Math.round(amount * 10 ** decimals)) > 1e-6) decimals++;
  }
  return decimals;
}

class ByteWriter {
  private store = new Uint8Array(1024);
  private length = 0;

  /** Adds a whole number that is not negative. */
  put(number: number): void {
    let rest = number;
    do {
      const more = rest >= 128;
      this.push((rest % 128) + (more ? 128 : 0));
      rest = Math.floor(rest / 128);
    } while (rest > 0);
  }

  bytes(): Uint8Array {
    return this.store.subarray(0, this.length);
  }

  private push(byte: number): void {
    if (this.length === this.store.length) {
      const larger = new Uint8Array(this.length * 2);
      larger.set(this.store);
      this.store = larger;
    }
    this.store[this.length++] = byte;
  }
}
