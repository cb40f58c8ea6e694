import type { Sheet } from '../model/sheet';
import { MAX_COLS } from '../model/area';
import type { FormulaNode } from './dependencies';

/** The cells with a formula, by place. */
export class FormulaCells {
  private readonly sheets = new Map<Sheet, Map<number, FormulaNode>>();

  at(sheet: Sheet, row: number, col: number): FormulaNode | undefined {
    return this.sheets.get(sheet)?.get(row * MAX_COLS + col);
  }

  set(node: FormulaNode): void {
    let cells = this.sheets.get(node.sheet);
    if (!cells) {
      cells = new Map();
      this.sheets.set(node.sheet, cells);
    }
    cells.set(node.row * MAX_COLS + node.col, node);
  }

  delete(node: FormulaNode): void {
    this.sheets.get(node.sheet)?.delete(node.row * MAX_COLS + node.col);
  }

  clear(): void {
    this.sheets.clear();
  }

  /** Forgets the cells of sheets that are gone. */
  keepSheets(alive: ReadonlySet<Sheet>): void {
    for (const sheet of this.sheets.keys()) if (!alive.has(sheet)) this.sheets.delete(sheet);
  }

  *all(): Generator<FormulaNode> {
    for (const cells of this.sheets.values()) yield* cells.values();
  }
}
