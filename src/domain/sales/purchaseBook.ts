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
  private readonly slots = new Map<number, number>();
  private readonly sums: number[] = [];
  private lastKey = Number.NaN;
  private lastSlot = 0;

  /** Adds the amount of one line; lines of one order mostly follow each other. */
  add(buyer: number, site: number, date: number, netSales: number): void {
    const key = (date * SITES + site) * BUYERS + buyer;
    if (key !== this.lastKey) {
      let slot = this.slots.get(key);
      if (slot === undefined) {
        slot = this.sums.push(0) - 1;
        this.slots.set(key, slot);
      }
      this.lastKey = key;
      this.lastSlot = slot;
    }
    this.sums[this.lastSlot]! += netSales;
  }

  /** Hands out all purchases in the order in which they were first noted. */
  *all(): Generator<Purchase> {
    for (const [key, slot] of this.slots) {
      const rest = Math.floor(key / BUYERS);
      yield { buyer: key % BUYERS, site: rest % SITES, date: Math.floor(rest / SITES), netSales: this.sums[slot]! };
    }
  }
}
