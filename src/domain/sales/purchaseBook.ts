import { KeyNumbers } from './keyNumbers';

const SITES = 1_000;
const BUYERS = 2 ** 24;

/** What one known buyer bought at a site on one day. */
export interface Purchase {
  readonly buyer: number;
  readonly site: number;
  /** Spreadsheet serial. */
  readonly date: number;
  /** gross − discounts. */
  readonly netSales: number;
}

/** Adds up what known buyers bought by day; memory grows with the days on which buyers bought. */
export class PurchaseBook {
  private readonly keys = new KeyNumbers();
  private readonly sums: number[] = [];

  /** Adds the amount of one line. */
  add(buyer: number, site: number, date: number, netSales: number): void {
    const number = this.keys.numberOf(purchaseKey(buyer, site, date));
    this.sums[number] = (this.sums[number] ?? 0) + netSales;
  }

  /** Hands out all purchases in the order in which they were first noted. */
  *all(): Generator<Purchase> {
    for (const [number, key] of this.keys.all().entries()) {
      yield { ...splitPurchaseKey(key), netSales: this.sums[number]! };
    }
  }
}

/** Returns the key of a buyer, a site and a day. */
export function purchaseKey(buyer: number, site: number, date: number): number {
  return (date * SITES + site) * BUYERS + buyer;
}

/** Takes a key of a buyer, a site and a day apart. */
export function splitPurchaseKey(key: number): Pick<Purchase, 'buyer' | 'site' | 'date'> {
  const rest = Math.floor(key / BUYERS);
  return { buyer: key % BUYERS, site: rest % SITES, date: Math.floor(rest / SITES) };
}
