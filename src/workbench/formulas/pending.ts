import type { Area } from '../model/area';
import type { Sheet } from '../model/sheet';
import type { FormulaNode } from './dependencies';

/** The out-of-date formulas of one column by row; what is done at either end is passed over for good. */
class PendingColumn {
  private readonly nodes: FormulaNode[];
  private first = 0;
  private last: number;

  constructor(nodes: FormulaNode[]) {
    this.nodes = nodes.sort((a, b) => a.row - b.row);
    this.last = nodes.length - 1;
  }

  /** Calls for each formula within rows that is still out of date. */
  visit(from: number, to: number, visit: (node: FormulaNode) => void): void {
    while (this.first <= this.last && !(this.nodes[this.first] as FormulaNode).isPending) this.first += 1;
    while (this.last >= this.first && !(this.nodes[this.last] as FormulaNode).isPending) this.last -= 1;
    if (this.first > this.last) return;
    if ((this.nodes[this.first] as FormulaNode).row > to || (this.nodes[this.last] as FormulaNode).row < from) return;
    for (let at = this.lowerBound(from); at <= this.last; at += 1) {
      const node = this.nodes[at] as FormulaNode;
      if (node.row > to) return;
      if (node.isPending) visit(node);
    }
  }

  private lowerBound(row: number): number {
    let low = this.first;
    let high = this.last + 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.nodes[middle] as FormulaNode).row < row) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** The formulas that a calculation has to bring up to date, found by sheet and area. */
export class Pending {
  private readonly sheets = new Map<Sheet, Map<number, PendingColumn>>();

  constructor(nodes: readonly FormulaNode[]) {
    const lists = new Map<Sheet, Map<number, FormulaNode[]>>();
    for (const node of nodes) {
      let columns = lists.get(node.sheet);
      if (!columns) lists.set(node.sheet, (columns = new Map()));
      const list = columns.get(node.col);
      if (list) list.push(node);
      else columns.set(node.col, [node]);
    }
    for (const [sheet, columns] of lists) this.sheets.set(sheet, new Map([...columns].map(([col, list]) => [col, new PendingColumn(list)])));
  }

  visit(sheet: Sheet, area: Area, visit: (node: FormulaNode) => void): void {
    const columns = this.sheets.get(sheet);
    if (!columns) return;
    const to = area.row + area.rows - 1;
    const end = area.col + area.cols;
    if (area.cols > columns.size) {
      for (const [col, column] of columns) if (col >= area.col && col < end) column.visit(area.row, to, visit);
      return;
    }
    for (let col = area.col; col < end; col += 1) columns.get(col)?.visit(area.row, to, visit);
  }
}
