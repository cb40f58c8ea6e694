import { KeyNumbers } from './keyNumbers';
import { noSums, SUMMED, type Sums } from './measures';

const WIDTH = SUMMED.length;

/** Adds measures up by a numeric key. One row of doubles a key, so that millions of lines cost no object each. */
export class MeasureTable {
  private readonly keys = new KeyNumbers();
  private sums = new Float64Array(WIDTH * 256);

  /** Adds the measures of one movement to its key's row. Written out, because this runs for every line; most measures of a line are 0. */
  add(key: number, measures: Sums): void {
    const at = this.keys.numberOf(key) * WIDTH;
    if (at === this.sums.length) this.grow();
    const { sums } = this;
    if (measures.units !== 0) sums[at]! += measures.units;
    if (measures.gross !== 0) sums[at + 1]! += measures.gross;
    if (measures.discounts !== 0) sums[at + 2]! += measures.discounts;
    if (measures.refunds !== 0) sums[at + 3]! += measures.refunds;
    if (measures.returnedUnits !== 0) sums[at + 4]! += measures.returnedUnits;
    if (measures.fees !== 0) sums[at + 5]! += measures.fees;
    if (measures.adSpend !== 0) sums[at + 6]! += measures.adSpend;
    if (measures.adSales !== 0) sums[at + 7]! += measures.adSales;
    if (measures.sessions !== 0) sums[at + 8]! += measures.sessions;
    if (measures.tax !== 0) sums[at + 9]! += measures.tax;
  }

  /** Hands out every key with its sums, in the order in which the keys came. The sums hold until the next key: one object serves all. */
  forEach(visit: (key: number, sums: Sums) => void): void {
    const { sums } = this;
    const row = noSums();
    this.keys.all().forEach((key, number) => {
      const at = number * WIDTH;
      row.units = sums[at]!;
      row.gross = sums[at + 1]!;
      row.discounts = sums[at + 2]!;
      row.refunds = sums[at + 3]!;
      row.returnedUnits = sums[at + 4]!;
      row.fees = sums[at + 5]!;
      row.adSpend = sums[at + 6]!;
      row.adSales = sums[at + 7]!;
      row.sessions = sums[at + 8]!;
      row.tax = sums[at + 9]!;
      visit(key, row);
    });
  }

  private grow(): void {
    const larger = new Float64Array(this.sums.length * 2);
    larger.set(this.sums);
    this.sums = larger;
  }
}
