import type { Scalar } from '../core/scalar';
import { BlockWriter } from './blockWriter';
import { inWorkbook } from './inWorkbook';

/** The cell in which the user stands. */
export interface ActiveCell {
  readonly sheetId: string;
  readonly sheet: string;
  /** Without the sheet, such as `B2`. */
  readonly address: string;
  /** The formula as typed, the value of a constant, '' when empty. */
  readonly content: Scalar;
  /** It lies in a table, where a formula would fill its whole column. */
  readonly isInTable: boolean;
}

async function readCell(context: Excel.RequestContext, cell: Excel.Range): Promise<ActiveCell> {
  cell.load('address,formulas,worksheet/id,worksheet/name');
  const tables = cell.getTables(false).getCount();
  await context.sync();
  const content = (cell.formulas as Scalar[][])[0]?.[0] ?? '';
  return { sheetId: cell.worksheet.id, sheet: cell.worksheet.name, address: cell.address.slice(cell.address.lastIndexOf('!') + 1), content, isInTable: tables.value > 0 };
}

/** Reads the cell in which the user stands, in one request. */
export function readActiveCell(): Promise<ActiveCell> {
  return inWorkbook((context) => readCell(context, context.workbook.getActiveCell()));
}

/** Writes a formula into a cell if it is still as it was read; tells whether it was. */
export function writeFormulaInto(before: ActiveCell, formula: string): Promise<boolean> {
  return inWorkbook(async (context) => {
    const cell = context.workbook.worksheets.getItem(before.sheetId).getRange(before.address);
    const now = await readCell(context, cell);
    if (now.content !== before.content || now.isInTable !== before.isInTable) return false;
    cell.formulas = [[formula]];
    await context.sync();
    return true;
  });
}

/** A sheet to try a function on: columns of words, and the formula beneath them. */
export interface ScratchSheet {
  readonly name: string;
  /** Three cells a row; the first row is the title, the others are explained arguments. */
  readonly rows: readonly (readonly [Scalar, Scalar, Scalar])[];
  /** Stands in the row beneath, the formula at its right. */
  readonly resultLabel: string;
  readonly formula: string;
}

/** Names of all sheets. */
export function readSheetNames(): Promise<readonly string[]> {
  return inWorkbook(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/name');
    await context.sync();
    return worksheets.items.map((sheet) => sheet.name);
  });
}

/** Adds a sheet at the end, fills it and shows it. */
export function addScratchSheet({ name, rows, resultLabel, formula }: ScratchSheet): Promise<void> {
  return inWorkbook(async (context) => {
    const sheet = context.workbook.worksheets.add(name);
    const words = sheet.getRangeByIndexes(0, 0, rows.length + 1, 3);
    await new BlockWriter(context).write(words, [...rows, [resultLabel, '', '']], [false, false, false]);
    for (const row of [0, 2]) sheet.getRangeByIndexes(row, 0, 1, 3).format.font.bold = true;
    sheet.getRangeByIndexes(0, 0, 1, 2).format.columnWidth = 150;
    const cell = sheet.getRangeByIndexes(rows.length, 1, 1, 1);
    cell.formulas = [[formula]];
    sheet.activate();
    cell.select();
    await context.sync();
  });
}
