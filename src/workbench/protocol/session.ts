import type { Area } from '../model/area';
import { MAX_COLS, MAX_ROWS } from '../model/area';
import type { Calculator } from '../model/calculator';
import type { Sheet } from '../model/sheet';
import type { Workbook } from '../model/workbook';
import type { ApiEvent } from './apiEvent';
import { Listeners } from './listeners';
import { RangeRef } from './rangeRef';
import { UndoStack } from './undoStack';

export interface SessionOptions {
  readonly workbook: Workbook;
  readonly calculator: Calculator;
  readonly emit: (event: ApiEvent) => void;
  /** Answers a method of a service other than the workbook (custom functions, add-in life cycle). */
  readonly callService?: (service: string, method: string, args: readonly unknown[]) => unknown;
  /** Called before each member is used; throws to make it fail. */
  readonly beforeMember?: (member: string) => void;
  /** Opens a workbook beside this one; absent where that is not possible. */
  readonly openWorkbook?: ((bytes: Uint8Array) => void) | undefined;
}

/** What lasts from one request to the next: kept references, switches, the undo list. */
export class Session {
  readonly workbook: Workbook;
  readonly calculator: Calculator;
  readonly undo = new UndoStack();
  readonly listeners = new Listeners();
  readonly callService: (service: string, method: string, args: readonly unknown[]) => unknown;
  readonly beforeMember: (member: string) => void;
  readonly openWorkbook: SessionOptions['openWorkbook'];
  calculationMode: 'Automatic' | 'AutomaticExceptTables' | 'Manual' = 'Automatic';
  eventsEnabled = true;
  /** Who causes the changes at the moment, as events tell it. */
  source: 'Local' | 'Remote' = 'Local';
  triggerSource: 'ThisLocalAddin' | 'Unknown' = 'ThisLocalAddin';
  private readonly emitEvent: (event: ApiEvent) => void;
  private readonly kept = new Map<string, RangeRef>();
  private readonly live = new Set<RangeRef>();
  private suspended = false;
  private stale = false;
  private lastReference = 0;

  constructor({ workbook, calculator, emit, callService, beforeMember, openWorkbook }: SessionOptions) {
    this.workbook = workbook;
    this.calculator = calculator;
    this.emitEvent = emit;
    this.callService = callService ?? (() => null);
    this.beforeMember = beforeMember ?? (() => undefined);
    this.openWorkbook = openWorkbook;
  }

  /** A range that follows inserted and deleted rows until the request ends, and longer when it is kept. */
  range(sheet: Sheet, area: Area): RangeRef {
    const range = new RangeRef(sheet, area);
    this.live.add(range);
    return range;
  }

  wholeSheet(sheet: Sheet): RangeRef {
    return this.range(sheet, { row: 0, col: 0, rows: MAX_ROWS, cols: MAX_COLS });
  }

  keep(range: RangeRef): void {
    if (range.referenceId !== undefined) return;
    this.lastReference += 1;
    range.referenceId = `R${this.lastReference}`;
    this.kept.set(range.referenceId, range);
  }

  keptRange(referenceId: string): RangeRef | undefined {
    return this.kept.get(referenceId);
  }

  release(referenceId: string): void {
    this.kept.delete(referenceId);
  }

  get keptCount(): number {
    return this.kept.size;
  }

  /** Moves every known range of a sheet after its cells have moved. */
  moveRanges(sheet: Sheet, change: (area: Area) => Area | undefined): void {
    for (const range of new Set([...this.live, ...this.kept.values()])) {
      if (range.sheet === sheet) range.move(change);
    }
  }

  emit(event: ApiEvent): void {
    const targets = event.targets.filter((target) => this.listeners.hears(event.type, target));
    if (this.eventsEnabled && targets.length > 0) this.emitEvent({ ...event, targets });
  }

  /** A member that may change something was used. */
  noteWrite(): void {
    this.stale = true;
    this.undo.note();
  }

  suspendCalculation(): void {
    this.suspended = true;
  }

  /** Brings results up to date before they are read, unless calculation is switched off. */
  refresh(): void {
    const changed = this.stale || this.workbook.changes.length > 0;
    if (!changed || this.suspended || this.calculationMode === 'Manual') return;
    this.stale = false;
    this.calculator.recalculate();
  }

  endRequest(): void {
    this.suspended = false;
    this.refresh();
    this.undo.endRequest();
    this.live.clear();
  }
}
