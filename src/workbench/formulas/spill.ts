import { MAX_COLS, MAX_ROWS, contains, intersection } from '../model/area';
import type { Area } from '../model/area';
import type { Sheet } from '../model/sheet';
import type { CellChange } from '../model/workbook';
import type { FormulaNode } from './dependencies';
import type { FormulaGraph } from './formulaGraph';
import { errorOf } from './operand';
import type { Matrix } from './operand';
import type { Value } from '../model/values';

/** Stores a value; true when it differs from the one before. */
type Write = (sheet: Sheet, row: number, col: number, value: Value) => boolean;

/** Lays results with several values over the cells below and beside their formula, and takes them away again. */
export class Spills {
  /** Formulas that found no room, with the area they wanted. */
  private readonly blocked = new Map<FormulaNode, Area>();

  constructor(private readonly write: Write) {}

  clear(): void {
    this.blocked.clear();
  }

  /** Puts a result down; the value of the formula's own cell is returned. `note` is told of each other cell that changed. */
  lay(node: FormulaNode, result: Matrix, note: (row: number, col: number) => void): Value {
    const { sheet, row, col } = node;
    const area = { row, col, rows: result.length, cols: result[0]?.length ?? 0 };
    if (area.rows * area.cols === 0) return errorOf('#CALC!');
    const before = sheet.spills.get(`${row},${col}`);
    if (!this.hasRoom(node, area, before)) {
      this.lift(sheet, row, col, note);
      this.blocked.set(node, area);
      return errorOf('#SPILL!');
    }
    this.blocked.delete(node);
    if (before) this.clearOutside(sheet, before, area, note);
    sheet.spills.set(`${row},${col}`, area);
    result.forEach((line, r) => line.forEach((value, c) => {
      if (r === 0 && c === 0) return;
      if (this.write(sheet, row + r, col + c, value ?? 0)) note(row + r, col + c);
    }));
    return result[0]?.[0] ?? 0;
  }

  /** Takes the values of an earlier result away. */
  lift(sheet: Sheet, row: number, col: number, note: (row: number, col: number) => void, keep?: ReadonlySet<string>): void {
    const key = `${row},${col}`;
    const area = sheet.spills.get(key);
    if (!area) return;
    sheet.spills.delete(key);
    for (let r = row; r < row + area.rows; r += 1) {
      for (let c = col; c < col + area.cols; c += 1) {
        if ((r === row && c === col) || keep?.has(`${r},${c}`)) continue;
        this.write(sheet, r, c, null);
        note(r, c);
      }
    }
  }

  forget(node: FormulaNode): void {
    this.blocked.delete(node);
  }

  /** A cell typed into a laid result takes its place away; a formula that is overwritten takes its values along; a cleared obstacle makes room. */
  takeChanges(changes: readonly CellChange[], sheets: readonly Sheet[], graph: FormulaGraph): void {
    if (this.blocked.size === 0 && sheets.every((sheet) => sheet.spills.size === 0)) return;
    const filled = new Map<Sheet, Set<string>>();
    for (const { sheet, row, col } of changes) {
      if (sheet.value(row, col) === null && sheet.formula(row, col) === undefined) continue;
      const cells = filled.get(sheet);
      if (cells) cells.add(`${row},${col}`);
      else filled.set(sheet, new Set([`${row},${col}`]));
    }
    for (const change of changes) {
      const { sheet } = change;
      for (const { row, col } of this.touchedBy(change)) {
        this.lift(sheet, row, col, (r, c) => graph.markReaders(sheet, r, c), filled.get(sheet));
        const node = graph.cells.at(sheet, row, col);
        if (node) graph.markStale(node);
      }
    }
  }

  /** Places of formulas whose results a change touches. */
  private touchedBy({ sheet, row, col }: CellChange): { row: number; col: number }[] {
    const laid = [...sheet.spills.values()].filter((area) => contains(area, row, col));
    const blocked = [...this.blocked].filter(([node, area]) => node.sheet === sheet && contains(area, row, col)).map(([node]) => node);
    return [...laid, ...blocked];
  }

  private hasRoom(node: FormulaNode, area: Area, before: Area | undefined): boolean {
    const { sheet } = node;
    if (area.row + area.rows > MAX_ROWS || area.col + area.cols > MAX_COLS) return false;
    if (sheet.tables.some((table) => intersection(table.area, area))) return false;
    if (sheet.merges.some((merge) => intersection(merge, area))) return false;
    const isFree = (r: number, c: number): boolean => {
      if (r === node.row && c === node.col) return true;
      if (sheet.formula(r, c) !== undefined) return false;
      return sheet.value(r, c) === null || (before !== undefined && contains(before, r, c));
    };
    for (let r = area.row; r < area.row + area.rows; r += 1) {
      for (let c = area.col; c < area.col + area.cols; c += 1) if (!isFree(r, c)) return false;
    }
    return true;
  }

  private clearOutside(sheet: Sheet, before: Area, area: Area, note: (row: number, col: number) => void): void {
    for (let r = before.row; r < before.row + before.rows; r += 1) {
      for (let c = before.col; c < before.col + before.cols; c += 1) {
        if (contains(area, r, c)) continue;
        this.write(sheet, r, c, null);
        note(r, c);
      }
    }
  }
}
