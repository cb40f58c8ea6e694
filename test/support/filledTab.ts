import { messagesIn } from '../../src/i18n/messages';
import { claimsSheets } from '../../src/sheets/specs/claims';
import { headerOf } from '../../src/sheets/words';
import type { Sheet } from '../../src/workbench/model/sheet';
import { readXlsx } from '../../src/workbench/xlsx/readXlsx';
import { writeXlsx } from '../../src/workbench/xlsx/writeXlsx';

type Cell = string | number | null;

/** A sent tab as a department edits it: cells by line (id, or how many rows below the last line) and column key. */
export class FilledTab {
  readonly sheet: Sheet;
  private readonly workbook;
  private readonly head: number;

  constructor(bytes: Uint8Array, private readonly language: 'zh-CN' | 'en' = 'zh-CN') {
    this.workbook = readXlsx(bytes);
    this.sheet = this.workbook.sheets[0] as Sheet;
    this.head = this.rowOf(headerOf({ key: 'rowId' }, language));
  }

  set(line: string | number, values: Readonly<Record<string, Cell>>): this {
    const row = typeof line === 'string' ? this.rowOf(line) : this.rowOf(null) + line;
    for (const [key, value] of Object.entries(values)) this.sheet.setValue(row, this.colOf(key), value);
    return this;
  }

  /** Writes another heading over that of a column. */
  rename(key: string, heading: string): this {
    const column = this.sheet.tables[0]?.columns[this.colOf(key)];
    if (column !== undefined) column.name = heading;
    this.sheet.setValue(this.head, this.colOf(key), heading);
    return this;
  }

  dropSheets(name: string): this {
    this.workbook.sheets.splice(0, this.workbook.sheets.length, ...this.workbook.sheets.filter((sheet) => sheet.name !== name));
    return this;
  }

  named(name: string): this {
    this.sheet.name = name;
    return this;
  }

  bytes(): Uint8Array {
    return writeXlsx(this.workbook, { customFunctions: new Set() });
  }

  /** The cells of a sheet, the tab when none is named, as far as they are filled. */
  cells(name = this.sheet.name): (string | number | boolean | null)[][] {
    const sheet = this.workbook.sheets.find((one) => one.name === name);
    if (sheet === undefined) return [];
    const { rows, cols } = sheet.grid.extent();
    return Array.from({ length: rows }, (_, row) => Array.from({ length: cols }, (__, col) => sheet.value(row, col) as string | number | boolean | null));
  }

  /** The row whose first cell holds this; the first empty one below the headings for null. */
  private rowOf(id: string | null): number {
    for (let row = id === null ? this.head + 1 : 0; row < 200; row++) if ((this.sheet.value(row, 0) ?? null) === id) return row;
    throw new Error(`No row ${String(id)}`);
  }

  private colOf(key: string): number {
    const headers = (claimsSheets.market.table?.columns ?? []).map((column) => headerOf(column, this.language));
    const header = headerOf({ key }, this.language);
    if (!headers.includes(header)) throw new Error(`No column ${key}`);
    return headers.indexOf(header);
  }
}

/** The word of a choice as a department sees it. */
export function shownWord(list: 'amountMeans' | 'claimStatus', code: string, language: 'zh-CN' | 'en'): string {
  return (messagesIn(language).lists[list] as Readonly<Record<string, string>>)[code] ?? code;
}
