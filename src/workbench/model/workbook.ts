import type { Area } from './area';
import { Sheet } from './sheet';
import { StyleTable } from './style';
import { Table } from './table';

/** A defined name; its text begins with `=`. */
export interface DefinedName {
  name: string;
  formula: string;
  visible: boolean;
  comment: string;
  /** Sheet id when the name belongs to one sheet. */
  scope?: string;
}

/** A changed cell, kept until the calculation has taken note of it. */
export interface CellChange {
  readonly sheet: Sheet;
  readonly row: number;
  readonly col: number;
}

/** The in-memory workbook: plain data; calculation, requests and files stand around it. */
export class Workbook {
  readonly styles = new StyleTable();
  readonly sheets: Sheet[] = [];
  /** Key is the name in lower case, with `sheetId!` before it when the name belongs to a sheet. */
  readonly names = new Map<string, DefinedName>();
  readonly settings = new Map<string, unknown>();
  /** Settings of the older interface, mirrored in the document. */
  readonly documentSettings = new Map<string, unknown>();
  readonly customProperties = new Map<string, string | number | boolean>();
  readonly properties = { title: '', author: '', subject: '', keywords: '', comments: '', category: '' };
  activeSheetId = '';
  selection: { sheetId: string; area: Area } | undefined;
  /** Cells changed since the calculation last looked. */
  changes: CellChange[] = [];
  /** Rises when cells move without being changed (rows or columns inserted or deleted), so that the calculation looks anew. */
  structureVersion = 0;
  /** Called once for each changed cell, for events. */
  onCellChanged: ((change: CellChange) => void) | undefined;
  private lastId = 0;

  newId(prefix: string): string {
    this.lastId += 1;
    return `{${prefix}-${String(this.lastId).padStart(8, '0')}}`;
  }

  addSheet(name: string, at = this.sheets.length): Sheet {
    const sheet = new Sheet(this.newId('S'), name, (changed, row, col) => {
      const change = { sheet: changed, row, col };
      this.changes.push(change);
      this.onCellChanged?.(change);
    });
    this.sheets.splice(at, 0, sheet);
    if (this.activeSheetId === '') this.activeSheetId = sheet.id;
    return sheet;
  }

  sheet(idOrName: string): Sheet | undefined {
    const lower = idOrName.toLowerCase();
    return this.sheets.find((sheet) => sheet.id === idOrName || sheet.name.toLowerCase() === lower);
  }

  /** Adds a table over an area whose first row holds the headers; column names are given, ids count from 1. */
  addTable(sheet: Sheet, name: string, area: Area, columnNames: readonly string[]): Table {
    const table = new Table(this.newId('T'), name, sheet.id, area);
    table.columns = columnNames.map((columnName, index) => ({ id: index + 1, name: columnName }));
    sheet.tables.push(table);
    return table;
  }

  table(idOrName: string): Table | undefined {
    const lower = idOrName.toLowerCase();
    return this.tables().find((table) => table.id === idOrName || table.name.toLowerCase() === lower);
  }

  tables(): Table[] {
    return this.sheets.flatMap((sheet) => sheet.tables);
  }
}
