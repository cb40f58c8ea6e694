import type { Sheet } from '../model/sheet';
import type { CellChange, Workbook } from '../model/workbook';
import { compile } from './compile';
import type { Context } from './context';
import { Dependencies } from './dependencies';
import type { FormulaNode } from './dependencies';
import { FormulaCells } from './formulaCells';
import { isSymbolic, resolveReads, usesNames } from './reads';

/** All formulas of a workbook, what they read, and which are out of date. */
export class FormulaGraph {
  readonly cells = new FormulaCells();
  private readonly dependencies = new Dependencies();
  private readonly volatile = new Set<FormulaNode>();
  /** Formulas that use names of sheets, tables or defined names. */
  private readonly symbolic = new Set<FormulaNode>();
  private stale: FormulaNode[] = [];

  constructor(
    private readonly workbook: Workbook,
    private readonly contextOf: (node: FormulaNode) => Context,
    private readonly onLeave: (node: FormulaNode) => void,
  ) {}

  /** Enters every formula of the workbook anew; all are out of date. */
  rebuild(): void {
    this.dependencies.clear();
    this.cells.clear();
    this.volatile.clear();
    this.symbolic.clear();
    this.stale = [];
    for (const sheet of this.workbook.sheets) {
      for (const { row, col, formula } of sheet.grid.cells()) if (formula !== undefined) this.queue(this.enter(sheet, row, col, formula));
    }
  }

  /** After a sheet, table or name changed: formulas that use such names may read other cells. `isRenamed`: a defined name is another. */
  reenterSymbolic(isRenamed: boolean): void {
    const alive = new Set(this.workbook.sheets);
    this.cells.keepSheets(alive);
    for (const node of [...this.symbolic]) {
      if (!alive.has(node.sheet)) {
        this.leave(node);
        continue;
      }
      if (this.enterReads(node) || (isRenamed && usesNames(node.compiled.reads))) this.markStale(node);
    }
  }

  /** Takes note of a cell whose content was written. */
  takeChange({ sheet, row, col }: CellChange): void {
    const formula = sheet.formula(row, col);
    const known = this.cells.at(sheet, row, col);
    if (known && known.text === formula) {
      this.markStale(known);
      return;
    }
    if (known) this.leave(known);
    if (formula !== undefined) this.markStale(this.enter(sheet, row, col, formula));
    else this.markReaders(sheet, row, col);
  }

  /** Begins to follow changes anew: what was followed before may be followed again. */
  beginSearch(): void {
    this.dependencies.beginSearch();
  }

  markVolatile(): void {
    for (const node of this.volatile) this.markStale(node);
  }

  markAll(): void {
    for (const node of this.cells.all()) this.queue(node);
  }

  /** Notes that a formula is out of date, and with it all that depend on it. */
  markStale(node: FormulaNode): void {
    if (this.queue(node)) this.markReaders(node.sheet, node.row, node.col);
  }

  /** Notes that all formulas that depend on a cell are out of date. */
  markReaders(sheet: Sheet, row: number, col: number): void {
    const cells: CellChange[] = [{ sheet, row, col }];
    const visit = (node: FormulaNode): void => {
      if (!this.queue(node)) return;
      const laid = node.sheet.spills.get(`${node.row},${node.col}`) ?? { row: node.row, col: node.col, rows: 1, cols: 1 };
      for (let r = 0; r < laid.rows; r += 1) {
        for (let c = 0; c < laid.cols; c += 1) cells.push({ sheet: node.sheet, row: laid.row + r, col: laid.col + c });
      }
    };
    for (let at = 0; at < cells.length; at += 1) {
      const cell = cells[at] as CellChange;
      this.dependencies.visitReaders(cell.sheet, cell.row, cell.col, visit);
    }
  }

  /** The formulas found out of date since the last call. */
  takeStale(): FormulaNode[] {
    const { stale } = this;
    this.stale = [];
    return stale;
  }

  isCurrent(node: FormulaNode): boolean {
    return this.cells.at(node.sheet, node.row, node.col) === node;
  }

  private queue(node: FormulaNode): boolean {
    if (node.isPending) return false;
    node.isPending = true;
    node.isCircular = false;
    this.stale.push(node);
    return true;
  }

  private enter(sheet: Sheet, row: number, col: number, text: string): FormulaNode {
    const node: FormulaNode = { sheet, row, col, text, compiled: compile(text), isPending: false, isRunning: false, isCircular: false, entries: [] };
    this.cells.set(node);
    this.enterReads(node);
    if (node.compiled.isVolatile) this.volatile.add(node);
    if (isSymbolic(node.compiled.reads)) this.symbolic.add(node);
    return node;
  }

  private enterReads(node: FormulaNode): boolean {
    return this.dependencies.enter(node, resolveReads(node.compiled.reads, this.contextOf(node)));
  }

  private leave(node: FormulaNode): void {
    this.dependencies.remove(node);
    this.cells.delete(node);
    this.volatile.delete(node);
    this.symbolic.delete(node);
    this.onLeave(node);
    node.isPending = false;
  }
}
