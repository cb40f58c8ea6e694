import type { Scalar } from '../core/scalar';
import type { Look } from '../sheets/sheetSpec';
import type { BlockWrite, NameWrite, SheetWrite } from '../sheets/sheetWrite';
import { bytesOf, literal, type BlockWriter } from './blockWriter';
import { heighten } from './heighten';
import { LOOKS } from './palette';
import { rangeAt, type SheetHandles } from './sheetHandles';

function applyLook(cell: Excel.Range, look: Look): void {
  const { size, bold, color, fill, line, isRight, isIndented, isWrapped } = LOOKS[look];
  cell.format.font.size = size;
  cell.format.font.color = color;
  if (bold === true) cell.format.font.bold = true;
  if (isRight === true) cell.format.horizontalAlignment = 'Right';
  if (isIndented === true) Object.assign(cell.format, { horizontalAlignment: 'Left', indentLevel: 2 });
  if (isWrapped === true) cell.format.wrapText = true;
  if (fill !== undefined) cell.format.fill.color = fill;
  if (line === true) {
    const edge = cell.format.borders.getItem('EdgeBottom');
    edge.style = 'Continuous';
    edge.color = '#C3CBD3';
  }
}

interface LookArea {
  readonly look: Look;
  readonly row: number;
  readonly col: number;
  readonly cols: number;
  rows: number;
}

/** Cells of the same look side by side, so that a request names each area once; a look with a line under it goes row by row. */
function lookAreas(looks: readonly (readonly (Look | null)[])[]): LookArea[] {
  const areas: LookArea[] = [];
  looks.forEach((row, at) => {
    for (let col = 0; col < row.length; ) {
      const look = row[col] ?? null;
      const end = row.findIndex((other, position) => position > col && other !== look);
      const cols = (end < 0 ? row.length : end) - col;
      if (look !== null) addArea(areas, { look, row: at, col, rows: 1, cols });
      col += cols;
    }
  });
  return areas;
}

function addArea(areas: LookArea[], area: LookArea): void {
  const above = areas.find(({ look, row, col, rows, cols }) => look === area.look && row + rows === area.row && col === area.col && cols === area.cols);
  if (above === undefined || LOOKS[area.look].line === true) areas.push(area);
  else above.rows += 1;
}

/** A formula stays one; any other text that begins like one is kept as text. */
function cellContent(value: Scalar, isText: boolean): Scalar {
  return typeof value === 'string' && !isText && value.startsWith('=') ? value : literal(value);
}

/** Bytes that a request needs for the look of an area. */
const BYTES_OF_LOOK = 1500;

/** Bytes that a request needs for a block. */
function bytesOfBlock({ formulas }: BlockWrite, looks: number): number {
  return formulas.reduce((sum, row) => sum + row.reduce<number>((part, value) => part + bytesOf(value), 0), looks * BYTES_OF_LOOK);
}

async function writeBlock(sheet: Excel.Worksheet, block: BlockWrite, writer: BlockWriter): Promise<void> {
  const range = rangeAt(sheet, block.area);
  if (block.numberFormats !== undefined) range.numberFormat = block.numberFormats as string[][];
  range.formulas = block.formulas.map((row, at) => row.map((value, col) => (value === null ? null : cellContent(value, block.numberFormats?.[at]?.[col] === '@')))) as string[][];
  const looks = lookAreas(block.looks ?? []);
  for (const { look, row, col, rows, cols } of looks) applyLook(range.getCell(row, col).getResizedRange(rows - 1, cols - 1), look);
  heighten(sheet, block.area, block.heights);
  if (block.hiddenRows !== undefined) hideRows(range, block.hiddenRows);
  await writer.count(bytesOfBlock(block, looks.length));
}

/** Shows the rows of a block but those that hold nothing; neighbours go together. */
export function hideRows(range: Excel.Range, hidden: readonly number[]): void {
  range.rowHidden = false;
  const isHidden = new Set(hidden);
  for (const first of hidden.filter((row) => !isHidden.has(row - 1))) {
    let rows = 1;
    while (isHidden.has(first + rows)) rows += 1;
    range.getCell(first, 0).getResizedRange(rows - 1, 0).rowHidden = true;
  }
}

/** Notes the place of the blocks of a sheet in hidden names; they follow when rows are inserted. */
export function nameBlocks(context: Excel.RequestContext, sheets: SheetHandles, writes: readonly SheetWrite[]): void {
  for (const { key, blocks } of writes) {
    const sheet = sheets.get(key);
    if (sheet === undefined) continue;
    for (const block of blocks) {
      if (!block.isNew && !block.isResized) continue;
      if (block.isResized) context.workbook.names.getItem(block.name).delete();
      const name = context.workbook.names.add(block.name, rangeAt(sheet, block.area));
      name.visible = false;
    }
  }
}

/** Adds and changes defined names. */
export function writeNames(context: Excel.RequestContext, writes: readonly SheetWrite[]): void {
  for (const name of writes.flatMap((write) => write.names)) writeName(context, name);
}

function writeName(context: Excel.RequestContext, { name, formula, isNew, isVisible }: NameWrite): void {
  if (!isNew) {
    context.workbook.names.getItem(name).formula = formula;
    return;
  }
  const added = context.workbook.names.add(name, formula);
  if (!isVisible) added.visible = false;
}

/** Writes the fixed cells of all sheets; formulas in them may use names and tables of any sheet. */
export async function writeBlocks(sheets: SheetHandles, writes: readonly SheetWrite[], writer: BlockWriter): Promise<void> {
  for (const { key, blocks } of writes) {
    const sheet = sheets.get(key);
    if (sheet !== undefined) for (const block of blocks) await writeBlock(sheet, block, writer);
  }
}
