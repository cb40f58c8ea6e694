import type { Area } from './area';
import type { Chart } from './chart';
import type { ConditionalFormat } from './conditionalFormat';
import { Grid } from './grid';
import type { Table } from './table';
import type { Validation } from './validation';
import type { Value } from './values';

export type Visibility = 'Visible' | 'Hidden' | 'VeryHidden';

/** Size and state of one row or column; size is points for rows, characters of the default font for columns. */
export interface LineFormat {
  size?: number;
  hidden?: boolean;
  outline?: number;
  collapsed?: boolean;
}

export interface PageLayout {
  orientation?: 'Portrait' | 'Landscape';
  paper?: 'A4' | 'A3' | 'Letter';
  fitWidth?: number;
  fitHeight?: number;
  printArea?: Area;
  titleRows?: { from: number; to: number };
  /** Rows above which a new page begins. */
  rowBreaks?: readonly number[];
}

/** One worksheet. `id` never changes; the name does. */
export class Sheet {
  readonly grid = new Grid();
  readonly tables: Table[] = [];
  readonly validations: Validation[] = [];
  readonly conditionalFormats: ConditionalFormat[] = [];
  readonly charts: Chart[] = [];
  readonly rows = new Map<number, LineFormat>();
  readonly columns = new Map<number, LineFormat>();
  readonly merges: Area[] = [];
  readonly customProperties = new Map<string, string>();
  visibility: Visibility = 'Visible';
  tabColor = '';
  showGridlines = true;
  showHeadings = true;
  frozen: { rows: number; cols: number } = { rows: 0, cols: 0 };
  isProtected = false;
  page: PageLayout = {};
  /** Cells filled by a formula with several results: top-left cell "row,col" → area. */
  readonly spills = new Map<string, Area>();

  constructor(
    readonly id: string,
    public name: string,
    /** Told of every changed cell, to note it for recalculation and events. */
    private readonly changed: (sheet: Sheet, row: number, col: number) => void,
  ) {}

  value(row: number, col: number): Value {
    return this.grid.value(row, col);
  }

  formula(row: number, col: number): string | undefined {
    return this.grid.formula(row, col);
  }

  /** Puts a constant into a cell; a formula there is gone. No conversion of text takes place. */
  setValue(row: number, col: number, value: Value): void {
    this.grid.setFormula(row, col, undefined);
    this.grid.setValue(row, col, value);
    this.changed(this, row, col);
  }

  /** Puts a formula (with its `=`, English names, commas) into a cell; `cached` is its last known result. */
  setFormula(row: number, col: number, formula: string, cached: Value = null): void {
    this.grid.setFormula(row, col, formula);
    this.grid.setValue(row, col, cached);
    this.changed(this, row, col);
  }

  /** Stores the result of a formula or a spilled value; used by the calculation alone. */
  setResult(row: number, col: number, value: Value): void {
    this.grid.setValue(row, col, value);
  }
}
