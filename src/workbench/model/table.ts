import type { Area } from './area';

/** One column of a table. `id` is stored in the file, unique inside the table and never reused. */
export interface TableColumn {
  readonly id: number;
  name: string;
  /** The formula of a calculated column, which new rows receive. */
  formula?: string;
}

/** A table: header row, body, optional totals row. */
export class Table {
  columns: TableColumn[] = [];
  /** Highest id that a column ever had. */
  lastColumnId = 0;
  style = 'TableStyleMedium2';
  showHeaders = true;
  showTotals = false;
  showBandedRows = true;
  showBandedColumns = false;
  showFilterButton = true;
  highlightFirstColumn = false;
  highlightLastColumn = false;

  constructor(
    readonly id: string,
    public name: string,
    readonly sheetId: string,
    /** Header row, body and totals row together. */
    public area: Area,
  ) {}

  get header(): Area {
    return { ...this.area, rows: 1 };
  }

  get body(): Area {
    const top = this.showHeaders ? 1 : 0;
    return { ...this.area, row: this.area.row + top, rows: this.area.rows - top - (this.showTotals ? 1 : 0) };
  }
}
