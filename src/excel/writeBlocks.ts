import type { Scalar } from '../core/scalar';
import type { Look } from '../sheets/sheetSpec';
import type { BlockWrite, NameWrite, SheetWrite } from '../sheets/sheetWrite';
import { literal } from './blockWriter';
import { LOOKS } from './palette';
import { rangeAt, type SheetHandles } from './sheetHandles';

function applyLook(cell: Excel.Range, look: Look): void {
  const { size, bold, color, fill, line, isRight, isIndented } = LOOKS[look];
  cell.format.font.size = size;
  cell.format.font.color = color;
  if (bold === true) cell.format.font.bold = true;
  if (isRight === true) cell.format.horizontalAlignment = 'Right';
  if (isIndented === true) Object.assign(cell.format, { horizontalAlignment: 'Left', indentLevel: 2 });
  if (fill !== undefined) cell.format.fill.color = fill;
  if (line === true) {
    const edge = cell.format.borders.getItem('EdgeBottom');
    edge.style = 'Continuous';
    edge.color = '#C3CBD3';
  }
}

/** A formula stays one; any other text that begins like one is kept as text. */
function cellContent(value: Scalar, isText: boolean): Scalar {
  return typeof value === 'string' && !isText && value.startsWith('=') ? value : literal(value);
}

function writeBlock(sheet: Excel.Worksheet, block: BlockWrite): void {
  const range = rangeAt(sheet, block.area);
  if (block.numberFormats !== undefined) range.numberFormat = block.numberFormats as string[][];
  range.formulas = block.formulas.map((row, at) => row.map((value, col) => (value === null ? null : cellContent(value, block.numberFormats?.[at]?.[col] === '@')))) as string[][];
  block.looks?.forEach((row, at) => {
    row.forEach((look, col) => {
      if (look !== null) applyLook(range.getCell(at, col), look);
    });
  });
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
export function writeBlocks(sheets: SheetHandles, writes: readonly SheetWrite[]): void {
  for (const { key, blocks } of writes) {
    const sheet = sheets.get(key);
    if (sheet !== undefined) for (const block of blocks) writeBlock(sheet, block);
  }
}
