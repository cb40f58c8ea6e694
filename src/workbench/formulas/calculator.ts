import type { Calculator, FunctionBridge } from '../model/calculator';
import { formatArea, quoteSheet } from '../model/area';
import type { Sheet } from '../model/sheet';
import type { Value } from '../model/values';
import type { CellChange, Workbook } from '../model/workbook';
import { ColumnIndex } from './columnIndex';
import { compile } from './compile';
import type { Context, Services } from './context';
import { CustomFunctions } from './customFunctions';
import { Dependencies } from './dependencies';
import type { FormulaNode } from './dependencies';
import { FormulaCells } from './formulaCells';
import { BUSY, isMatrix } from './operand';
import type { Matrix, Operand, Reference } from './operand';
import { Pending } from './pending';
import { dereference } from './read';
import { isSymbolic, resolveReads } from './reads';
import { Spills } from './spill';
import { Structure } from './structure';

export interface CalculatorOptions {
  /** Where custom functions run; without one they are unknown names. */
  readonly bridge?: FunctionBridge;
  /** The clock of TODAY and NOW. */
  readonly today?: () => Date;
}

/** The calculation of a workbook by the formulas of this folder. */
export interface WorkbookCalculator extends Calculator {
  /** Addresses (`Sheet1!A1`) of the formulas that refer to themselves; Excel warns of them and shows 0. */
  circular(): string[];
}

/** A calculation over a workbook; nothing is worked out before the first `recalculate`. */
export function createCalculator(workbook: Workbook, options: CalculatorOptions = {}): WorkbookCalculator {
  return new Calculation(workbook, options);
}

/** Thrown to unwind when formulas lean on each other too deeply for the stack; the cell in question is worked out first. */
class TooDeep {
  constructor(readonly node: FormulaNode) {}
}

const MAX_DEPTH = 120;
const MAX_ROUNDS = 20;

class Calculation implements WorkbookCalculator {
  private readonly structure: Structure;
  private readonly services: Services;
  private readonly custom: CustomFunctions;
  private readonly dependencies = new Dependencies();
  private readonly cells = new FormulaCells();
  private readonly index = new ColumnIndex();
  private readonly spills: Spills;
  private readonly today: () => Date;
  private volatile = new Set<FormulaNode>();
  private symbolic = new Set<FormulaNode>();
  private stale: FormulaNode[] = [];
  private pending: Pending | undefined;
  private running: FormulaNode[] = [];
  private depth = 0;
  private structureVersion: number | undefined;
  /** Cells that a result with several values wrote, whose readers may have been worked out before. */
  private spilled: CellChange[] = [];
  private arrived = new Set<FormulaNode>();
  private isScheduled = false;

  constructor(
    private readonly workbook: Workbook,
    options: CalculatorOptions,
  ) {
    this.structure = new Structure(workbook);
    this.custom = new CustomFunctions(options.bridge);
    this.today = options.today ?? (() => new Date());
    this.services = this.servicesWith((name, args, context) => this.callCustom(name, args, context));
    this.spills = new Spills((sheet, row, col, value) => this.write(sheet, row, col, value));
  }

  recalculate(full = false): void {
    const isNew = this.structureVersion !== this.workbook.structureVersion;
    const isRenamed = this.structure.refresh();
    const changes = this.workbook.changes;
    this.workbook.changes = [];
    if (full) this.custom.forget();
    this.dependencies.beginSearch();
    if (isNew) this.rebuild();
    else {
      if (isRenamed) this.reenterSymbolic();
      this.takeChanges(changes);
      if (full) for (const node of this.cells.all()) this.markStale(node);
    }
    for (const node of this.volatile) this.markStale(node);
    for (const node of this.arrived) if (this.isCurrent(node)) this.markStale(node);
    this.arrived.clear();
    this.runRounds();
  }

  async settle(): Promise<void> {
    this.recalculate();
    while (this.custom.isWaiting || this.arrived.size > 0) {
      await this.custom.arrival();
      this.recalculate();
    }
  }

  async evaluate(formula: string, sheet: Sheet): Promise<Value[][]> {
    for (;;) {
      this.recalculate();
      await this.settle();
      let isUnderWay = false;
      const services = this.servicesWith((name, args, inner) => {
        const result = this.custom.call(name, args, inner, () => undefined);
        isUnderWay ||= result === BUSY;
        return result;
      });
      const context: Context = { sheet, row: 0, col: 0, services };
      const value = dereference(compile(formula.startsWith('=') ? formula : `=${formula}`).run(context), context);
      if (!isUnderWay) return isMatrix(value) ? value : [[value ?? 0]];
      await this.custom.arrival();
    }
  }

  circular(): string[] {
    return [...this.cells.all()].filter((node) => node.isCircular).map(({ sheet, row, col }) => `${quoteSheet(sheet.name)}!${formatArea({ row, col, rows: 1, cols: 1 })}`);
  }

  private servicesWith(callCustom: Services['callCustom']): Services {
    return {
      workbook: this.workbook,
      structure: this.structure,
      read: (sheet, row, col) => this.read(sheet, row, col),
      prepare: (reference) => this.prepare(reference),
      facts: (sheet, col, row, rows) => this.index.facts(sheet, col, row, rows),
      callCustom,
      evaluateText: (formula, context) => compile(formula).run(context),
      now: this.today,
    };
  }

  private read(sheet: Sheet, row: number, col: number): Value {
    if (this.pending) {
      const node = this.cells.at(sheet, row, col);
      if (node?.isPending) this.require(node);
    }
    return sheet.value(row, col);
  }

  private prepare({ sheet, area }: Reference): void {
    this.pending?.visit(sheet, area, (node) => this.require(node));
  }

  private callCustom(name: string, args: readonly (Operand | undefined)[], context: Context): Operand {
    const node = this.running[this.running.length - 1];
    return this.custom.call(name, args, context, () => {
      if (node) this.arrived.add(node);
      this.recalculateSoon();
    });
  }

  /** One calculation for all results that arrive together. */
  private recalculateSoon(): void {
    if (this.isScheduled) return;
    this.isScheduled = true;
    queueMicrotask(() => {
      this.isScheduled = false;
      if (this.arrived.size > 0) this.recalculate();
    });
  }

  /** Enters every formula of the workbook anew; all are out of date. */
  private rebuild(): void {
    this.structureVersion = this.workbook.structureVersion;
    this.dependencies.clear();
    this.cells.clear();
    this.index.clear();
    this.spills.clear();
    this.volatile = new Set();
    this.symbolic = new Set();
    for (const sheet of this.workbook.sheets) {
      for (const { row, col, formula } of sheet.grid.cells()) if (formula !== undefined) this.enter(sheet, row, col, formula);
    }
    this.stale = [...this.cells.all()];
    for (const node of this.stale) node.isPending = true;
  }

  private enter(sheet: Sheet, row: number, col: number, text: string): FormulaNode {
    const node: FormulaNode = { sheet, row, col, text, compiled: compile(text), isPending: false, isRunning: false, isCircular: false, entries: [] };
    this.cells.set(node);
    this.enterReads(node);
    if (node.compiled.isVolatile) this.volatile.add(node);
    if (isSymbolic(node.compiled.reads)) this.symbolic.add(node);
    return node;
  }

  private enterReads(node: FormulaNode): void {
    this.dependencies.add(node, resolveReads(node.compiled.reads, this.contextOf(node)));
  }

  private leave(node: FormulaNode): void {
    this.dependencies.remove(node);
    this.cells.delete(node);
    this.volatile.delete(node);
    this.symbolic.delete(node);
    this.spills.forget(node);
    node.isPending = false;
  }

  private contextOf(node: FormulaNode): Context {
    return { services: this.services, sheet: node.sheet, row: node.row, col: node.col };
  }

  private isCurrent(node: FormulaNode): boolean {
    return this.cells.at(node.sheet, node.row, node.col) === node;
  }

  /** After a sheet, table or name changed, formulas that use such names read other cells. */
  private reenterSymbolic(): void {
    const alive = new Set(this.workbook.sheets);
    this.cells.keepSheets(alive);
    for (const node of [...this.symbolic]) {
      if (!alive.has(node.sheet)) {
        this.leave(node);
        continue;
      }
      this.dependencies.remove(node);
      this.enterReads(node);
      this.markStale(node);
    }
  }

  private takeChanges(changes: readonly CellChange[]): void {
    this.takeSpillChanges(changes);
    for (const change of changes) {
      const { sheet, row, col } = change;
      const formula = sheet.formula(row, col);
      const known = this.cells.at(sheet, row, col);
      if (known && known.text === formula) {
        this.markStale(known);
        continue;
      }
      if (known) this.leave(known);
      if (formula !== undefined) this.markStale(this.enter(sheet, row, col, formula));
      else this.markReaders(sheet, row, col);
    }
  }

  /** A cell typed into a laid result takes its place away; a formula with such a result that was overwritten takes its values along. */
  private takeSpillChanges(changes: readonly CellChange[]): void {
    if (!this.spills.hasBlocked && this.workbook.sheets.every((sheet) => sheet.spills.size === 0)) return;
    const filled = new Map<Sheet, Set<string>>();
    for (const { sheet, row, col } of changes) {
      if (sheet.value(row, col) === null && sheet.formula(row, col) === undefined) continue;
      const cells = filled.get(sheet);
      if (cells) cells.add(`${row},${col}`);
      else filled.set(sheet, new Set([`${row},${col}`]));
    }
    for (const change of changes) {
      const { sheet } = change;
      for (const { row, col } of this.spills.touchedBy(change)) {
        this.spills.lift(sheet, row, col, (r, c) => this.markReaders(sheet, r, c), filled.get(sheet));
        const node = this.cells.at(sheet, row, col);
        if (node) this.markStale(node);
      }
    }
  }

  private markReaders(sheet: Sheet, row: number, col: number): void {
    const queue: CellChange[] = [{ sheet, row, col }];
    const visit = (node: FormulaNode): void => {
      if (!this.queue(node)) return;
      const area = node.sheet.spills.get(`${node.row},${node.col}`);
      if (!area) queue.push(node);
      else for (let r = 0; r < area.rows; r += 1) for (let c = 0; c < area.cols; c += 1) queue.push({ sheet: node.sheet, row: area.row + r, col: area.col + c });
    };
    for (let at = 0; at < queue.length; at += 1) {
      const cell = queue[at] as CellChange;
      this.dependencies.visitReaders(cell.sheet, cell.row, cell.col, visit);
    }
  }

  private markStale(node: FormulaNode): void {
    if (this.queue(node)) this.markReaders(node.sheet, node.row, node.col);
  }

  /** Notes that a formula is out of date; false when that was known. */
  private queue(node: FormulaNode): boolean {
    if (node.isPending) return false;
    node.isPending = true;
    node.isCircular = false;
    this.stale.push(node);
    return true;
  }

  /** Works out all that is out of date; cells filled by laid results can make more so. */
  private runRounds(): void {
    for (let round = 0; this.stale.length > 0 && round < MAX_ROUNDS; round += 1) {
      const nodes = this.stale;
      this.stale = [];
      this.pending = new Pending(nodes);
      for (const node of nodes) if (node.isPending) this.runFrom(node);
      this.pending = undefined;
      const spilled = this.spilled;
      this.spilled = [];
      this.dependencies.beginSearch();
      for (const { sheet, row, col } of spilled) this.markReaders(sheet, row, col);
    }
  }

  private runFrom(start: FormulaNode): void {
    const stack = [start];
    while (stack.length > 0) {
      const node = stack[stack.length - 1] as FormulaNode;
      if (!node.isPending) {
        node.isRunning = false;
        stack.pop();
        continue;
      }
      try {
        this.run(node);
      } catch (thrown) {
        if (!(thrown instanceof TooDeep)) throw thrown;
        this.running = [];
        this.depth = 0;
        // It waits: whoever reads it meanwhile closes a circle.
        node.isRunning = true;
        stack.push(thrown.node);
      }
    }
  }

  /** Brings a formula up to date before its value is read. */
  private require(node: FormulaNode): void {
    if (node.isRunning) {
      const from = this.running.indexOf(node);
      for (const other of from < 0 ? this.running : this.running.slice(from)) other.isCircular = true;
      node.isCircular = true;
      this.write(node.sheet, node.row, node.col, 0);
      return;
    }
    if (this.depth >= MAX_DEPTH) throw new TooDeep(node);
    this.run(node);
  }

  private run(node: FormulaNode): void {
    node.isRunning = true;
    this.running.push(node);
    this.depth += 1;
    try {
      const result = this.resultOf(node);
      node.isPending = false;
      this.store(node, node.isCircular ? 0 : result);
    } finally {
      node.isRunning = false;
      this.depth -= 1;
      this.running.pop();
    }
  }

  private resultOf(node: FormulaNode): Value | Matrix {
    const context = this.contextOf(node);
    const value = dereference(node.compiled.run(context), context);
    if (isMatrix(value) && value.length === 1 && value[0]?.length === 1) return value[0][0] ?? 0;
    return value;
  }

  private store(node: FormulaNode, result: Value | Matrix): void {
    const { sheet, row, col } = node;
    const note = (r: number, c: number): void => {
      this.spilled.push({ sheet, row: r, col: c });
    };
    if (isMatrix(result)) {
      this.write(sheet, row, col, this.spills.lay(node, result, note));
      return;
    }
    this.spills.forget(node);
    if (sheet.spills.size > 0) this.spills.lift(sheet, row, col, note);
    this.write(sheet, row, col, result ?? 0);
  }

  private write(sheet: Sheet, row: number, col: number, value: Value): boolean {
    if (Object.is(sheet.value(row, col), value)) return false;
    const before = sheet.grid.columnVersion(col);
    sheet.setResult(row, col, value);
    this.index.wrote(sheet, row, col, before);
    return true;
  }
}

