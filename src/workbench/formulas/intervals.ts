/** Something that covers the rows `from` to `to` of a column. */
export interface Interval {
  readonly from: number;
  readonly to: number;
  /** Number of the search that has met it already. */
  mark: number;
}

const UNSORTED = 48;

/**
 * Intervals of one column, found by a row. Kept as an array sorted by start that is read as a balanced tree, each place
 * knowing how far its subtree reaches; a subtree met in full by a search is passed over by the rest of that search.
 */
export class IntervalIndex<T extends Interval> {
  private sorted: T[] = [];
  private reach: number[] = [];
  private done: number[] = [];
  private fresh: T[] = [];

  add(interval: T): void {
    this.fresh.push(interval);
  }

  /** Visits each interval that covers a row and was not met by this search before, and marks it. */
  visit(row: number, search: number, visitor: (interval: T) => void): void {
    if (this.fresh.length > UNSORTED) this.arrange();
    for (const interval of this.fresh) meet(interval, row, search, visitor);
    this.descend(0, this.sorted.length - 1, row, search, visitor);
  }

  private descend(low: number, high: number, row: number, search: number, visitor: (interval: T) => void): boolean {
    if (low > high) return true;
    const middle = (low + high) >> 1;
    if (this.done[middle] === search) return true;
    if ((this.reach[middle] as number) < row) return false;
    const interval = this.sorted[middle] as T;
    const left = this.descend(low, middle - 1, row, search, visitor);
    meet(interval, row, search, visitor);
    const right = interval.from <= row ? this.descend(middle + 1, high, row, search, visitor) : false;
    const whole = left && right && interval.mark === search;
    if (whole) this.done[middle] = search;
    return whole;
  }

  private arrange(): void {
    this.sorted = [...this.sorted, ...this.fresh].sort((a, b) => a.from - b.from);
    this.fresh = [];
    this.reach = new Array<number>(this.sorted.length);
    this.done = new Array<number>(this.sorted.length).fill(-1);
    this.measure(0, this.sorted.length - 1);
  }

  private measure(low: number, high: number): number {
    if (low > high) return -1;
    const middle = (low + high) >> 1;
    const own = (this.sorted[middle] as T).to;
    const reach = Math.max(own, this.measure(low, middle - 1), this.measure(middle + 1, high));
    this.reach[middle] = reach;
    return reach;
  }
}

function meet<T extends Interval>(interval: T, row: number, search: number, visitor: (interval: T) => void): void {
  if (interval.mark === search || row < interval.from || row > interval.to) return;
  interval.mark = search;
  visitor(interval);
}
