import type { Scalar } from '../core/scalar';
import type { BlockState, Rectangle, SheetState, TableState, WorkbookState } from '../sheets/workbookState';
import { readDocumentSettings } from './documentSettings';

/** How a table is read. */
export interface TableRequest {
  readonly withValues: boolean;
  /** Only the columns before this position are read. */
  readonly columns?: number;
  readonly hasFormula: (header: string) => boolean;
}

/** What to read: tables with or without their contents, fixed blocks by defined name. */
export interface ReadRequest {
  readonly tables: ReadonlyMap<string, TableRequest>;
  readonly blocks: readonly string[];
}

/** Bytes that one reply is planned to carry; the host refuses 5 MB. */
const BYTES_A_REPLY = 4_700_000;

/** Rows at the head of a table by which the size of a row is judged, with the last one. */
const SAMPLE_ROWS = 20;

const VISIBILITY: Readonly<Record<string, SheetState['visibility']>> = { Visible: 'visible', Hidden: 'hidden', VeryHidden: 'veryHidden' };

interface Geometry {
  readonly table: Excel.Table;
  readonly range: Excel.Range;
  /** First rows of the body, by which with the last one the size of a row is judged. */
  readonly head: Excel.Range | undefined;
  /** First and last row of the body with their formulas. */
  readonly ends: readonly Excel.Range[];
  readonly columns: number | undefined;
}

function areaOf(range: Excel.Range): Rectangle {
  return { row: range.rowIndex, col: range.columnIndex, rows: range.rowCount, cols: range.columnCount };
}

function queueIndex(context: Excel.RequestContext, request: ReadRequest) {
  const { workbook } = context;
  workbook.worksheets.load('items/id,items/name,items/visibility,items/protection/protected,items/charts/items/name');
  workbook.names.load('items/name,items/formula');
  const firstUsed = workbook.worksheets.getFirst(true).getUsedRangeOrNullObject(true);
  firstUsed.load('address');
  const tables = new Map<string, Geometry>();
  for (const [name, { withValues, columns }] of request.tables) {
    const table = workbook.tables.getItemOrNullObject(name);
    table.load('name,worksheet/id,columns/items/id,columns/items/name');
    const range = table.getRange();
    range.load('rowIndex,columnIndex,rowCount,columnCount');
    const body = table.getDataBodyRange();
    const isWhole = withValues && columns === undefined;
    const head = isWhole ? body.getRow(0).getResizedRange(SAMPLE_ROWS - 1, 0) : undefined;
    head?.load('values');
    const ends = isWhole ? [body.getRow(0), body.getLastRow()] : [];
    for (const end of ends) end.load('formulas,values');
    tables.set(name, { table, range, head, ends, columns });
  }
  const blocks = new Map<string, Excel.Range>();
  for (const name of request.blocks) {
    const range = workbook.names.getItemOrNullObject(name).getRangeOrNullObject();
    range.load('rowIndex,columnIndex,rowCount,columnCount,formulas,numberFormat,worksheet/id');
    blocks.set(name, range);
  }
  return { tables, blocks, firstUsed };
}

/** Bytes that a row is likely to take in a reply: the mean of the first rows and the last one, and a little more. */
function rowBytes({ head, ends, range, columns }: Geometry): number {
  const body = range.rowCount - 1;
  const rows = [...((head?.values ?? []) as Scalar[][]).slice(0, body), ...ends.slice(1).flatMap(({ values }) => values as Scalar[][])];
  const bytes = new TextEncoder().encode(JSON.stringify(rows)).length;
  return Math.max(4 * (columns ?? range.columnCount), bytes / Math.max(1, rows.length)) * 1.15;
}

/** Values of a table body, queued in slices; `collect` puts them together once the replies are there. */
class BodyReader {
  private readonly slices: Excel.Range[] = [];

  constructor(readonly geometry: Geometry) {}

  /** The slices still to be asked for; yields how many bytes each needs, and gets how many rows fit into the present reply. */
  *queue(room: () => number): Generator<number> {
    const { range, table, columns } = this.geometry;
    const body = table.getDataBodyRange();
    const perRow = rowBytes(this.geometry);
    const total = range.rowCount - 1;
    const cols = columns ?? range.columnCount;
    for (let row = 0; row < total; ) {
      const rows = Math.min(total - row, Math.max(1, Math.floor(room() / perRow)));
      const slice = rows === total && columns === undefined ? body : body.getCell(row, 0).getAbsoluteResizedRange(rows, cols);
      slice.load('values');
      this.slices.push(slice);
      row += rows;
      yield rows * perRow;
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
    for (const bytes of reader.queue(() => BYTES_A_REPLY - pending)) {
      pending += bytes;
      if (pending < BYTES_A_REPLY * 0.99) continue;
      // The block reader is one of the two places that may wait inside a loop: one reply for each 4 MB.
      // eslint-disable-next-line no-restricted-syntax, office-addins/no-context-sync-in-loop
      await context.sync();
      pending = 0;
    }
  }
  await context.sync();
}

/** Tells of each column whether it is a formula column: by its header, else by its first and last cell. */
function formulaColumns({ table, ends }: Geometry, request: TableRequest | undefined): boolean[] {
  const isFormula = (value: unknown): boolean => typeof value === 'string' && value.startsWith('=');
  return table.columns.items.map(({ name }, position) => request?.hasFormula(name) === true || (ends.length > 0 && ends.every((end) => isFormula(end.formulas[0]?.[position]))));
}

/** Cells where a user put a constant in place of a formula, or a formula in place of a value. */
interface Exceptions {
  readonly constants: ReadonlyMap<number, Excel.RangeAreas>;
  readonly formulas: readonly Excel.RangeAreas[];
}

function queueExceptions(geometry: Geometry, request: TableRequest | undefined): Exceptions {
  const constants = new Map<number, Excel.RangeAreas>();
  const formulas: Excel.RangeAreas[] = [];
  if (geometry.columns !== undefined) return { constants, formulas };
  const body = geometry.table.getDataBodyRange();
  const isFormula = formulaColumns(geometry, request);
  for (let position = 0; position < isFormula.length; ) {
    let last = position;
    while (isFormula[position] === false && isFormula[last + 1] === false) last += 1;
    if (isFormula[position] === true) {
      const areas = body.getColumn(position).getSpecialCellsOrNullObject('Constants');
      areas.load('areas/items/rowIndex,areas/items/rowCount,areas/items/columnIndex');
      constants.set(position, areas);
    } else {
      const areas = body.getCell(0, position).getAbsoluteResizedRange(geometry.range.rowCount - 1, last - position + 1).getSpecialCellsOrNullObject('Formulas');
      areas.load('areas/items/rowIndex,areas/items/columnIndex,areas/items/formulas');
      formulas.push(areas);
    }
    position = last + 1;
  }
  return { constants, formulas };
}

/** Rows of the body that hold a constant; a one-cell range may answer for the whole sheet, so strangers are left out. */
function constantRows(areas: Excel.RangeAreas, range: Excel.Range, position: number): number[] {
  if (areas.isNullObject) return [];
  return areas.areas.items
    .filter((area) => area.columnIndex === range.columnIndex + position)
    .flatMap((area) => Array.from({ length: area.rowCount }, (_, index) => area.rowIndex + index - range.rowIndex - 1))
    .filter((row) => row >= 0 && row < range.rowCount - 1);
}

/** Formulas in value columns, by position and row; cells outside the table are left out. */
function typedFormulas(found: readonly Excel.RangeAreas[], range: Excel.Range): Map<number, ReadonlyMap<number, string>> {
  const formulas = new Map<number, Map<number, string>>();
  for (const area of found.flatMap((areas) => (areas.isNullObject ? [] : areas.areas.items))) {
    area.formulas.forEach((cells, atRow) => {
      cells.forEach((formula: unknown, atCol) => {
        const row = area.rowIndex + atRow - range.rowIndex - 1;
        const position = area.columnIndex + atCol - range.columnIndex;
        if (row < 0 || row >= range.rowCount - 1 || position < 0 || position >= range.columnCount) return;
        formulas.set(position, (formulas.get(position) ?? new Map<number, string>()).set(row, String(formula)));
      });
    });
  }
  return formulas;
}

function toBlockState(range: Excel.Range): BlockState {
  return { sheetId: range.worksheet.id, area: areaOf(range), formulas: range.formulas as Scalar[][], numberFormats: range.numberFormat as string[][] };
}

function toTableState({ table, range }: Geometry, reader: BodyReader | undefined, exceptions: Exceptions | undefined): TableState {
  const constants = [...(exceptions?.constants ?? [])].map(([position, areas]) => [position, constantRows(areas, range, position)] as const);
  return {
    name: table.name,
    sheetId: table.worksheet.id,
    area: areaOf(range),
    columns: table.columns.items.map((column) => ({ id: column.id, header: column.name })),
    values: reader?.collect(),
    constants: new Map(constants.filter(([, rows]) => rows.length > 0)),
    formulas: typedFormulas(exceptions?.formulas ?? [], range),
  };
}

/**
 * Reads what an action needs to know, in two replies and one more for each 4 MB of tables. `alsoAsk` is called when the sheets
 * are known, to ask for more in the second reply.
 */
export async function readWorkbook(context: Excel.RequestContext, request: ReadRequest, alsoAsk?: (sheets: readonly Excel.Worksheet[]) => void): Promise<WorkbookState> {
  const queued = queueIndex(context, request);
  await context.sync();
  alsoAsk?.(context.workbook.worksheets.items);
  const present = [...queued.tables].filter(([, { table }]) => !table.isNullObject);
  const wanted = present.filter(([name]) => request.tables.get(name)?.withValues === true);
  const readers = new Map(wanted.map(([name, geometry]) => [name, new BodyReader(geometry)]));
  const exceptions = new Map(wanted.map(([name, geometry]) => [name, queueExceptions(geometry, request.tables.get(name))]));
  await readBodies(context, [...readers.values()]);
  const tables = new Map(present.map(([name, geometry]) => [name, toTableState(geometry, readers.get(name), exceptions.get(name))]));
  const sheets = context.workbook.worksheets.items;
  // Restore points may lie beside the one sheet of a workbook that is empty again.
  const [shown, ...others] = sheets.filter((sheet) => sheet.visibility !== 'VeryHidden');
  return {
    sheets: sheets.map((sheet) => ({ id: sheet.id, name: sheet.name, visibility: VISIBILITY[sheet.visibility] ?? 'visible', isProtected: sheet.protection.protected })),
    tables,
    blocks: new Map([...queued.blocks].filter(([, range]) => !range.isNullObject).map(([name, range]) => [name, toBlockState(range)])),
    names: new Map(context.workbook.names.items.map((name) => [name.name, String(name.formula)])),
    charts: new Map(sheets.map((sheet) => [sheet.id, sheet.charts.items.map((chart) => chart.name)])),
    ...(shown !== undefined && others.length === 0 && queued.firstUsed.isNullObject ? { emptySheetId: shown.id } : {}),
    settings: readDocumentSettings(),
  };
}
