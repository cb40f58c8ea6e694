import type { Scalar } from '../core/scalar';
import type { Rectangle, WorkbookState } from '../sheets/workbookState';
import { inWorkbook } from './inWorkbook';
import { readWorkbook, type ReadRequest } from './readWorkbook';
import { rangeAt } from './sheetHandles';

/** One cell: where it stands, what it holds and what it shows. */
export interface CellReading {
  readonly sheetId: string;
  readonly row: number;
  readonly col: number;
  readonly formula: Scalar;
  readonly value: Scalar;
  readonly text: string;
}

/** A rectangle to be read; what its cells show as well, unless only values are wanted. */
export interface AreaRequest {
  readonly sheetId: string;
  readonly area: Rectangle;
  readonly valuesAlone?: boolean;
}

/** Cells of a rectangle. */
export interface AreaReading {
  readonly values: readonly (readonly Scalar[])[];
  /** Empty where only values were wanted. */
  readonly text: readonly (readonly string[])[];
}

/** A cell by the name of its sheet, counted from 0; without a sheet on the one in view. */
export interface NamedCell {
  readonly sheet?: string | undefined;
  readonly row: number;
  readonly col: number;
}

function toReading(range: Excel.Range): CellReading {
  return { sheetId: range.worksheet.id, row: range.rowIndex, col: range.columnIndex, formula: range.formulas[0]?.[0] as Scalar, value: range.values[0]?.[0] as Scalar, text: String(range.text[0]?.[0] ?? '') };
}

/** Reads the state of the workbook and one cell, the selected one where none is named; no cell where its sheet is not there. */
export function readStateAndCell(request: ReadRequest, named: NamedCell | undefined): Promise<{ readonly state: WorkbookState; readonly cell: CellReading | undefined }> {
  return inWorkbook(async (context) => {
    const { workbook } = context;
    const sheet = named?.sheet === undefined ? workbook.worksheets.getActiveWorksheet() : workbook.worksheets.getItemOrNullObject(named.sheet);
    const range = named === undefined ? workbook.getActiveCell() : sheet.getCell(named.row, named.col);
    range.load('rowIndex,columnIndex,formulas,values,text,worksheet/id');
    const state = await readWorkbook(context, request);
    return { state, cell: range.isNullObject ? undefined : toReading(range) };
  });
}

/** Reads rectangles in one reply. */
export function readAreas(areas: readonly AreaRequest[]): Promise<readonly AreaReading[]> {
  return inWorkbook(async (context) => {
    const asked = areas.map(({ sheetId, area, valuesAlone = false }) => ({ range: rangeAt(context.workbook.worksheets.getItem(sheetId), area), valuesAlone }));
    for (const { range, valuesAlone } of asked) range.load(valuesAlone ? 'values' : 'values,text');
    await context.sync();
    return asked.map(({ range, valuesAlone }) => ({ values: range.values as Scalar[][], text: valuesAlone ? [] : (range.text as string[][]) }));
  });
}
