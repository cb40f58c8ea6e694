import type { Sheet } from '../model/sheet';
import type { Value } from '../model/values';
import { CellError } from '../model/values';
import { criterionKey } from './criteria';

/** A piece of a column with whatever was worked out about it; valid while the column's version stays. */
export class ColumnFacts {
  version: number;
  private keyIds: Map<string, number> | undefined;
  private ids: Int32Array | undefined;
  private rowsById: number[][] | undefined;
  private exact: Map<string | number | boolean, number> | undefined;
  private total: number | CellError | undefined;
  private sortedList: Float64Array | undefined;

  constructor(
    private readonly sheet: Sheet,
    readonly col: number,
    readonly row: number,
    readonly rows: number,
  ) {
    this.version = sheet.grid.columnVersion(col);
  }

  /** Number of rows up to the last cell in use. */
  get used(): number {
    return Math.max(0, Math.min(this.rows, this.sheet.grid.columnValues(this.col).length - this.row));
  }

  value(offset: number): Value {
    return this.sheet.grid.columnValues(this.col)[this.row + offset] ?? null;
  }

  /** Offsets of the rows whose value has a criterion key, in order; empty when there is none. */
  rowsWithKey(key: string): readonly number[] {
    this.indexKeys();
    const id = (this.keyIds as Map<string, number>).get(key);
    return id === undefined ? [] : ((this.rowsById as number[][])[id] as number[]);
  }

  /** A test by offset for a criterion key. */
  hasKey(key: string): (offset: number) => boolean {
    this.indexKeys();
    const id = (this.keyIds as Map<string, number>).get(key);
    const ids = this.ids as Int32Array;
    return id === undefined ? () => false : (offset) => ids[offset] === id;
  }

  /** Offset of the first row that holds a value of the same type and content; undefined when none does. */
  firstRow(value: string | number | boolean): number | undefined {
    if (!this.exact) {
      this.exact = new Map();
      for (let offset = 0, end = this.used; offset < end; offset += 1) {
        const held = this.value(offset);
        if (held === null || held instanceof CellError) continue;
        const key = exactKey(held);
        if (!this.exact.has(key)) this.exact.set(key, offset);
      }
    }
    return this.exact.get(exactKey(value));
  }

  /** The numbers, smallest first. */
  sorted(): Float64Array {
    if (!this.sortedList) {
      const found: number[] = [];
      for (let offset = 0, end = this.used; offset < end; offset += 1) {
        const held = this.value(offset);
        if (typeof held === 'number') found.push(held);
      }
      this.sortedList = Float64Array.from(found).sort();
    }
    return this.sortedList;
  }

  /** The sum of the numbers, added from the top; the first error value when there is one. */
  sum(): number | CellError {
    this.total ??= this.addUp();
    return this.total;
  }

  /** The first error value; undefined when there is none. */
  error(): CellError | undefined {
    const total = this.sum();
    return total instanceof CellError ? total : undefined;
  }

  private addUp(): number | CellError {
    const column = this.sheet.grid.columnValues(this.col);
    let total = 0;
    for (let row = this.row, end = this.row + this.used; row < end; row += 1) {
      const held = column[row];
      if (typeof held === 'number') total += held;
      else if (held instanceof CellError) return held;
    }
    return total;
  }

  private indexKeys(): void {
    if (this.keyIds) return;
    this.keyIds = new Map();
    this.rowsById = [];
    const end = this.used;
    this.ids = new Int32Array(end).fill(-1);
    for (let offset = 0; offset < end; offset += 1) {
      const held = this.value(offset);
      if (held === null) continue;
      const key = criterionKey(held);
      let id = this.keyIds.get(key);
      if (id === undefined) {
        id = this.rowsById.push([]) - 1;
        this.keyIds.set(key, id);
      }
      this.ids[offset] = id;
      (this.rowsById[id] as number[]).push(offset);
    }
  }
}

function exactKey(value: string | number | boolean): string | number | boolean {
  if (typeof value === 'string') return value.toLowerCase();
  return typeof value === 'number' && !Number.isInteger(value) ? Number(value.toPrecision(15)) : value;
}
