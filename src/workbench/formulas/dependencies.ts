import type { Area } from '../model/area';
import type { Sheet } from '../model/sheet';
import type { Compiled } from './compile';
import { IntervalIndex } from './intervals';
import type { Interval } from './intervals';
import type { Reference } from './operand';

/** A cell with a formula. */
export interface FormulaNode {
  readonly sheet: Sheet;
  readonly row: number;
  readonly col: number;
  readonly text: string;
  readonly compiled: Compiled;
  /** Its result is out of date. */
  isPending: boolean;
  /** It is being worked out, or waits for a cell that is. */
  isRunning: boolean;
  isCircular: boolean;
  /** Where it is entered as a reader, to be taken out again. */
  entries: Readers[];
}

/** The formulas that read one cell or range; most are read by one alone. */
class Readers {
  private one: FormulaNode | undefined;
  private more: Set<FormulaNode> | undefined;

  add(node: FormulaNode): void {
    if (this.more) this.more.add(node);
    else if (!this.one) this.one = node;
    else if (this.one !== node) this.more = new Set([this.one, node]);
  }

  delete(node: FormulaNode): void {
    this.more?.delete(node);
    if (this.one === node) this.one = undefined;
  }

  visit(visitor: (node: FormulaNode) => void): void {
    if (this.more) this.more.forEach(visitor);
    else if (this.one) visitor(this.one);
  }
}

/** A range that formulas read; equal ranges are kept once, however many formulas read them. */
interface ReadRange extends Interval {
  readonly area: Area;
  readonly readers: Readers;
}

interface ColumnReaders {
  readonly cells: Map<number, Readers>;
  readonly ranges: IntervalIndex<ReadRange>;
}

interface SheetReaders {
  readonly columns: Map<number, ColumnReaders>;
  readonly ranges: Map<string, ReadRange>;
  /** Ranges of so many columns that they are not entered under each. */
  readonly wide: ReadRange[];
}

const WIDE = 256;

/** Knows which formulas read a cell. */
export class Dependencies {
  private readonly sheets = new Map<Sheet, SheetReaders>();
  private search = 0;

  clear(): void {
    this.sheets.clear();
  }

  /** Enters a formula with what it reads; false when it reads some cells and they are the same as before. */
  enter(node: FormulaNode, references: readonly Reference[]): boolean {
    const entries = references.map(({ sheet, area }) => {
      const readers = this.readersOf(sheet);
      return area.rows === 1 && area.cols === 1 ? cellEntry(readers, area) : rangeEntry(readers, area);
    });
    if (entries.length > 0 && entries.length === node.entries.length && entries.every((entry, at) => entry === node.entries[at])) return false;
    this.remove(node);
    for (const entry of entries) entry.add(node);
    node.entries = entries;
    return true;
  }

  remove(node: FormulaNode): void {
    for (const entry of node.entries) entry.delete(node);
    node.entries = [];
  }

  /** Begins to follow changes: within one search no range is visited twice. */
  beginSearch(): void {
    this.search += 1;
  }

  /** Visits the formulas that read a cell. */
  visitReaders(sheet: Sheet, row: number, col: number, visit: (node: FormulaNode) => void): void {
    const readers = this.sheets.get(sheet);
    if (!readers) return;
    const column = readers.columns.get(col);
    const visitRange = (range: ReadRange): void => range.readers.visit(visit);
    column?.cells.get(row)?.visit(visit);
    column?.ranges.visit(row, this.search, visitRange);
    for (const range of readers.wide) {
      if (range.mark === this.search || row < range.from || row > range.to || col < range.area.col || col >= range.area.col + range.area.cols) continue;
      range.mark = this.search;
      visitRange(range);
    }
  }

  private readersOf(sheet: Sheet): SheetReaders {
    let readers = this.sheets.get(sheet);
    if (!readers) {
      readers = { columns: new Map(), ranges: new Map(), wide: [] };
      this.sheets.set(sheet, readers);
    }
    return readers;
  }
}

function columnOf(readers: SheetReaders, col: number): ColumnReaders {
  let column = readers.columns.get(col);
  if (!column) {
    column = { cells: new Map(), ranges: new IntervalIndex() };
    readers.columns.set(col, column);
  }
  return column;
}

function cellEntry(readers: SheetReaders, { row, col }: Area): Readers {
  const { cells } = columnOf(readers, col);
  let entry = cells.get(row);
  if (!entry) {
    entry = new Readers();
    cells.set(row, entry);
  }
  return entry;
}

function rangeEntry(readers: SheetReaders, area: Area): Readers {
  const key = `${area.row},${area.col},${area.rows},${area.cols}`;
  let range = readers.ranges.get(key);
  if (!range) {
    range = { area, from: area.row, to: area.row + area.rows - 1, mark: -1, readers: new Readers() };
    readers.ranges.set(key, range);
    if (area.cols > WIDE) readers.wide.push(range);
    else for (let col = area.col; col < area.col + area.cols; col += 1) columnOf(readers, col).ranges.add(range);
  }
  return range.readers;
}
