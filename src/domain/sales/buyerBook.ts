import { addMonths, toMonth, type Month } from '../../core/month';

/** Months counted from year 0, as the ledger keys them. */
export type MonthIndex = number;

/** Returns the month of an index. */
export function monthOfIndex(index: MonthIndex): Month {
  return addMonths(toMonth(0, 1), index);
}

/** First and last month in which a buyer ordered. */
interface Span {
  first: MonthIndex;
  last: MonthIndex;
}

/** Numbers buyers from 1 in order of appearance; raw ids stay inside and are handed out for hashing only. */
export class BuyerBook {
  private readonly numbers = new Map<string, number>();
  private readonly spans: Span[] = [];

  /** Returns the number of a buyer, 0 for an empty id. */
  numberOf(id: string): number {
    if (id === '') return 0;
    const known = this.numbers.get(id);
    if (known !== undefined) return known;
    this.spans.push({ first: Infinity, last: -Infinity });
    this.numbers.set(id, this.spans.length);
    return this.spans.length;
  }

  /** Notes an order of a buyer in a month. */
  noteOrder(buyer: number, month: MonthIndex): void {
    const span = this.spans[buyer - 1];
    if (!span) return;
    if (month < span.first) span.first = month;
    if (month > span.last) span.last = month;
  }

  /** Widens a buyer's span by what an earlier import knew, so that the buyer's first month is the first of all. */
  widen(buyer: number, first: MonthIndex, last: MonthIndex): void {
    this.noteOrder(buyer, first);
    this.noteOrder(buyer, last);
  }

  /** First month of a buyer; infinite when no order was noted. */
  firstMonth(buyer: number): MonthIndex {
    return this.spans[buyer - 1]?.first ?? Infinity;
  }

  /** Hands out raw id, number and span of every buyer with an order. */
  *all(): Generator<{ readonly id: string; readonly buyer: number; readonly first: MonthIndex; readonly last: MonthIndex }> {
    for (const [id, buyer] of this.numbers) {
      const span = this.spans[buyer - 1];
      if (span && Number.isFinite(span.first)) yield { id, buyer, ...span };
    }
  }
}
