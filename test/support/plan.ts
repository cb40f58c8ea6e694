import functions from '../../src/functions/functions.json' with { type: 'json' };
import type { ActionRequest, ActionResult, Decisions, InputFile, Prepared, Surroundings } from '../../src/actions/action';
import { startEntryWatch } from '../../src/actions/startEntryWatch';
import { findCell } from '../../src/actions/findCell';
import { prepareAction } from '../../src/actions/prepareAction';
import { readTableRows } from '../../src/actions/readTableRows';
import { applyFunctionLanguage, startRuntime } from '../../src/main';
import { createHost } from '../../src/workbench/host/createHost';
import type { FunctionMetadata } from '../../src/workbench/host/functionMetadata';
import type { Host } from '../../src/workbench/host/host';
import { loadOffice } from '../../src/workbench/host/loadOffice';
import { headerOf } from '../../src/sheets/words';
import type { Sheet } from '../../src/workbench/model/sheet';
import { DEFAULT_STYLE } from '../../src/workbench/model/style';
import type { Table } from '../../src/workbench/model/table';
import type { Workbook } from '../../src/workbench/model/workbook';
import { readXlsx } from '../../src/workbench/xlsx/readXlsx';
import { writeXlsx } from '../../src/workbench/xlsx/writeXlsx';
import { describeWorkbook } from '../workbench/xlsx/describeWorkbook';
import { emptyWorkbook } from './host';
import { manyProducts, type ManyProductsSize } from './manyProducts';

const FUNCTION_NAMES = new Set(functions.functions.map((entry) => entry.name));

export type Row = Readonly<Record<string, unknown>>;

export interface PlanOptions {
  readonly workbook?: Workbook;
  readonly language?: 'zh-CN' | 'en';
  /** Opens workbooks that the add-in makes; without it the host cannot. */
  readonly openWorkbook?: (bytes: Uint8Array) => void;
}

/** A workbook under the real client library with the add-in running, as tests of actions use it. */
export class Plan {
  private minutes = 0;

  constructor(
    readonly host: Host,
    readonly language: 'zh-CN' | 'en',
  ) {}

  get workbook(): Workbook {
    return this.host.workbook;
  }

  /** Time passes with every question, so that anything that writes the time without need is found out. */
  surroundings(more: Partial<Surroundings> = {}): Surroundings {
    const clock = {
      today: () => ({ year: 2025, month: 3, day: 5 }),
      now: () => `2025-03-05T10:${String((this.minutes += 1) % 60).padStart(2, '0')}:00Z`,
    };
    return { clock, displayLanguage: this.language, onLanguage: applyFunctionLanguage, ...more };
  }

  prepare(request: Partial<ActionRequest> & { action: string }, more: Partial<Surroundings> = {}): Promise<Prepared> {
    return prepareAction({ parameters: {}, files: [], ...request }, this.surroundings(more));
  }

  /** Runs an action from the preview to the calculated end. */
  async runAction(action: string, request: Partial<ActionRequest> = {}, decisions: Decisions = {}): Promise<ActionResult> {
    const prepared = await this.prepare({ ...request, action });
    const result = await prepared.apply(decisions);
    await this.host.idle();
    return result;
  }

  importFile(source: { file: InputFile; mapping: unknown }, parameters: Readonly<Record<string, string>> = {}): Promise<ActionResult> {
    return this.runAction('import-sales', { files: [source.file], parameters: { mapping: JSON.stringify(source.mapping), ...parameters } });
  }

  /** Rows of a table by column key. */
  async rows(table: string): Promise<Row[]> {
    return readTableRows(table);
  }

  /** The row of a table with this id. */
  async row(table: string, id: string): Promise<Row> {
    const found = (await this.rows(table)).find((row) => row['rowId'] === id);
    if (found === undefined) throw new Error(`No row ${id} in ${table}`);
    return found;
  }

  /** Types into a cell such as `Products[P000001].unitCost`, as a user does. */
  async type(cell: string, text: string): Promise<void> {
    const { sheet, row, col } = await findCell(cell);
    const found = this.workbook.sheet(sheet);
    if (found === undefined) throw new Error(`No sheet ${sheet}`);
    this.host.typeInto(found, row, col, text);
    await this.host.idle();
  }

  /** The formula that stands in a cell; undefined for a constant. */
  async formula(cell: string): Promise<string | undefined> {
    const { sheet, row, col } = await findCell(cell);
    return this.workbook.sheet(sheet)?.formula(row, col);
  }

  /** Position of a generated column in its table, by key. */
  position(table: string, key: string): number {
    const header = headerOf({ key }, this.language);
    return this.table(table).columns.findIndex((column) => column.name === header);
  }

  /** The sheet on which a table stands. */
  sheetOf(table: string): Sheet {
    const sheet = this.workbook.sheet(this.table(table).sheetId);
    if (sheet === undefined) throw new Error(`No sheet of ${table}`);
    return sheet;
  }

  /** The table as the workbook holds it. */
  table(name: string): Table {
    const table = this.workbook.table(name);
    if (table === undefined) throw new Error(`No table ${name}`);
    return table;
  }

  /** Does something in the workbook through the client library, as the user would by hand. */
  async byHand(work: (context: Excel.RequestContext) => void | Promise<void>): Promise<void> {
    await Excel.run(async (context) => {
      await work(context);
      await context.sync();
    });
    await this.host.idle();
  }

  /** Everything in the workbook as plain data, without the hidden restore points, which may stay. */
  model(): WorkbookModel {
    return modelOf(this.workbook);
  }

  /** Saves the workbook to a file and opens that; ids of sheets change on the way. */
  async reopen(): Promise<Plan> {
    const bytes = writeXlsx(this.workbook, { customFunctions: FUNCTION_NAMES });
    return startPlan({ workbook: readXlsx(bytes), language: this.language });
  }
}

export type WorkbookModel = Readonly<Record<string, unknown>>;

interface DescribedSheet {
  readonly name: string;
  readonly styles: object;
  readonly rows: object;
  readonly columns: object;
}

/** Lines with a state of their own: one that was shown again has none. */
function withoutEmpty(lines: object): object {
  return Object.fromEntries(Object.entries(lines).filter(([, line]) => Object.values(line as object).some((value) => value !== undefined && value !== false)));
}

/** Everything in a workbook but its restore points and selection, as plain data of its own. */
export function modelOf(workbook: Workbook): WorkbookModel {
  const { sheets, active: _active, selection: _selection, names, ...rest } = describeWorkbook(workbook) as { sheets: DescribedSheet[]; names: { name: string }[]; active: unknown; selection: unknown };
  const shown = sheets.filter((sheet) => sheet.name !== 'tm_restore').map((sheet) => ({ ...sheet, rows: withoutEmpty(sheet.rows), columns: withoutEmpty(sheet.columns), styles: Object.fromEntries(Object.entries(sheet.styles).map(([cell, style]) => [cell, styleText(style as object)])) }));
  const model = { ...rest, names: [...names].sort((a, b) => (a.name < b.name ? -1 : 1)), sheets: Object.fromEntries(shown.map((sheet) => [sheet.name, sheet])), order: shown.map((sheet) => sheet.name) };
  return JSON.parse(JSON.stringify(model, (key, value: unknown) => (NOT_KEPT.has(key) || value === false ? undefined : value))) as WorkbookModel;
}

/** What a table never takes back: its column ids are not used again. */
const NOT_KEPT = new Set(['lastColumnId']);

const styleTexts = new WeakMap<object, string>();

/** What of a style is not the default, in short; cells share their styles. */
function styleText(style: object): string {
  const known = styleTexts.get(style);
  if (known !== undefined) return known;
  const text = JSON.stringify(Object.entries(style).filter(([key, value]) => JSON.stringify(value) !== JSON.stringify(DEFAULT_STYLE[key as keyof typeof DEFAULT_STYLE])));
  styleTexts.set(style, text);
  return text;
}

let isRunning = false;

/** The add-in starts once for a realm; a later host finds it running. */
async function startOnce(): Promise<void> {
  if (!isRunning) await startRuntime();
  applyFunctionLanguage();
  await startEntryWatch();
  isRunning = true;
}

/** Where two models differ, ten places at most: path, what is, what was. */
export function differences(now: unknown, before: unknown, path = ''): string[] {
  if (JSON.stringify(now) === JSON.stringify(before)) return [];
  if (typeof now !== 'object' || typeof before !== 'object' || now === null || before === null) return [`${path}: ${JSON.stringify(now)?.slice(0, 200)} was ${JSON.stringify(before)?.slice(0, 200)}`];
  const [a, b] = [now as Record<string, unknown>, before as Record<string, unknown>];
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].flatMap((key) => differences(a[key], b[key], `${path}/${key}`)).slice(0, 10);
}

/** A model without the change log, which tells that something was taken back. */
export function withoutLog(model: WorkbookModel): WorkbookModel {
  const { sheets, ...rest } = model as { sheets: Record<string, { tables: { name: string }[] }> };
  return { ...rest, sheets: Object.fromEntries(Object.entries(sheets).filter(([, sheet]) => !sheet.tables.some((table) => table.name === 'ChangeLog'))) };
}

/** Starts the add-in in a workbook. */
export async function startPlan({ workbook = emptyWorkbook(), language = 'zh-CN', ...opening }: PlanOptions = {}): Promise<Plan> {
  const host = createHost(workbook, { ...opening, locale: language === 'en' ? 'en-US' : 'zh-CN', functions: [functions as unknown as FunctionMetadata] });
  await loadOffice(host);
  await startOnce();
  return new Plan(host, language);
}

/** The small business of these tests: twelve products over fourteen months, mapped by hand. */
export const SMALL: ManyProductsSize = { products: 12, months: 14 };

/** A workbook with imported sales. */
export async function importedPlan(options: PlanOptions = {}, size: ManyProductsSize = SMALL): Promise<Plan> {
  const plan = await startPlan(options);
  await plan.importFile(manyProducts(size));
  return plan;
}

/** A workbook with imported sales and the product map. */
export async function productPlan(options: PlanOptions = {}, size: ManyProductsSize = SMALL): Promise<Plan> {
  const plan = await importedPlan(options, size);
  await plan.runAction('product-map');
  return plan;
}
