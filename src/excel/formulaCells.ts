import type { Scalar } from '../core/scalar';
import type { Rectangle, WorkbookState } from '../sheets/workbookState';
import { inWorkbook } from './inWorkbook';
import { readWorkbook, type ReadRequest } from './readWorkbook';
import { rangeAt } from './sheetHandles';

/** A rectangle of cells that all hold formulas, with their values. */
export interface FormulaArea {
  readonly sheetId: string;
  readonly sheet: string;
  readonly area: Rectangle;
  readonly formulas: readonly (readonly Scalar[])[];
  readonly values: readonly (readonly Scalar[])[];
  /** Some of the cells belong to a formula that spills. */
  readonly hasSpill: boolean;
}

/** A table of anybody: header and body. */
export interface TablePlace {
  readonly name: string;
  readonly sheetId: string;
  readonly area: Rectangle;
  readonly headers: readonly string[];
}

/** Every formula of the workbook. */
export interface FormulaCells {
  readonly areas: readonly FormulaArea[];
  readonly tables: readonly TablePlace[];
}

/** Cells whose formulas and values fit into one reply of 4 MB. */
const CELLS_A_REPLY = 7000;

interface Found {
  readonly sheet: Excel.Worksheet;
  readonly range: Excel.Range;
}

function areaOf(range: Excel.Range): Rectangle {
  return { row: range.rowIndex, col: range.columnIndex, rows: range.rowCount, cols: range.columnCount };
}

async function readSlices(context: Excel.RequestContext, found: readonly Found[]): Promise<FormulaArea[]> {
  const slices: { readonly sheet: Excel.Worksheet; readonly area: Rectangle; readonly range: Excel.Range }[] = [];
  let pending = 0;
  for (const { sheet, range } of found) {
    const whole = areaOf(range);
    const most = Math.max(1, Math.floor(CELLS_A_REPLY / whole.cols));
    for (let row = 0; row < whole.rows; row += most) {
      const area = { ...whole, row: whole.row + row, rows: Math.min(most, whole.rows - row) };
      const slice = rangeAt(sheet, area);
      slice.load('formulas,values,hasSpill');
      slices.push({ sheet, area, range: slice });
      pending += area.rows * area.cols;
      if (pending < CELLS_A_REPLY) continue;
      // As the block reader: one reply for each 4 MB.
      // eslint-disable-next-line no-restricted-syntax, office-addins/no-context-sync-in-loop
      await context.sync();
      pending = 0;
    }
  }
  await context.sync();
  return slices.map(({ sheet, area, range }) => ({ sheetId: sheet.id, sheet: sheet.name, area, formulas: range.formulas as Scalar[][], values: range.values as Scalar[][], hasSpill: range.hasSpill !== false }));
}

/** A sheet of anybody. */
export interface SheetPlace {
  readonly id: string;
  readonly name: string;
}

interface TableHandle {
  readonly table: Excel.Table;
  readonly range: Excel.Range;
}

/** Asks for all tables by name; known after the next sync. */
function askTables(context: Excel.RequestContext): Excel.TableCollection {
  const { tables } = context.workbook;
  tables.load('items/name,items/worksheet/id,items/columns/items/name');
  return tables;
}

/** Asks where the tables stand; known after the next sync. */
function askTableRanges(tables: Excel.TableCollection): TableHandle[] {
  const handles = tables.items.map((table) => ({ table, range: table.getRange() }));
  for (const { range } of handles) range.load('rowIndex,columnIndex,rowCount,columnCount');
  return handles;
}

function tablePlaces(handles: readonly TableHandle[]): TablePlace[] {
  return handles.map(({ table, range }) => ({ name: table.name, sheetId: table.worksheet.id, area: areaOf(range), headers: table.columns.items.map((column) => column.name) }));
}

/** Reads where all sheets and tables stand, in two replies. */
export function readPlaces(): Promise<{ readonly sheets: readonly SheetPlace[]; readonly tables: readonly TablePlace[] }> {
  return inWorkbook(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/id,items/name');
    const tables = askTables(context);
    await context.sync();
    const handles = askTableRanges(tables);
    await context.sync();
    return { sheets: worksheets.items.map(({ id, name }) => ({ id, name })), tables: tablePlaces(handles) };
  });
}

/** Reads the state and all formulas of the workbook in three replies, and one more for each 4 MB. */
export function readWithFormulas(request: ReadRequest): Promise<{ readonly state: WorkbookState; readonly cells: FormulaCells }> {
  return inWorkbook(async (context) => {
    const tables = askTables(context);
    let handles: TableHandle[] = [];
    let found: { readonly sheet: Excel.Worksheet; readonly cells: Excel.RangeAreas }[] = [];
    const state = await readWorkbook(context, request, (sheets) => {
      handles = askTableRanges(tables);
      found = sheets.map((sheet) => ({ sheet, cells: sheet.getRange().getSpecialCellsOrNullObject('Formulas') }));
      for (const { cells } of found) cells.load('areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount');
    });
    const present = found.flatMap(({ sheet, cells }) => (cells.isNullObject ? [] : cells.areas.items.map((range) => ({ sheet, range }))));
    return { state, cells: { areas: await readSlices(context, present), tables: tablePlaces(handles) } };
  });
}

/** The message that cells show when they are selected. */
export interface CellNote {
  readonly title: string;
  readonly message: string;
}

/** What is known of a rectangle before it is frozen: the cells that its formula spills to, and the message it shows. */
export interface AreaDetail {
  readonly spill?: { readonly area: Rectangle; readonly values: readonly (readonly Scalar[])[] };
  /** The message of now; undefined when there is none, null when cells differ. */
  readonly note: CellNote | null | undefined;
  /** Cells have a rule of what may be typed, which stays. */
  readonly hasRule: boolean;
}

/** Reads spills (of single cells outside tables) and messages of rectangles, in one reply. */
export function readAreaDetails(areas: readonly { readonly sheetId: string; readonly area: Rectangle; readonly maySpill: boolean }[]): Promise<AreaDetail[]> {
  return inWorkbook(async (context) => {
    const asked = areas.map(({ sheetId, area, maySpill }) => {
      const range = rangeAt(context.workbook.worksheets.getItem(sheetId), area);
      range.dataValidation.load('type,prompt');
      const spill = maySpill ? range.getSpillingToRangeOrNullObject() : undefined;
      spill?.load('rowIndex,columnIndex,rowCount,columnCount,values');
      return { range, spill };
    });
    await context.sync();
    return asked.map(({ range, spill }): AreaDetail => {
      const { prompt, type } = range.dataValidation;
      const note = prompt === null ? null : prompt.message === '' && prompt.title === '' ? undefined : { title: prompt.title, message: prompt.message };
      const base = { note, hasRule: type !== 'None' };
      return spill === undefined || spill.isNullObject ? base : { ...base, spill: { area: areaOf(spill), values: spill.values as Scalar[][] } };
    });
  });
}
