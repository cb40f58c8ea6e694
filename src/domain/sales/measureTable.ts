import { SUMMED, type SummedMeasure, type Sums } from './measures';

const WIDTH = SUMMED.length;

/** Adds measures up by a numeric key. One row of doubles a key, so that millions of lines cost no object each. */
export class MeasureTable {
  private readonly slots = new Map<number, number>();
  private sums = new Float64Array(WIDTH * 256);
  private lastKey = Number.NaN;
  private lastSlot = 0;

  /** Adds the measures of one movement to its key's row. */
  add(key: number, measures: Sums): void {
    const start = this.slotOf(key) * WIDTH;
    for (let index = 0; index < WIDTH; index++) {
      const amount = measures[SUMMED[index]!];
      if (amount !== 0) this.sums[start + index]! += amount;
    }
  }

  /** Hands out every key with its sums. */
  *rows(): Generator<readonly [key: number, sums: Record<SummedMeasure, number>]> {
    for (const [key, slot] of this.slots) {
      const entries = SUMMED.map((name, index) => [name, this.sums[slot * WIDTH + index]!] as const);
      yield [key, Object.fromEntries(entries) as Record<SummedMeasure, number>];
    }
  }

  private slotOf(key: number): number {
    if (key === this.lastKey) return this.lastSlot;
    let slot = this.slots.get(key);
    if (slot === undefined) {
      slot = this.slots.size;
      this.slots.set(key, slot);
      if ((slot + 1) * WIDTH > this.sums.length) this.grow();
    }
    this.lastKey = key;
    this.lastSlot = slot;
    return slot;
  }

  private grow(): void {
    const larger = new Float64Array(this.sums.length * 2);
    larger.set(this.sums);
    this.sums = larger;
  }
}
