import type { Scalar } from '../core/scalar';

/** A rectangle of cells counted from 0. */
export interface Rectangle {
  readonly row: number;
  readonly col: number;
  readonly rows: number;
  readonly cols: number;
}

/** One worksheet as found. */
export interface SheetState {
  readonly id: string;
  readonly name: string;
  readonly visibility: 'visible' | 'hidden' | 'veryHidden';
  /** Nothing can be written into its locked cells. */
  readonly isProtected: boolean;
}

/** One table as found. `area` is header and body together. */
export interface TableState {
  readonly name: string;
  readonly sheetId: string;
  readonly area: Rectangle;
  readonly columns: readonly { readonly id: number; readonly header: string }[];
  /** Body values by row; undefined when they were not asked for. */
  readonly values: readonly (readonly Scalar[])[] | undefined;
  /** By column position: rows of a formula column that hold a typed constant. */
  readonly constants: ReadonlyMap<number, readonly number[]>;
  /** By column position: formulas in columns of values, by row. */
  readonly formulas: ReadonlyMap<number, ReadonlyMap<number, string>>;
  /** Positions of columns of formulas that become values: every cell of them is written. */
  readonly formerFormulas?: ReadonlySet<number>;
  /** By column position and row: what stands in a cell whose value here is what it shall be: the number that a text means, a changed amount, the id of a row that had none of its own. */
  readonly stoodThere?: ReadonlyMap<number, ReadonlyMap<number, Scalar>>;
}

/** The cells of a fixed block as found, under its defined name. */
export interface BlockState {
  readonly sheetId: string;
  readonly area: Rectangle;
  readonly formulas: readonly (readonly Scalar[])[];
  readonly numberFormats: readonly (readonly string[])[];
}

/** What an action knows of the workbook: plain data, read once. */
export interface WorkbookState {
  readonly sheets: readonly SheetState[];
  readonly tables: ReadonlyMap<string, TableState>;
  /** Fixed blocks by defined name. */
  readonly blocks: ReadonlyMap<string, BlockState>;
  /** All defined names of the workbook with their formulas. */
  readonly names: ReadonlyMap<string, string>;
  /** Names of charts by sheet id. */
  readonly charts: ReadonlyMap<string, readonly string[]>;
  /** The only sheet of a new workbook, as long as it is empty. */
  readonly emptySheetId?: string;
  /** Settings of the document that belong to the add-in. */
  readonly settings: Readonly<Record<string, string>>;
}

/** A workbook with nothing of ours in it. */
export const EMPTY_STATE: WorkbookState = {
  sheets: [],
  tables: new Map(),
  blocks: new Map(),
  names: new Map(),
  charts: new Map(),
  settings: {},
};
