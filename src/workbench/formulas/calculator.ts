import type { Calculator, FunctionBridge } from '../model/calculator';
import { formatArea, quoteSheet } from '../model/area';
import type { Sheet } from '../model/sheet';
import type { Value } from '../model/values';
import type { CellChange, Workbook } from '../model/workbook';
import { ColumnIndex } from './columnIndex';
import { compile } from './compile';
import type { Context, Services } from './context';
import { CustomFunctions } from './customFunctions';
import type { FormulaNode } from './dependencies';
import { FormulaGraph } from './formulaGraph';
import { BUSY, isMatrix } from './operand';
import type { Matrix, Operand, Reference } from './operand';
import { Pending } from './pending';
import { dereference } from './read';
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
  private readonly graph: FormulaGraph;
  private readonly index = new ColumnIndex();
  private readonly spills: Spills;
  private readonly today: () => Date;
  private structureVersion: number | undefined;
  private pending: Pending | undefined;
  /** The formulas being worked out, each for the one before it. */
  private running: FormulaNode[] = [];
  /** Cells that a result with several values wrote, whose readers may have been worked out before. */
  private spilled: CellChange[] = [];
  /** Formulas whose custom function has answered. */
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
    this.graph = new FormulaGraph(workbook, (node) => this.contextOf(node), (node) => this.spills.forget(node));
  }

  recalculate(full = false): void {
    const { isChanged, isRenamed } = this.structure.refresh();
    const { changes } = this.workbook;
    this.workbook.changes = [];
    if (full) this.custom.forget();
    this.graph.beginSearch();
    if (this.structureVersion !== this.workbook.structureVersion) this.startAnew();
    else {
      if (isChanged) this.graph.reenterSymbolic(isRenamed);
      this.spills.takeChanges(changes, this.workbook.sheets, this.graph);
      for (const change of changes) this.graph.takeChange(change);
      if (full) this.graph.markAll();
    }
    this.graph.markVolatile();
    for (const node of this.arrived) if (this.graph.isCurrent(node)) this.graph.markStale(node);
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
    return [...this.graph.cells.all()].filter((node) => node.isCircular).map(({ sheet, row, col }) => `${quoteSheet(sheet.name)}!${formatArea({ row, col, rows: 1, cols: 1 })}`);
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
      now: () => this.today(),
    };
  }

  private contextOf(node: FormulaNode): Context {
    return { services: this.services, sheet: node.sheet, row: node.row, col: node.col };
  }

  private read(sheet: Sheet, row: number, col: number): Value {
    if (this.pending) {
      const node = this.graph.cells.at(sheet, row, col);
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

  /** Cells have moved: nothing that was known holds. */
  private startAnew(): void {
    this.structureVersion = this.workbook.structureVersion;
    this.index.clear();
    this.spills.clear();
    this.graph.rebuild();
  }

  /** Works out all that is out of date; cells filled by laid results can make more so. */
  private runRounds(): void {
    for (let round = 0, nodes = this.graph.takeStale(); nodes.length > 0 && round < MAX_ROUNDS; round += 1, nodes = this.graph.takeStale()) {
      this.pending = new Pending(nodes);
      for (const node of nodes) if (node.isPending) this.runFrom(node);
      this.pending = undefined;
      const { spilled } = this;
      this.spilled = [];
      this.graph.beginSearch();
      for (const { sheet, row, col } of spilled) this.graph.markReaders(sheet, row, col);
    }
  }

  private runFrom(start: FormulaNode): void {
    const stack = [start];
    for (let node = stack.pop(); node; node = stack.pop()) {
      if (!node.isPending) {
        node.isRunning = false;
        continue;
      }
      try {
        this.run(node);
      } catch (thrown) {
        this.running = [];
        if (!(thrown instanceof TooDeep)) throw thrown;
        // It waits: whoever reads it meanwhile closes a circle.
        node.isRunning = true;
        stack.push(node, thrown.node);
      }
    }
  }

  /** Brings a formula up to date before its value is read. */
  private require(node: FormulaNode): void {
    if (node.isRunning) {
      const from = Math.max(0, this.running.indexOf(node));
      for (const other of [node, ...this.running.slice(from)]) other.isCircular = true;
      this.write(node.sheet, node.row, node.col, 0);
      return;
    }
    if (this.running.length >= MAX_DEPTH) throw new TooDeep(node);
    this.run(node);
  }

  private run(node: FormulaNode): void {
    node.isRunning = true;
    this.running.push(node);
    try {
      const context = this.contextOf(node);
      const result = dereference(node.compiled.run(context), context);
      node.isPending = false;
      this.store(node, node.isCircular ? 0 : result);
    } finally {
      node.isRunning = false;
      this.running.pop();
    }
  }

  private store(node: FormulaNode, result: Value | Matrix): void {
    const { sheet, row, col } = node;
    const note = (r: number, c: number): void => {
      this.spilled.push({ sheet, row: r, col: c });
    };
    if (isMatrix(result) && (result.length !== 1 || result[0]?.length !== 1)) {
      this.write(sheet, row, col, this.spills.lay(node, result, note));
      return;
    }
    this.spills.forget(node);
    if (sheet.spills.size > 0) this.spills.lift(sheet, row, col, note);
    this.write(sheet, row, col, (isMatrix(result) ? result[0]?.[0] : result) ?? 0);
  }

  private write(sheet: Sheet, row: number, col: number, value: Value): boolean {
    if (Object.is(sheet.value(row, col), value)) return false;
    const before = sheet.grid.columnVersion(col);
    sheet.setResult(row, col, value);
    this.index.wrote(sheet, row, col, before);
    return true;
  }
}
