import { KeyNumbers } from './keyNumbers';
import { noSums, SUMMED, type SummedMeasure, type Sums } from './measures';

const NONE = new Float64Array();

/**
 * Adds measures up by a numeric key. A column of doubles a measure, so that millions of lines cost no object each, and a measure that no
 * line tells costs nothing.
 */
export class MeasureTable {
  private readonly keys = new KeyNumbers();
  /** Sums by row; a column ends where no row further down has the measure. */
  private readonly columns = Object.fromEntries(SUMMED.map((measure) => [measure, NONE])) as Record<SummedMeasure, Float64Array>;

  /** The row of a key, a new one for a new key; it stays. */
  rowOf(key: number): number {
    return this.keys.numberOf(key);
  }

  /** Adds the measures of one movement to a row. Written out, because this runs for every line; most measures of a line are 0. */
  add(row: number, measures: Sums): void {
    const { columns } = this;
    if (measures.units !== 0) (columns.units = withRoom(columns.units, row))[row]! += measures.units;
    if (measures.gross !== 0) (columns.gross = withRoom(columns.gross, row))[row]! += measures.gross;
    if (measures.discounts !== 0) (columns.discounts = withRoom(columns.discounts, row))[row]! += measures.discounts;
    if (measures.refunds !== 0) (columns.refunds = withRoom(columns.refunds, row))[row]! += measures.refunds;
    if (measures.returnedUnits !== 0) (columns.returnedUnits = withRoom(columns.returnedUnits, row))[row]! += measures.returnedUnits;
    if (measures.fees !== 0) (columns.fees = withRoom(columns.fees, row))[row]! += measures.fees;
    if (measures.adSpend !== 0) (columns.adSpend = withRoom(columns.adSpend, row))[row]! += measures.adSpend;
    if (measures.adSales !== 0) (columns.adSales = withRoom(columns.adSales, row))[row]! += measures.adSales;
    if (measures.sessions !== 0) (columns.sessions = withRoom(columns.sessions, row))[row]! += measures.sessions;
    if (measures.tax !== 0) (columns.tax = withRoom(columns.tax, row))[row]! += measures.tax;
  }

  /** Hands out every key with its sums, in the order in which the keys came. The sums hold until the next key: one object serves all. */
  forEach(visit: (key: number, sums: Sums) => void): void {
    const sums = noSums();
    const { columns } = this;
    this.keys.all().forEach((key, row) => {
      sums.units = sumAt(columns.units, row);
      sums.gross = sumAt(columns.gross, row);
      sums.discounts = sumAt(columns.discounts, row);
      sums.refunds = sumAt(columns.refunds, row);
      sums.returnedUnits = sumAt(columns.returnedUnits, row);
      sums.fees = sumAt(columns.fees, row);
      sums.adSpend = sumAt(columns.adSpend, row);
      sums.adSales = sumAt(columns.adSales, row);
      sums.sessions = sumAt(columns.sessions, row);
      sums.tax = sumAt(columns.tax, row);
      visit(key, sums);
    });
  }
}

function sumAt(column: Float64Array, row: number): number {
  return row < column.length ? column[row]! : 0;
}

/** The column, or a larger one that holds the same sums and has the row. */
function withRoom(column: Float64Array, row: number): Float64Array {
  if (row < column.length) return column;
  const larger = new Float64Array(2 ** Math.max(8, 1 + Math.floor(Math.log2(row + 1))));
  larger.set(column);
  return larger;
}
