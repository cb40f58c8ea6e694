import { columnName } from '../core/cellName';
import type { ColumnLook, ColumnWrite, SheetWrite, TableWrite } from '../sheets/sheetWrite';
import type { BlockWriter } from './blockWriter';
import { CALCULATED, FROZEN, HEAT, INPUT, KEY, LINK, PART_COLORS, TONES } from './palette';
import { greyRows } from './greyRows';
import { heighten } from './heighten';
import { rangeAt, type SheetHandles } from './sheetHandles';

/** Bytes that a request needs for the look of a column. */
const BYTES_OF_COLUMN = 3500;

/** Width of a column in points from its width in characters of the default font. */
function toPoints(characters: number): number {
  return (characters * 7 + 5) * 0.75;
}

/** Colour of the text of a column by its role. */
export const FONT_COLORS = { input: INPUT.font, key: KEY.font, link: LINK.font, calculated: CALCULATED.font, frozen: FROZEN.font };

function colour(range: Excel.Range, role: ColumnLook['role']): void {
  range.format.font.color = FONT_COLORS[role];
  if (role === 'input') range.format.fill.color = INPUT.fill;
  if (role === 'frozen') range.format.fill.color = FROZEN.fill;
}

/** Returns the rule of what a column accepts; `firstCell` is its first cell that gets the rule. */
export function ruleOf(accepts: ColumnLook['accepts'], firstCell: string): Excel.DataValidationRule {
  switch (accepts?.rule) {
    case 'list':
    case 'choices':
      return { list: { inCellDropDown: true, source: accepts.source } };
    case 'limits':
      return { decimal: { formula1: accepts.low, formula2: accepts.high, operator: 'Between' } };
    case 'percent':
      return { decimal: { formula1: 0, formula2: 1.5, operator: 'Between' } };
    case 'nonNegative':
      return { custom: { formula: `=OR(ISTEXT(${firstCell}),${firstCell}>=0)` } };
    case undefined:
      return { custom: { formula: '=TRUE' } };
  }
}

/** What the cells accept. Text such as 3亿 is let through: it becomes a number on entry. */
function validate(range: Excel.Range, look: ColumnLook, firstCell: string): void {
  const { accepts, prompt, errorMessage } = look;
  if (accepts === undefined && prompt === undefined) return;
  const validation = range.dataValidation;
  validation.rule = ruleOf(accepts, firstCell);
  if (prompt !== undefined) validation.prompt = { showPrompt: true, title: prompt.title, message: prompt.message };
  if (errorMessage !== undefined) {
    validation.errorAlert = { showAlert: true, style: accepts?.rule === 'list' ? 'Stop' : 'Warning', title: prompt?.title ?? '', message: errorMessage };
  } else if (accepts?.rule === 'choices') {
    // A rule refuses what it does not offer unless it is told not to.
    validation.errorAlert = { showAlert: false, style: 'Information', title: '', message: '' };
  }
}

function addTones(range: Excel.Range, table: TableWrite, look: ColumnLook, firstRow: number): void {
  if (look.tones === undefined) return;
  const code = `$${columnName(table.area.col + look.tones.on)}${firstRow + 1}`;
  for (const [value, tone] of Object.entries(look.tones.by)) {
    const format = range.conditionalFormats.add(Excel.ConditionalFormatType.custom);
    format.custom.rule.formula = `=${code}="${value}"`;
    format.custom.format.font.color = TONES[tone].font;
    format.custom.format.fill.color = TONES[tone].fill;
  }
}

/** Number, shade and weight of the figures say the same, so that a print without colour can be read. */
function addHeat(range: Excel.Range, look: ColumnLook, firstCell: string): void {
  if (look.heat === undefined) return;
  for (const shade of ['strong', 'mild'] as const) {
    const format = range.conditionalFormats.add(Excel.ConditionalFormatType.custom);
    format.custom.rule.formula = `=AND(ISNUMBER(${firstCell}),N(${firstCell})>=${look.heat[shade]})`;
    format.custom.format.font.color = HEAT[shade].font;
    format.custom.format.font.bold = HEAT[shade].bold;
    format.custom.format.fill.color = HEAT[shade].fill;
    format.stopIfTrue = true;
  }
}

/** Text keeps a distance from numbers beside it; the header stands over its column as the cells do. */
function align(sheet: Excel.Worksheet, table: TableWrite, column: ColumnWrite, cells: Excel.Range, look: ColumnLook): void {
  const header = rangeAt(sheet, { row: table.area.row, col: table.area.col + column.position, rows: 1, cols: 1 });
  const isText = look.numberFormat === '@' || look.numberFormat === 'General';
  header.format.horizontalAlignment = isText ? 'Left' : 'Right';
  if (!isText) return;
  cells.format.horizontalAlignment = 'Left';
  cells.format.indentLevel = 1;
  header.format.indentLevel = 1;
}

function lookAtColumn(sheet: Excel.Worksheet, table: TableWrite, column: ColumnWrite): void {
  if (column.look === undefined || column.look.from >= table.rows) return;
  const { from, look } = column.look;
  const row = table.area.row + 1 + from;
  const range = rangeAt(sheet, { row, col: table.area.col + column.position, rows: table.rows - from, cols: 1 });
  colour(range, look.role);
  align(sheet, table, column, range, look);
  if (look.isWrapped === true) range.format.wrapText = true;
  validate(range, look, `${columnName(table.area.col + column.position)}${row + 1}`);
  addTones(range, table, look, row);
  addHeat(range, look, `${columnName(table.area.col + column.position)}${row + 1}`);
}

function sizeColumns(sheet: Excel.Worksheet, table: TableWrite): void {
  for (const column of table.columns) {
    const range = rangeAt(sheet, { row: 0, col: table.area.col + column.position, rows: 1, cols: 1 }).getEntireColumn();
    if (column.width !== undefined) range.format.columnWidth = toPoints(column.width);
    if (column.isHidden === true) range.columnHidden = true;
  }
}

/** Folds the columns of the later bands away, neighbours as one group. */
function foldBands(sheet: Excel.Worksheet, table: TableWrite): void {
  const folded = table.columns.filter((column) => column.isFolded === true).map((column) => column.position).sort((a, b) => a - b);
  for (let index = 0; index < folded.length; ) {
    let last = index;
    while (folded[last + 1] === (folded[last] ?? 0) + 1) last += 1;
    const cols = (folded[last] ?? 0) - (folded[index] ?? 0) + 1;
    const range = rangeAt(sheet, { row: 0, col: table.area.col + (folded[index] ?? 0), rows: 1, cols }).getEntireColumn();
    range.group(Excel.GroupOption.byColumns);
    range.hideGroupDetails(Excel.GroupOption.byColumns);
    index = last + 1;
  }
}

function lookAtHeader(sheet: Excel.Worksheet, table: TableWrite, part: string): void {
  const header = rangeAt(sheet, { ...table.area, rows: 1 });
  header.format.fill.color = PART_COLORS[part] ?? '#3B4A5A';
  header.format.font.color = '#FFFFFF';
  header.format.font.bold = true;
  header.format.wrapText = true;
  header.format.verticalAlignment = 'Center';
  header.format.rowHeight = 32;
}

/** Gives new cells their look: colours, input messages, choices, verdict colours, widths, folded bands. */
export async function writeLooks(sheets: SheetHandles, writes: readonly SheetWrite[], writer: BlockWriter): Promise<void> {
  for (const { key, table, part, widths, id } of writes) {
    const sheet = sheets.get(key);
    if (sheet === undefined) continue;
    if (id === undefined) {
      widths.forEach((width, col) => {
        rangeAt(sheet, { row: 0, col, rows: 1, cols: 1 }).getEntireColumn().format.columnWidth = toPoints(width);
      });
    }
    if (table === undefined) continue;
    for (const column of table.columns) lookAtColumn(sheet, table, column);
    heighten(sheet, { ...table.area, row: table.area.row + 1 }, table.heights);
    greyRows(sheet, table);
    if (table.isNew) lookAtHeader(sheet, table, part);
    if (table.isNew || table.added.length > 0) sizeColumns(sheet, table);
    if (table.isNew) foldBands(sheet, table);
    await writer.count(table.columns.filter(({ look }) => look !== undefined).length * BYTES_OF_COLUMN);
  }
}
