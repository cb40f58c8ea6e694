import type { Scalar } from '../core/scalar';
import type { BlockState, Rectangle, SheetState, TableState, WorkbookState } from '../sheets/workbookState';
import { readDocumentSettings } from './documentSettings';

type FoundColumns = readonly { readonly id: number; readonly header: string }[];

/** What to read: tables with or without their contents, fixed blocks by defined name. */
export interface ReadRequest {
  readonly tables: ReadonlyMap<string, { readonly withValues: boolean; readonly hasFormula: (header: string) => boolean }>;
  readonly blocks: readonly string[];
}

/** Cells that one reply may carry; at some 12 bytes a cell it stays under 4 MB. */
const CELLS_A_REPLY = 320_000;

const VISIBILITY: Readonly<Record<string, SheetState['visibility']>> = { Visible: 'visible', Hidden: 'hidden', VeryHidden: 'veryHidden' };

interface Geometry {
  readonly table: Excel.Table;
  readonly range: Excel.Range;
}

function areaOf(range: Excel.Range): Rectangle {
  return { row: range.rowIndex, col: range.columnIndex, rows: range.rowCount, cols: range.columnCount };
}

function queueIndex(context: Excel.RequestContext, request: ReadRequest) {
  const { workbook } = context;
  workbook.worksheets.load('items/id,items/name,items/visibility,items/charts/items/name');
  workbook.names.load('items/name,items/formula');
  const firstUsed = workbook.worksheets.getFirst().getUsedRangeOrNullObject(true);
  firstUsed.load('address');
  const tables = new Map<string, Geometry>();
  for (const name of request.tables.keys()) {
    const table = workbook.tables.getItemOrNullObject(name);
    table.load('name,worksheet/id,columns/items/id,columns/items/name');
    const range = table.getRange();
    range.load('rowIndex,columnIndex,rowCount,columnCount');
    tables.set(name, { table, range });
  }
  const blocks = new Map<string, Excel.Range>();
  for (const name of request.blocks) {
    const range = workbook.names.getItemOrNullObject(name).getRangeOrNullObject();
    range.load('rowIndex,columnIndex,rowCount,columnCount,formulas,worksheet/id');
    blocks.set(name, range);
  }
  return { tables, blocks, firstUsed };
}

/** Values of a table body, queued in slices; `collect` puts them together once the replies are there. */
class BodyReader {
  private readonly slices: Excel.Range[] = [];

  constructor(readonly geometry: Geometry) {}

  /** The slices still to be asked for, each with its number of cells. */
  *queue(): Generator<number> {
    const { rowCount, columnCount } = this.geometry.range;
    const body = this.geometry.table.getDataBodyRange();
    const step = Math.max(1, Math.floor(CELLS_A_REPLY / columnCount));
    for (let row = 0; row < rowCount - 1; row += step) {
      const rows = Math.min(step, rowCount - 1 - row);
      const slice = rows === rowCount - 1 ? body : body.getCell(row, 0).getAbsoluteResizedRange(rows, columnCount);
      slice.load('values');
      this.slices.push(slice);
      yield rows * columnCount;
    }
  }

  collect(): Scalar[][] {
    return this.slices.flatMap((slice) => slice.values as Scalar[][]);
  }
}

/** Reads all bodies with one reply for each 4 MB. */
async function readBodies(context: Excel.RequestContext, readers: readonly BodyReader[]): Promise<void> {
  let pending = 0;
  for (const reader of readers) {
    for (const cells of reader.queue()) {
      pending += cells;
      if (pending < CELLS_A_REPLY) continue;
      // The block reader is one of the two places that may wait inside a loop: one reply for each 4 MB.
      // eslint-disable-next-line no-restricted-syntax, office-addins/no-context-sync-in-loop
      await context.sync();
      pending = 0;
    }
  }
  await context.sync();
}

function queueConstants(geometry: Geometry, positions: readonly number[]): Map<number, Excel.RangeAreas> {
  const found = new Map<number, Excel.RangeAreas>();
  const body = geometry.table.getDataBodyRange();
  for (const position of positions) {
    const areas = body.getColumn(position).getSpecialCellsOrNullObject('Constants');
    areas.load('areas/items/rowIndex,areas/items/rowCount,areas/items/columnIndex');
    found.set(position, areas);
  }
  return found;
}

/** Rows of the body that hold a constant; a one-cell range may answer for the whole sheet, so strangers are left out. */
function constantRows(areas: Excel.RangeAreas, range: Excel.Range, position: number): number[] {
  if (areas.isNullObject) return [];
  return areas.areas.items
    .filter((area) => area.columnIndex === range.columnIndex + position)
    .flatMap((area) => Array.from({ length: area.rowCount }, (_, index) => area.rowIndex + index - range.rowIndex - 1))
    .filter((row) => row >= 0 && row < range.rowCount - 1);
}

function toBlockState(range: Excel.Range): BlockState {
  return { sheetId: range.worksheet.id, area: areaOf(range), formulas: range.formulas as Scalar[][] };
}

/** Reads what an action needs to know, in two replies and one more for each 4 MB of tables. */
export async function readWorkbook(context: Excel.RequestContext, request: ReadRequest): Promise<WorkbookState> {
  const queued = queueIndex(context, request);
  await context.sync();
  const present = [...queued.tables].filter(([, { table }]) => !table.isNullObject);
  const wanted = present.filter(([name]) => request.tables.get(name)?.withValues === true);
  const readers = new Map(wanted.map(([name, geometry]) => [name, new BodyReader(geometry)]));
  const columnsOf = (geometry: Geometry): FoundColumns => geometry.table.columns.items.map((column) => ({ id: column.id, header: column.name }));
  const formulas = (name: string, geometry: Geometry): number[] =>
    columnsOf(geometry).flatMap(({ header }, position) => (request.tables.get(name)?.hasFormula(header) === true ? [position] : []));
  const constants = new Map(wanted.map(([name, geometry]) => [name, queueConstants(geometry, formulas(name, geometry))]));
  await readBodies(context, [...readers.values()]);
  const tables = new Map<string, TableState>();
  for (const [name, geometry] of present) {
    const cells = [...(constants.get(name) ?? [])].map(([position, areas]) => [position, constantRows(areas, geometry.range, position)] as const);
    tables.set(name, {
      name: geometry.table.name,
      sheetId: geometry.table.worksheet.id,
      area: areaOf(geometry.range),
      columns: columnsOf(geometry),
      values: readers.get(name)?.collect(),
      constants: new Map(cells.filter(([, rows]) => rows.length > 0)),
    });
  }
  const sheets = context.workbook.worksheets.items;
  return {
    sheets: sheets.map((sheet) => ({ id: sheet.id, name: sheet.name, visibility: VISIBILITY[sheet.visibility] ?? 'visible' })),
    tables,
    blocks: new Map([...queued.blocks].filter(([, range]) => !range.isNullObject).map(([name, range]) => [name, toBlockState(range)])),
    names: new Map(context.workbook.names.items.map((name) => [name.name, String(name.formula)])),
    charts: new Map(sheets.map((sheet) => [sheet.id, sheet.charts.items.map((chart) => chart.name)])),
    ...(sheets.length === 1 && queued.firstUsed.isNullObject ? { emptySheetId: sheets[0]?.id as string } : {}),
    settings: readDocumentSettings(),
  };
}
