import type { Sheet } from '../model/sheet';
import { MAX_ROWS } from '../model/area';
import { ColumnFacts } from './columnFacts';

/** So many pieces of one column are not looked through at each write. */
const MANY = 256;

/**
 * Facts about pieces of columns, built when asked for a second time (many a piece, as of a running total, is read once) and kept until a cell inside changes. The calculation reports
 * its own writes, so that a result written below or above a piece does not spoil what is known of it.
 */
export class ColumnIndex {
  private readonly sheets = new Map<Sheet, Map<number, Map<number, ColumnFacts | null>>>();

  facts(sheet: Sheet, col: number, row: number, rows: number): ColumnFacts | undefined {
    const pieces = this.pieces(sheet, col);
    const key = row * MAX_ROWS + rows;
    let facts = pieces.get(key);
    if (facts === undefined) {
      pieces.set(key, null);
      return undefined;
    }
    if (facts === null || facts.version !== sheet.grid.columnVersion(col)) {
      facts = new ColumnFacts(sheet, col, row, rows);
      pieces.set(key, facts);
    }
    return facts;
  }

  /** Notes that one cell got a new value by the calculation; `before` is the column's version until then. */
  wrote(sheet: Sheet, row: number, col: number, before: number): void {
    const pieces = this.sheets.get(sheet)?.get(col);
    if (!pieces || pieces.size === 0) return;
    if (pieces.size > MANY) {
      pieces.clear();
      return;
    }
    const after = sheet.grid.columnVersion(col);
    for (const [key, facts] of pieces) {
      if (facts === null) continue;
      const inside = row >= facts.row && row < facts.row + facts.rows;
      if (!inside && facts.version === before) facts.version = after;
      else pieces.set(key, null);
    }
  }

  clear(): void {
    this.sheets.clear();
  }

  private pieces(sheet: Sheet, col: number): Map<number, ColumnFacts | null> {
    let columns = this.sheets.get(sheet);
    if (!columns) {
      columns = new Map();
      this.sheets.set(sheet, columns);
    }
    let pieces = columns.get(col);
    if (!pieces) {
      pieces = new Map();
      columns.set(col, pieces);
    }
    return pieces;
  }
}
