import type { Sheet } from '../model/sheet';
import type { Table } from '../model/table';
import type { DefinedName, Workbook } from '../model/workbook';
import type { StructuredPlace, StructuredText } from './structuredReference';

/** Sheets, tables and names of a workbook by lower-case name, taken anew before each calculation. */
export class Structure {
  private sheets = new Map<string, Sheet>();
  private tables = new Map<string, Table>();
  private columns = new Map<Table, Map<string, number>>();
  private sheetsById = new Map<string, Sheet>();
  private signature = '';
  private nameSignature = '';
  private places = new Map<StructuredText, Map<Table, StructuredPlace | undefined>>();

  constructor(private readonly workbook: Workbook) {}

  /** Looks at the workbook again; tells whether a sheet, table or name differs from the last time. */
  refresh(): { readonly isChanged: boolean; readonly isRenamed: boolean } {
    const parts: string[] = [];
    this.sheets = new Map();
    this.tables = new Map();
    this.columns = new Map();
    this.sheetsById = new Map();
    for (const sheet of this.workbook.sheets) {
      this.sheets.set(sheet.name.toLowerCase(), sheet);
      this.sheetsById.set(sheet.id, sheet);
      parts.push(sheet.id, sheet.name);
      for (const table of sheet.tables) this.addTable(table, parts);
    }
    const names = [...this.workbook.names].flatMap(([key, name]) => [key, name.formula]).join('\u0001');
    const signature = parts.join('\u0001');
    const isRenamed = names !== this.nameSignature;
    const isChanged = isRenamed || signature !== this.signature;
    this.signature = signature;
    this.nameSignature = names;
    if (isChanged) this.places = new Map();
    return { isChanged, isRenamed };
  }

  /** What a structured reference means in a table, worked out once until the workbook is looked at again. */
  placeOf(text: StructuredText, table: Table, find: () => StructuredPlace | undefined): StructuredPlace | undefined {
    const known = this.places.get(text) ?? new Map<Table, StructuredPlace | undefined>();
    this.places.set(text, known);
    if (!known.has(table)) known.set(table, find());
    return known.get(table);
  }

  sheet(name: string): Sheet | undefined {
    return this.sheets.get(name.toLowerCase());
  }

  sheetById(id: string): Sheet | undefined {
    return this.sheetsById.get(id);
  }

  table(name: string): Table | undefined {
    return this.tables.get(name.toLowerCase());
  }

  /** Position of a column in its table from 0. */
  column(table: Table, name: string): number | undefined {
    const columns = this.columns.get(table);
    return columns?.get(name) ?? columns?.get(name.toLowerCase());
  }

  /** The table that holds a cell. */
  tableAt(sheet: Sheet, row: number, col: number): Table | undefined {
    return sheet.tables.find(({ area }) => row >= area.row && row < area.row + area.rows && col >= area.col && col < area.col + area.cols);
  }

  /** A defined name as seen from a sheet: the sheet's own name comes before the workbook's. */
  name(name: string, sheet: Sheet): DefinedName | undefined {
    const lower = name.toLowerCase();
    return this.workbook.names.get(`${sheet.id}!${lower}`) ?? this.workbook.names.get(lower);
  }

  private addTable(table: Table, parts: string[]): void {
    this.tables.set(table.name.toLowerCase(), table);
    const columns = new Map<string, number>();
    table.columns.forEach((column, index) => {
      columns.set(column.name, index);
      columns.set(column.name.toLowerCase(), index);
      parts.push(column.name);
    });
    this.columns.set(table, columns);
    const { row, col, rows, cols } = table.area;
    parts.push(table.id, table.name, `${row},${col},${rows},${cols},${table.showHeaders},${table.showTotals}`);
  }
}
