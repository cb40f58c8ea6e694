/** A sum whose error does not grow with the number of terms (Neumaier 1974): searches compare sums that differ in the last digits. */
export class StableSum {
  private sum = 0;
  private lost = 0;

  /** Adds a term. */
  add(term: number): void {
    const next = this.sum + term;
    this.lost += Math.abs(this.sum) >= Math.abs(term) ? this.sum - next + term : term - next + this.sum;
    this.sum = next;
  }

  /** The sum so far. */
  get value(): number {
    return this.sum + this.lost;
  }
}
