import { KeyNumbers } from './keyNumbers';
import { SUMMED, type SummedMeasure, type Sums } from './measures';

const WIDTH = SUMMED.length;

/** Adds measures up by a numeric key. One row of doubles a key, so that millions of lines cost no object each. */
export class MeasureTable {
  private readonly keys = new KeyNumbers();
  private sums = new Float64Array(WIDTH * 256);

  /** Adds the measures of one movement to its key's row. Written out, because this runs for every line. */
  add(key: number, measures: Sums): void {
    const at = this.keys.numberOf(key) * WIDTH;
    if (at === this.sums.length) this.grow();
    const { sums } = this;
    sums[at]! += measures.units;
    sums[at + 1]! += measures.gross;
    sums[at + 2]! += measures.discounts;
    sums[at + 3]! += measures.refunds;
    sums[at + 4]! += measures.returnedUnits;
    sums[at + 5]! += measures.fees;
    sums[at + 6]! += measures.adSpend;
    sums[at + 7]! += measures.sessions;
    sums[at + 8]! += measures.tax;
  }

  /** Hands out every key with its sums. */
  *rows(): Generator<readonly [key: number, sums: Record<SummedMeasure, number>]> {
    for (const [number, key] of this.keys.all().entries()) {
      const at = number * WIDTH;
      const [units = 0, gross = 0, discounts = 0, refunds = 0, returnedUnits = 0, fees = 0, adSpend = 0, sessions = 0, tax = 0] =
        this.sums.subarray(at, at + WIDTH);
      yield [key, { units, gross, discounts, refunds, returnedUnits, fees, adSpend, sessions, tax }];
    }
  }

  private grow(): void {
    const larger = new Float64Array(this.sums.length * 2);
    larger.set(this.sums);
    this.sums = larger;
  }
}
