import { columnName, contains, formatArea, type Area } from '../model/area';
import type { Sheet } from '../model/sheet';
import type { Table } from '../model/table';
import { writeValue } from './cellValues';
import { toFileFormula, type FormulaNames } from './formulaText';
import type { SharedStrings } from './sharedStrings';
import type { StyleWriter } from './styleWriter';
import { encodeText, escapeXml, tag } from './xmlText';

/** What all sheets of a file share while they are written. */
export interface WriteContext {
  readonly styles: StyleWriter;
  readonly strings: SharedStrings;
  readonly names: FormulaNames;
}

/** The table that holds a cell. */
function tableAt(sheet: Sheet, row: number, col: number): Table | undefined {
  return sheet.tables.find((table) => contains(table.area, row, col));
}

/** Texts of a table's header cells by `row,col`: a file whose header differs from the column's name is repaired on opening. */
function headerTexts(sheet: Sheet): Map<string, string> {
  const texts = new Map<string, string>();
  for (const table of sheet.tables) {
    if (!table.showHeaders) continue;
    table.columns.forEach((column, index) => texts.set(`${table.area.row},${table.area.col + index}`, column.name));
  }
  return texts;
}

/** Excel declares a file damaged that holds more in a cell. */
const LONGEST_TEXT = 32_767;

class CellWriter {
  private readonly formulas = new Map<string, string>();
  private readonly headers: ReadonlyMap<string, string>;
  private readonly columns: readonly string[];

  constructor(
    private readonly sheet: Sheet,
    private readonly context: WriteContext,
    readonly extent: { rows: number; cols: number },
  ) {
    this.headers = headerTexts(sheet);
    this.columns = Array.from({ length: extent.cols }, (_, col) => columnName(col));
  }

  /** The cell's element, or empty text when there is nothing to say about it. */
  cell(row: number, col: number): string {
    const { grid } = this.sheet;
    const number = grid.style(row, col);
    const style = number === 0 ? '' : ` s="${this.context.styles.cellFormat(number)}"`;
    const formula = grid.formula(row, col);
    const value = this.headers.get(`${row},${col}`) ?? grid.value(row, col);
    if (typeof value === 'string' && value.length > LONGEST_TEXT) throw new Error(`${this.sheet.name}!${this.columns[col]}${row + 1} holds ${value.length} characters`);
    if (formula === undefined && value === null && style === '') return '';
    const start = `<c r="${this.columns[col]}${row + 1}"${style}`;
    const stored = writeValue(value, formula === undefined ? this.context.strings.number : undefined);
    const content = formula === undefined ? '' : this.formula(row, col, formula);
    if (!stored) return content === '' ? `${start}/>` : `${start}>${content}</c>`;
    const type = stored.type === 'n' ? '' : ` t="${stored.type}"`;
    return `${start}${type}>${content}<v>${stored.text}</v></c>`;
  }

  private formula(row: number, col: number, formula: string): string {
    const table = tableAt(this.sheet, row, col)?.name;
    const key = `${table ?? ''}\n${formula}`;
    let text = this.formulas.get(key);
    if (text === undefined) {
      text = escapeXml(encodeText(toFileFormula(formula, { ...this.context.names, table })));
      this.formulas.set(key, text);
    }
    const spill: Area | undefined = this.sheet.spills.get(`${row},${col}`);
    return spill ? `<f t="array" ref="${formatArea(spill)}">${text}</f>` : `<f>${text}</f>`;
  }
}

/** Number of rows and columns that the file describes: cells, styles and sized rows. */
export function writtenExtent(sheet: Sheet): { rows: number; cols: number } {
  const extent = sheet.grid.extent(true);
  for (const table of sheet.tables) {
    extent.rows = Math.max(extent.rows, table.area.row + 1);
    extent.cols = Math.max(extent.cols, table.area.col + table.area.cols);
  }
  for (const row of sheet.rows.keys()) extent.rows = Math.max(extent.rows, row + 1);
  return extent;
}

function rowStart(sheet: Sheet, row: number): { start: string; isPlain: boolean } {
  const format = sheet.rows.get(row);
  if (!format) return { start: `<row r="${row + 1}"`, isPlain: true };
  const size = format.size === undefined ? '' : ` ht="${format.size}" customHeight="1"`;
  const outline = format.outline ? ` outlineLevel="${format.outline}"` : '';
  const start = `<row r="${row + 1}"${size}${format.hidden ? ' hidden="1"' : ''}${outline}${format.collapsed ? ' collapsed="1"' : ''}`;
  return { start, isPlain: false };
}

/** The `sheetData` element: every cell with content or style, every row with a size or state. */
export function writeRows(sheet: Sheet, context: WriteContext): string {
  const extent = writtenExtent(sheet);
  const writer = new CellWriter(sheet, context, extent);
  const rows: string[] = [];
  for (let row = 0; row < extent.rows; row += 1) {
    let cells = '';
    for (let col = 0; col < extent.cols; col += 1) cells += writer.cell(row, col);
    const { start, isPlain } = rowStart(sheet, row);
    if (cells !== '') rows.push(`${start}>${cells}</row>`);
    else if (!isPlain) rows.push(`${start}/>`);
  }
  return tag('sheetData', {}, ...rows);
}
