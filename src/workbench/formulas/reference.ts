import { MAX_COLS, MAX_ROWS, columnName, formatArea, quoteSheet } from '../model/area';
import type { Area } from '../model/area';
import type { Context } from './context';
import { eager, logicalArg, numberArg, textArg } from './define';
import type { FormulaFunction, FunctionGroup } from './define';
import { REF, Reference, Union, VALUE, buildMatrix, isError, isMatrix } from './operand';
import type { Operand } from './operand';
import { dereference, toMatrix, transpose } from './read';

/** An area moved and sized anew; undefined when it leaves the sheet or has no cells. */
function offsetArea(area: Area, rows: number, cols: number, height: number, width: number): Area | undefined {
  const row = area.row + rows + (height < 0 ? height + 1 : 0);
  const col = area.col + cols + (width < 0 ? width + 1 : 0);
  const moved = { row, col, rows: Math.abs(height), cols: Math.abs(width) };
  const fits = row >= 0 && col >= 0 && moved.rows > 0 && moved.cols > 0 && row + moved.rows <= MAX_ROWS && col + moved.cols <= MAX_COLS;
  return fits ? moved : undefined;
}

function offset(args: Operand[], context: Context): Operand {
  const [base] = args;
  if (!(base instanceof Reference)) return isError(base) ? base : VALUE;
  const sizes = [0, 0, base.area.rows, base.area.cols].map((missing, at) => numberArg(args[at + 1], context, missing));
  // An empty argument for height or width keeps the size.
  if (args[3] === null) sizes[2] = base.area.rows;
  if (args[4] === null) sizes[3] = base.area.cols;
  const error = sizes.find(isError);
  if (error) return error;
  const [rows, cols, height, width] = (sizes as number[]).map(Math.trunc) as [number, number, number, number];
  const area = offsetArea(base.area, rows, cols, height, width);
  return area ? new Reference(base.sheet, area) : REF;
}

function indirect(args: Operand[], context: Context): Operand {
  const text = textArg(args[0] as Operand, context);
  const isA1 = logicalArg(args[1], context, true);
  if (isError(text)) return text;
  if (isError(isA1)) return isA1;
  if (!isA1 || text.trim() === '') return REF;
  const found = context.services.evaluateText(`=${text}`, context);
  return found instanceof Reference ? found : REF;
}

/** Positions of a reference along one direction; without an argument that of the formula's cell. */
function position(own: (context: Context) => number, first: (area: Area) => number, isDown: boolean): FormulaFunction {
  return eager(0, 1, ([operand], context) => {
    if (operand === undefined) return own(context) + 1;
    if (!(operand instanceof Reference)) return isError(operand) ? operand : VALUE;
    const start = first(operand.area) + 1;
    const count = isDown ? operand.area.rows : operand.area.cols;
    if (count === 1 || count >= (isDown ? MAX_ROWS : MAX_COLS)) return start;
    return isDown ? buildMatrix(count, 1, (row) => start + row) : buildMatrix(1, count, (_, col) => start + col);
  });
}

function size(ofArea: (area: Area) => number, ofRows: (matrix: readonly (readonly unknown[])[]) => number): FormulaFunction {
  return eager(1, 1, ([operand], context) => {
    if (operand instanceof Reference) return ofArea(operand.area);
    return isError(operand) ? operand : ofRows(toMatrix(operand as Operand, context));
  });
}

function address(args: Operand[], context: Context): Operand {
  const numbers = [args[0], args[1], args[2] ?? 1].map((arg) => numberArg(arg, context));
  const error = numbers.find(isError);
  if (error) return error;
  const [row, col, kind] = numbers as [number, number, number];
  if (row < 1 || col < 1 || row > MAX_ROWS || col > MAX_COLS) return VALUE;
  const sheet = textArg(args[4] ?? '', context);
  if (isError(sheet)) return sheet;
  const place = `${[1, 3].includes(kind) ? '$' : ''}${columnName(col - 1)}${[1, 2].includes(kind) ? '$' : ''}${row}`;
  return sheet === '' ? place : `${quoteSheet(sheet)}!${place}`;
}

/** What CELL tells of the first cell of a reference: where it stands. Other kinds of information are not known here. */
function cell(args: Operand[], context: Context): Operand {
  const kind = textArg(args[0] as Operand, context);
  if (isError(kind)) return kind;
  const operand = args[1];
  if (isError(operand)) return operand;
  const { sheet, area } = operand instanceof Reference ? operand : { sheet: context.sheet, area: { row: context.row, col: context.col } };
  switch (kind.toLowerCase()) {
    case 'row': return area.row + 1;
    case 'col': return area.col + 1;
    case 'address': return `${sheet === context.sheet ? '' : `${quoteSheet(sheet.name)}!`}$${columnName(area.col)}$${area.row + 1}`;
    default: return VALUE;
  }
}

export const referenceFunctions: FunctionGroup = {
  OFFSET: { ...eager(3, 5, offset), isVolatile: true },
  INDIRECT: { ...eager(1, 2, indirect), isVolatile: true },
  ROW: position((context) => context.row, (area) => area.row, true),
  COLUMN: position((context) => context.col, (area) => area.col, false),
  ROWS: size((area) => area.rows, (matrix) => matrix.length),
  COLUMNS: size((area) => area.cols, (matrix) => matrix[0]?.length ?? 0),
  AREAS: eager(1, 1, ([operand]) => (operand instanceof Union ? operand.parts.length : operand instanceof Reference ? 1 : VALUE)),
  CELL: { ...eager(1, 2, cell), isVolatile: true },
  ADDRESS: eager(2, 5, address),
  TRANSPOSE: eager(1, 1, ([operand], context) => {
    const value = dereference(operand as Operand, context);
    return isMatrix(value) ? transpose(value) : value;
  }),
  SHEET: eager(0, 1, ([operand], context) => {
    const sheet = operand instanceof Reference ? operand.sheet : context.sheet;
    return context.services.workbook.sheets.indexOf(sheet) + 1;
  }),
  SHEETS: eager(0, 0, (_, context) => context.services.workbook.sheets.length),
};

/** The text of an A1 address on a sheet, as custom functions are told where they were called. */
export function addressOf(context: Context): string {
  return `${quoteSheet(context.sheet.name)}!${formatArea({ row: context.row, col: context.col, rows: 1, cols: 1 })}`;
}
