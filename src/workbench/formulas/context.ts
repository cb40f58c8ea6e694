import type { Sheet } from '../model/sheet';
import type { Value } from '../model/values';
import type { Workbook } from '../model/workbook';
import type { ColumnFacts } from './columnFacts';
import type { Operand, Reference } from './operand';
import type { Structure } from './structure';

/** What the evaluation offers to expressions and functions. */
export interface Services {
  readonly workbook: Workbook;
  readonly structure: Structure;
  /** Value of one cell, brought up to date first. */
  read(sheet: Sheet, row: number, col: number): Value;
  /** Brings all cells of a reference up to date, so that the grid may be read directly. */
  prepare(reference: Reference): void;
  /** Facts about a piece of a column, remembered until it changes; undefined when it is asked for the first time. */
  facts(sheet: Sheet, col: number, row: number, rows: number): ColumnFacts | undefined;
  /** Result of a custom function, or `#BUSY!` while it is under way. */
  callCustom(name: string, args: readonly (Operand | undefined)[], context: Context): Operand;
  /** Result of the formula of a defined name. */
  evaluateText(formula: string, context: Context): Operand;
  now(): Date;
}

/** Where a formula stands, and what it may use. */
export interface Context {
  readonly services: Services;
  readonly sheet: Sheet;
  readonly row: number;
  readonly col: number;
  /** Variables of LET by lower-case name. */
  readonly locals?: ReadonlyMap<string, Operand>;
  /** Number of defined names being followed, against endless recursion. */
  readonly nesting?: number;
}

export type Thunk = (context: Context) => Operand;
