import type { Sheet } from '../model/sheet';
import { ColumnFacts } from './columnFacts';

/**
 * Facts about pieces of columns, built when first asked for and kept until a cell inside changes. The calculation reports
 * its own writes, so that a result written below or above a piece does not spoil what is known of it.
 */
export class ColumnIndex {
  private readonly sheets = new Map<Sheet, Map<number, Map<string, ColumnFacts>>>();

  facts(sheet: Sheet, col: number, row: number, rows: number): ColumnFacts {
    const pieces = this.pieces(sheet, col);
    const key = `${row}:${rows}`;
    let facts = pieces.get(key);
    if (!facts || facts.version !== sheet.grid.columnVersion(col)) {
      facts = new ColumnFacts(sheet, col, row, rows);
      pieces.set(key, facts);
    }
    return facts;
  }

  /** Notes that one cell got a new value by the calculation; `before` is the column's version until then. */
  wrote(sheet: Sheet, row: number, col: number, before: number): void {
    const pieces = this.sheets.get(sheet)?.get(col);
    if (!pieces || pieces.size === 0) return;
    const after = sheet.grid.columnVersion(col);
    for (const [key, facts] of pieces) {
      const inside = row >= facts.row && row < facts.row + facts.rows;
      if (!inside && facts.version === before) facts.version = after;
      else pieces.delete(key);
    }
  }

  clear(): void {
    this.sheets.clear();
  }

  private pieces(sheet: Sheet, col: number): Map<string, ColumnFacts> {
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
