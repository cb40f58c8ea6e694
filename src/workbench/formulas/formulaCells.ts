import type { Sheet } from '../model/sheet';
import type { FormulaNode } from './dependencies';

/** The cells with a formula, by sheet, column and row. */
export class FormulaCells {
  private readonly sheets = new Map<Sheet, Map<number, Map<number, FormulaNode>>>();

  at(sheet: Sheet, row: number, col: number): FormulaNode | undefined {
    return this.sheets.get(sheet)?.get(col)?.get(row);
  }

  set(node: FormulaNode): void {
    let columns = this.sheets.get(node.sheet);
    if (!columns) this.sheets.set(node.sheet, (columns = new Map()));
    let cells = columns.get(node.col);
    if (!cells) columns.set(node.col, (cells = new Map()));
    cells.set(node.row, node);
  }

  delete(node: FormulaNode): void {
    this.sheets.get(node.sheet)?.get(node.col)?.delete(node.row);
  }

  /** Forgets the cells of sheets that are gone. */
  keepSheets(alive: ReadonlySet<Sheet>): void {
    for (const sheet of this.sheets.keys()) if (!alive.has(sheet)) this.sheets.delete(sheet);
  }

  clear(): void {
    this.sheets.clear();
  }

  *all(): Generator<FormulaNode> {
    for (const columns of this.sheets.values()) for (const cells of columns.values()) yield* cells.values();
  }
}
