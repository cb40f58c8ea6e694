import type { Scalar } from '../core/scalar';
import type { CellFormat, ColumnKey, SheetSpec } from './sheetSpec';

/** What one row shall hold, by column key. List columns take codes; input columns count for new rows alone. */
export interface RowContent {
  /** Row id; empty for facts. */
  readonly id: string;
  readonly values: Readonly<Record<ColumnKey, Scalar>>;
  /** Of a row of facts: what its formulas will show, for the row to be high enough. */
  readonly shown?: Readonly<Record<ColumnKey, Scalar>>;
  /** Lines of text that the row has room for at least. */
  readonly lines?: number;
  /** Formats of single cells of a new row that differ from their column's. */
  readonly formats?: Readonly<Record<ColumnKey, CellFormat>>;
}

/**
 * What a user fills in by an action instead of by hand: cells of input columns and of written ones that may be typed over,
 * by column key; choices as codes, null empties a cell. An id that is not there yet makes a new row.
 */
export interface RowEntry {
  readonly id: string;
  readonly values: Readonly<Record<ColumnKey, Scalar>>;
}

/**
 * What a table shall hold. `merge` keeps rows that are not named (users add their own); with `isExhaustive` those are
 * marked as gone in `goneColumn`. `replace` is for facts: exactly these rows. `keep` leaves the rows of an existing table alone.
 */
export interface TableContent {
  readonly mode: 'merge' | 'replace' | 'keep';
  readonly rows: readonly RowContent[];
  /** Of `merge`: what the user fills in; it wins over what stands there and over what is proposed. */
  readonly entries?: readonly RowEntry[];
  readonly isExhaustive?: boolean;
  readonly goneColumn?: ColumnKey;
  /** What such a row shows instead of figures that no longer hold. */
  readonly goneValues?: Readonly<Record<ColumnKey, Scalar>>;
  /** Sum by which the unit of money is chosen. */
  readonly moneyTotal?: number;
}

/** A sheet and what its table shall hold; without `table` an existing table stays as it is. */
export interface SheetContent {
  readonly spec: SheetSpec;
  readonly table?: TableContent;
  /** Of a sheet without a table: the sum by which the unit of money is chosen. */
  readonly moneyTotal?: number;
}
