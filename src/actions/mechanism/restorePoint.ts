import type { Scalar } from '../../core/scalar';
import { formerFormulas } from '../../sheets/formerFormulas';
import type { GeneratedEntry } from '../../sheets/generated';
import { positionsOf, type PlanContext } from '../../sheets/planContext';
import { numberFormatOf } from '../../sheets/numberFormats';
import { chartNote, notedUnit, type SheetPlan } from '../../sheets/planSheet';
import type { TablePlan } from '../../sheets/planTable';
import type { TableSpec } from '../../sheets/sheetSpec';
import type { ChartWrite } from '../../sheets/sheetWrite';
import { shortHash, valueText } from '../../sheets/stamp';
import type { TableState } from '../../sheets/workbookState';
import type { FormulaBefore } from './formulaUndo';
import type { WritePlan } from './writePlan';

/** A cell before a write: row id, value or formula, the mark of what was written over it (empty where that is a formula). */
export type CellBefore = readonly [id: string, before: Scalar, afterMark: string, isFormula?: true];

/** What a write changes in one table. */
export interface TableBefore {
  readonly name: string;
  /** Rows of the body before. */
  readonly rows: number;
  readonly addedIds: readonly string[];
  readonly addedColumns: readonly string[];
  /** Changed cells by column key. */
  readonly columns: Readonly<Record<string, readonly CellBefore[]>>;
  /** Formulas in keys that the write replaced in whole columns, by column key. */
  readonly formulas: Readonly<Record<string, string>>;
  /** Number formats of whole columns that the write replaced, by column key. */
  readonly numberFormats?: Readonly<Record<string, string>>;
  /** Of fact tables: the rows that went, by the keys of their columns, and marks of the rows that came. */
  readonly facts?: FactsBefore;
}

/** What a write changes among facts. */
export interface FactsBefore {
  readonly keys: readonly string[];
  /** The rows that went, each with its place from 0. */
  readonly removed: readonly { readonly at: number; readonly row: readonly Scalar[] }[];
  readonly addedMarks: readonly string[];
}

/** A fixed block before a write: where it began to differ is not kept, it is small. */
export interface BlockBefore {
  readonly name: string;
  readonly rows: number;
  readonly cols: number;
  readonly formulas: readonly (readonly Scalar[])[];
  readonly numberFormats: readonly (readonly string[])[];
}

/** Everything needed to put a write back: what it created, and what stood in the cells that it changed. */
export interface RestorePoint {
  readonly id: string;
  readonly at: string;
  readonly action: string;
  readonly sheets: readonly { readonly key: string; readonly name: string; readonly table: string | undefined }[];
  readonly createdNames: readonly string[];
  readonly names: readonly { readonly name: string; readonly formula: string }[];
  readonly blocks: readonly BlockBefore[];
  /** Headers of all columns by table and key, so that a formula of then is understood after a header was renamed. */
  readonly headers: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Charts that the write adds to sheets that stand there. */
  readonly charts: readonly string[];
  /** Charts that the write changes, as they were, by the id of their sheet. */
  readonly chartsBefore?: readonly { readonly sheetId: string; readonly chart: ChartWrite }[];
  /** Name of the empty sheet of a new workbook that the write takes over. */
  readonly emptySheet?: string;
  /** Settings of the document before; null for those that were not there. */
  readonly settings: Readonly<Record<string, string | null>>;
  readonly tables: readonly TableBefore[];
  /** Notes as they were: those the write adds are undefined. */
  readonly notes: readonly { readonly key: string; readonly before: GeneratedEntry | undefined }[];
  /** Formulas anywhere in the workbook that gave way. */
  readonly formulas?: readonly FormulaBefore[];
}

/** A mark of a fact row, by which it is found again. */
export function rowMark(values: readonly Scalar[]): string {
  return shortHash(values.map(valueText).join('\u0001')) + shortHash(values.map(valueText).reverse().join('\u0002'));
}

/** Counts equal rows by their marks. */
function countMarks(rows: readonly (readonly Scalar[])[]): Map<string, number> {
  const marks = new Map<string, number>();
  for (const row of rows) marks.set(rowMark(row), (marks.get(rowMark(row)) ?? 0) + 1);
  return marks;
}

function factsBefore(spec: TableSpec, state: TableState, plan: SheetPlan, positions: ReadonlyMap<string, number>): FactsBefore {
  const keys = spec.columns.filter((column) => column.formula === undefined).map((column) => column.key);
  const columns = plan.table?.merged.columns ?? new Map<string, readonly Scalar[]>();
  if (columns.size === 0) return { keys, removed: [], addedMarks: [] };
  const all = (state.values ?? []).map((row) => keys.map((key) => row[positions.get(key) ?? -1] ?? null));
  const old = all.filter((row) => row.some((cell) => valueText(cell) !== ''));
  const next = Array.from({ length: plan.table?.merged.rowCount ?? 0 }, (_, row) => keys.map((key, at) => (columns.has(key) ? (columns.get(key)?.[row] ?? null) : (all[row]?.[at] ?? null))));
  const left = countMarks(next);
  const removed = old.flatMap((row, at) => {
    const count = left.get(rowMark(row)) ?? 0;
    if (count > 0) left.set(rowMark(row), count - 1);
    return count > 0 ? [] : [{ at, row }];
  });
  return { keys, removed, addedMarks: [...left].flatMap(([mark, count]) => Array.from({ length: count }, () => mark)) };
}

/** Cells of one written column that change: with what stood there, be it a value or a formula of the user. */
function cellsBefore(plan: SheetPlan, state: TableState, position: number, values: readonly Scalar[], replaceTyped: boolean): CellBefore[] {
  const { ids, oldCount } = plan.table?.merged ?? { ids: [], oldCount: 0 };
  return ids.slice(0, oldCount).flatMap((id, row): CellBefore[] => {
    const before = state.values?.[row]?.[position] ?? null;
    const formula = replaceTyped ? state.formulas.get(position)?.get(row) : undefined;
    const mark = shortHash(valueText(values[row] ?? null));
    if (formula !== undefined) return [[id, formula, mark, true]];
    return valueText(before) === valueText(values[row] ?? null) ? [] : [[id, before, mark]];
  });
}

/** Formulas that the write replaces in whole columns, in keys. */
function formulasBefore(spec: TableSpec, { write }: TablePlan, positions: ReadonlyMap<string, number>, context: PlanContext): Record<string, string> {
  const former = formerFormulas(spec, context);
  const replaced = write.columns.filter((column) => (column.formula?.from === 0 || former.has(column.key)) && positions.has(column.key));
  return Object.fromEntries(replaced.map(({ key }) => [key, context.generated.get(`${spec.name}.${key}`)?.formula ?? '']));
}

/** Cells of a table that change, by column: written values, texts that become numbers, typed values that give way to formulas. */
function columnsBefore(plan: SheetPlan, table: TablePlan, state: TableState, positions: ReadonlyMap<string, number>, former: ReadonlySet<string>, replaceTyped: boolean): Record<string, CellBefore[]> {
  const { merged, write } = table;
  const columns: Record<string, CellBefore[]> = {};
  const add = (key: string, cells: readonly CellBefore[]): void => void (columns[key] = [...(columns[key] ?? []), ...cells]);
  const idOf = (row: number): string => merged.ids[row] ?? '';
  const valueAt = (row: number, position: number): Scalar => state.values?.[row]?.[position] ?? null;
  for (const [key, position] of positions) {
    const values = merged.columns.get(key);
    // Where formulas become values, the formula is put back into the whole column: what the user had typed there comes after it.
    if (former.has(key)) add(key, (state.constants.get(position) ?? []).map((row): CellBefore => [idOf(row), valueAt(row, position), shortHash(valueText(values?.[row] ?? valueAt(row, position)))]));
    else if (values !== undefined) add(key, cellsBefore(plan, state, position, values, replaceTyped));
    const texts = state.stoodThere?.get(position);
    if (texts !== undefined) add(key, [...texts].map(([row, text]): CellBefore => [idOf(row), text, shortHash(valueText(valueAt(row, position)))]));
    const replaced = write.columns.find((column) => column.key === key)?.formula?.rows ?? [];
    if (replaced.length > 0) add(key, replaced.map((row): CellBefore => [idOf(row), valueAt(row, position), '']));
  }
  return columns;
}

/** Formats of money that is shown in another unit from now on. */
function numberFormatsBefore({ spec }: SheetPlan, { write }: TablePlan, context: PlanContext): Pick<TableBefore, 'numberFormats'> {
  const changed = write.columns.filter(({ numberFormat }) => numberFormat !== undefined);
  const former = numberFormatOf('money', context.language, notedUnit(spec, context));
  return changed.length === 0 ? {} : { numberFormats: Object.fromEntries(changed.map(({ key }) => [key, former])) };
}

function tableBefore(plan: SheetPlan, { context }: WritePlan): TableBefore | undefined {
  const { table: spec } = plan.spec;
  const state = spec === undefined ? undefined : context.state.tables.get(spec.name);
  if (spec === undefined || state === undefined || plan.table === undefined) return undefined;
  const positions = positionsOf(spec, context);
  const { merged } = plan.table;
  const base = {
    name: spec.name,
    rows: state.area.rows - 1,
    addedColumns: spec.columns.filter((column) => !positions.has(column.key)).map((column) => column.key),
    formulas: formulasBefore(spec, plan.table, positions, context),
    ...numberFormatsBefore(plan, plan.table, context),
  };
  if (spec.rowPrefix === undefined) return { ...base, addedIds: [], columns: {}, facts: factsBefore(spec, state, plan, positions) };
  return { ...base, addedIds: merged.ids.slice(merged.oldCount), columns: columnsBefore(plan, plan.table, state, positions, formerFormulas(spec, context), context.replaceTyped) };
}

/** The headers under which the columns of all tables stand, by table and key. */
export function headersOf(context: PlanContext): Record<string, Record<string, string>> {
  return Object.fromEntries(
    [...context.tables.values()].flatMap((spec) => {
      const table = context.state.tables.get(spec.name);
      return table === undefined ? [] : [[spec.name, Object.fromEntries([...positionsOf(spec, context)].map(([key, at]) => [key, table.columns[at]?.header ?? '']))]];
    }),
  );
}

/** What the charts show that a write will make show something else. */
function chartsBefore({ spec, write }: SheetPlan, { generated }: PlanContext): NonNullable<RestorePoint['chartsBefore']> {
  const { id } = write;
  if (id === undefined) return [];
  return write.charts.filter(({ isNew }) => !isNew).flatMap(({ name }) => {
    const note = generated.get(chartNote(spec.key, name))?.formula;
    return note === undefined ? [] : [{ sheetId: id, chart: { ...(JSON.parse(note) as Omit<ChartWrite, 'isNew'>), isNew: false } }];
  });
}

/** Notes what a write will change, before it does. */
export function toRestorePoint(plan: WritePlan, head: { id: string; at: string; action: string }, notes: ReadonlyMap<string, GeneratedEntry>, settings: Readonly<Record<string, string>>): RestorePoint {
  const { sheets, context } = plan;
  const reused = sheets.find(({ write }) => write.reusedId !== undefined)?.write.reusedId;
  const emptySheet = context.state.sheets.find((sheet) => sheet.id === reused)?.name;
  const tables = sheets.filter((sheet) => !sheet.isNew && sheet.changesAnything).map((sheet) => tableBefore(sheet, plan)).filter((before) => before !== undefined);
  // Columns that come back get new ids, which are not known before the write.
  const added = new Set(tables.flatMap((table) => table.addedColumns.map((key) => `${table.name}.${key}`)));
  const names = sheets.flatMap(({ write }) => write.names);
  const blocks = sheets.flatMap(({ write }) => write.blocks);
  return {
    ...head,
    sheets: sheets.filter((sheet) => sheet.isNew).map(({ spec, write }) => ({ key: spec.key, name: write.name, table: spec.table?.name })),
    createdNames: [...names.filter((name) => name.isNew).map((name) => name.name), ...blocks.filter((block) => block.isNew).map((block) => block.name)],
    names: names.filter((name) => !name.isNew).map(({ name }) => ({ name, formula: context.state.names.get(name) ?? '' })),
    blocks: blocks.filter((block) => !block.isNew).flatMap(({ name }) => {
      const block = context.state.blocks.get(name);
      return block === undefined ? [] : [{ name, rows: block.area.rows, cols: block.area.cols, formulas: block.formulas, numberFormats: block.numberFormats }];
    }),
    headers: headersOf(context),
    charts: sheets.filter((sheet) => !sheet.isNew).flatMap(({ write }) => write.charts.filter((chart) => chart.isNew).map((chart) => chart.name)),
    chartsBefore: sheets.flatMap((sheet) => chartsBefore(sheet, context)),
    ...(emptySheet === undefined ? {} : { emptySheet }),
    settings: Object.fromEntries(Object.keys(settings).filter((key) => context.state.settings[key] !== settings[key]).map((key) => [key, context.state.settings[key] ?? null])),
    tables,
    notes: [...notes]
      .filter(([key, entry]) => added.has(key) || JSON.stringify(context.generated.get(key)) !== JSON.stringify(entry))
      .map(([key]) => ({ key, before: context.generated.get(key) })),
  };
}
