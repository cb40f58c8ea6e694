import type { Scalar } from '../core/scalar';
import { messagesIn } from '../i18n/messages';
import { withFormerFormulas } from './formerFormulas';
import { columnsIn, resolveFormula } from './formulaText';
import { isInput, isWritten, mergeTable, type MergedTable } from './mergeTable';
import { numberFormatOf, type MoneyUnit, type SheetUnit } from './numberFormats';
import { positionsOf, presentHeader, type PlanContext } from './planContext';
import { rowHeights, type RowHeight } from './rowHeights';
import { needsSort } from './rowOrder';
import type { ColumnKey, ColumnSpec, TableSpec } from './sheetSpec';
import type { ColumnLook, ColumnWrite, TableWrite } from './sheetWrite';
import { valueText } from './stamp';
import type { TableContent } from './tableContent';
import { codesOf, headerOf, wordOf } from './words';
import type { TableState } from './workbookState';

/** Width in characters of a column that names none. */
export const WIDTH = 12;

/** What will be written into a table, and what the preview says of it. */
export interface TablePlan {
  readonly write: TableWrite;
  readonly merged: MergedTable;
}

/** The defined name of the cells that hold the words of a list. */
export function listName(list: string): string {
  return `List_${list.replace(/\W/g, '')}`;
}

/** How the cells of a column look, in the language of the context. */
export function lookOf(column: ColumnSpec, unit: MoneyUnit, positions: ReadonlyMap<ColumnKey, number>, context: PlanContext): ColumnLook {
  const { texts, columns } = messagesIn(context.language);
  const hint = column.hint ?? (column.kind === 'list' ? 'listHint' : isInput(column) || column.isEditable === true ? 'inputHint' : undefined);
  const titles: Readonly<Record<string, string>> = columns;
  const on = column.tones === undefined ? undefined : positions.get(column.tones.on);
  return {
    numberFormat: numberFormatOf(column.format, context.language, unit),
    role: roleOf(column),
    ...(hint === undefined ? {} : { prompt: { title: (titles[column.key] ?? column.key).slice(0, 32), message: texts[hint] } }),
    ...acceptance(column, context),
    ...(column.lines === undefined ? {} : { isWrapped: true }),
    ...(column.isHeat === true ? { heat: { strong: 'Set_heatStrong', mild: 'Set_heatMild' } } : {}),
    ...(on === undefined || column.tones === undefined ? {} : { tones: { on, by: column.tones.by } }),
  };
}

function roleOf(column: ColumnSpec): ColumnLook['role'] {
  if (isInput(column) || column.isEditable === true) return 'input';
  if (column.isFrozen === true) return 'frozen';
  if (column.isLink === true) return 'link';
  return column.kind === 'key' ? 'key' : 'calculated';
}

function acceptance(column: ColumnSpec, context: PlanContext): Pick<ColumnLook, 'accepts' | 'errorMessage'> {
  const { texts } = messagesIn(context.language);
  const takesList = column.kind === 'list' || (column.isEditable === true && column.accepts === 'list');
  if (takesList && column.list !== undefined) return { accepts: { rule: 'list', source: `=${listName(column.list)}` }, errorMessage: texts.listError };
  if (column.choices !== undefined) return { accepts: { rule: 'choices', source: `=${column.choices}` }, ...(column.takesOthers === true ? {} : { errorMessage: texts.choiceError }) };
  if (typeof column.accepts === 'object') return { accepts: { rule: 'limits', low: column.accepts.low, high: column.accepts.high }, errorMessage: texts[column.accepts.error] };
  if (column.accepts === 'percent') return { accepts: { rule: 'percent' }, errorMessage: texts.percentError };
  if (column.accepts === 'nonNegative') return { accepts: { rule: 'nonNegative' }, errorMessage: texts.numberError };
  return {};
}

/** Final positions of all columns of the spec, and which must be added to an existing table after its own. */
function placeColumns(spec: TableSpec, state: TableState | undefined, found: ReadonlyMap<ColumnKey, number>, context: PlanContext) {
  const order: (ColumnKey | undefined)[] = state?.columns.map(() => undefined) ?? [];
  for (const [key, position] of found) order[position] = key;
  const added: { header: string; position: number }[] = [];
  let previous = -1;
  for (const column of spec.columns) {
    const at = order.indexOf(column.key);
    if (at >= 0) {
      previous = at;
      continue;
    }
    previous += 1;
    order.splice(previous, 0, column.key);
    if (state !== undefined) added.push({ header: headerOf(column, context.language), position: previous });
  }
  const positions = new Map<ColumnKey, number>();
  order.forEach((key, position) => key !== undefined && positions.set(key, position));
  return { positions, added, count: order.length };
}

/** Width and visibility of the columns that moved aside for others. Folded ones are left to the user. */
function layoutOf(spec: TableSpec, positions: ReadonlyMap<ColumnKey, number>, added: TableWrite['added']): TableWrite['layout'] {
  if (added.length === 0) return [];
  const first = Math.min(...added.map(({ position }) => position));
  return spec.columns.flatMap((column) => {
    const position = positions.get(column.key) ?? -1;
    if (position < first || isFolded(spec, column)) return [];
    return [{ position, isHidden: column.isHidden === true, width: column.width ?? WIDTH }];
  });
}

interface ColumnPlanInput {
  readonly spec: TableSpec;
  readonly column: ColumnSpec;
  readonly merged: MergedTable;
  readonly positions: ReadonlyMap<ColumnKey, number>;
  readonly isNewTable: boolean;
  readonly isAdded: boolean;
  readonly unit: MoneyUnit;
  /** Its money is shown in another unit from now on. */
  readonly isReformatted: boolean;
  /** The table as the merge saw it. */
  readonly state: TableState | undefined;
  readonly context: PlanContext;
}

function contentsOf(input: ColumnPlanInput): Pick<ColumnWrite, 'values' | 'formula'> | undefined {
  const { column, merged } = input;
  if (merged.columns.has(column.key)) return writtenValues(input);
  return isInput(column) || isWritten(column) ? proposedValues(input) : formulaOf(input);
}

function planColumn(input: ColumnPlanInput): ColumnWrite | undefined {
  const { column, merged, positions, context } = input;
  const isNew = input.isNewTable || input.isAdded;
  const lookFrom = isNew ? 0 : merged.oldCount;
  const hasNewRows = isNew || merged.rowCount > merged.oldCount;
  const contents = contentsOf(input);
  if (contents === undefined && !hasNewRows && !input.isReformatted) return undefined;
  return {
    key: column.key,
    position: positions.get(column.key) ?? 0,
    ...contents,
    ...(input.isReformatted ? { numberFormat: numberFormatOf(column.format, context.language, input.unit) } : {}),
    ...(hasNewRows ? { look: { from: lookFrom, look: lookOf(column, input.unit, positions, context), ...cellFormats(input) } } : {}),
    ...(isNew ? { width: column.width ?? WIDTH, isHidden: column.isHidden === true, isFolded: isFolded(input.spec, column) } : {}),
  };
}

/** Formats of single new cells, where a column mixes kinds of values. */
function cellFormats({ column, merged, unit, context }: ColumnPlanInput): { numberFormats?: readonly string[] } {
  if (merged.added.every((row) => row.formats?.[column.key] === undefined)) return {};
  return { numberFormats: merged.added.map((row) => numberFormatOf(row.formats?.[column.key] ?? column.format, context.language, unit)) };
}

/** Tells whether a column belongs to a later band, which is folded away at first. */
export function isFolded(spec: TableSpec, column: ColumnSpec): boolean {
  const first = spec.columns.find((candidate) => candidate.band !== undefined)?.band;
  return column.isHidden !== true && column.band !== undefined && column.band !== first;
}

/** Cells that hold what they shall hold are left alone, and with them a formula that a user put there. */
function writtenValues({ spec, column, merged, state, context }: ColumnPlanInput): Pick<ColumnWrite, 'values'> | undefined {
  const values = merged.columns.get(column.key);
  if (values === undefined || values.length === 0) return undefined;
  const position = positionsOf(spec, context).get(column.key);
  if (state?.values === undefined || position === undefined) return { values: { from: 0, values } };
  const formulas = context.replaceTyped ? state.formulas.get(position) : undefined;
  const amounts = state.stoodThere?.get(position);
  const isSame = (value: Scalar, row: number): boolean => row < merged.oldCount && state.formerFormulas?.has(position) !== true && formulas?.has(row) !== true && amounts?.has(row) !== true && valueText(state.values?.[row]?.[position]) === valueText(value);
  return { values: { from: 0, values: values.map((value, row) => (isSame(value, row) ? undefined : value)) } };
}

/** New rows get what is proposed; a cell that shall hold something else than what stands there gets that. */
function proposedValues({ spec, column, merged, isAdded, context }: ColumnPlanInput): Pick<ColumnWrite, 'values'> | undefined {
  const proposed = merged.proposals.get(column.key) ?? [];
  const state = context.state.tables.get(spec.name);
  const position = positionsOf(spec, context).get(column.key) ?? -1;
  const amounts = state?.stoodThere?.get(position);
  if (amounts !== undefined) {
    const old = Array.from({ length: merged.oldCount }, (_, row) => (amounts.has(row) ? state?.values?.[row]?.[position] : undefined));
    return { values: { from: 0, values: [...old, ...proposed] } };
  }
  return isAdded || proposed.every((value) => value === null) ? undefined : { values: { from: merged.oldCount, values: proposed } };
}

/** The formula goes into all rows when it is new, has changed or lost what it referred to. */
function needsWholeColumn({ spec, column, isNewTable, isAdded, context }: ColumnPlanInput): boolean {
  if (isNewTable || isAdded || column.formula === undefined) return true;
  return context.generated.get(`${spec.name}.${column.key}`)?.formula !== column.formula || isBroken(column.formula, spec.name, context);
}

/** A formula for the whole column, else for new rows and where typed values are replaced. */
function formulaOf(input: ColumnPlanInput): Pick<ColumnWrite, 'formula'> | undefined {
  const { spec, column, merged, isNewTable, isAdded, context } = input;
  if (column.formula === undefined) return undefined;
  const text = resolveFormula(column.formula, (table, key) => presentHeader(table === '' ? spec.name : table, key, context));
  const typed = isNewTable || isAdded ? [] : constantCells(spec, column.key, context);
  if (needsWholeColumn(input)) return { formula: { from: 0, text, rows: [], typed: context.replaceTyped ? [] : typed } };
  const rows = context.replaceTyped ? typed.map(({ row }) => row) : [];
  const isNothing = merged.rowCount <= merged.oldCount && rows.length === 0;
  return isNothing ? undefined : { formula: { from: merged.oldCount, text, rows, typed: [] } };
}

/** A formula that names a table or column which is missing lost it: it is written again once that is back. */
function isBroken(formula: string, table: string, context: PlanContext): boolean {
  return columnsIn(formula).some(({ table: named, key }) => {
    const spec = context.tables.get(named === '' ? table : named);
    return spec !== undefined && !positionsOf(spec, context).has(key);
  });
}

/** Values where the user typed over a formula; a column that was written as values holds none. */
function constantCells(spec: TableSpec, key: ColumnKey, context: PlanContext): { row: number; value: Scalar }[] {
  if (context.generated.get(`${spec.name}.${key}`)?.formula === '') return [];
  const position = positionsOf(spec, context).get(key);
  const state = context.state.tables.get(spec.name);
  if (position === undefined || state === undefined) return [];
  return (state.constants.get(position) ?? []).map((row) => ({ row, value: state.values?.[row]?.[position] ?? null }));
}

/** Typed values that stand where a formula belongs. */
function typedFormulas(spec: TableSpec, merged: MergedTable, context: PlanContext): MergedTable['typedOver'] {
  return spec.columns
    .filter((column) => column.formula !== undefined)
    .flatMap((column) =>
      constantCells(spec, column.key, context).map(({ row, value }) => ({ row, id: merged.ids[row] ?? '', key: column.key, typed: value, calculated: undefined })),
    );
}

/** Heights of the rows that are new or get another text, of facts whose formulas show texts, and of what was typed where rows grow with it. */
function heightsOf(spec: TableSpec, content: TableContent, writes: readonly ColumnWrite[], merged: MergedTable, state: TableState | undefined, found: ReadonlyMap<ColumnKey, number>): RowHeight[] {
  const written = new Map(writes.map(({ key, values }) => [key, values]));
  const writtenIn = (row: number, key: ColumnKey): Scalar | undefined => written.get(key)?.values[row - (written.get(key)?.from ?? 0)];
  const facts = content.mode === 'replace' ? content.rows : [];
  const keys = spec.columns.filter(({ lines }) => lines !== undefined).map(({ key }) => key);
  const isTold = (row: number): boolean => facts[row]?.shown !== undefined || keys.some((key) => writtenIn(row, key) !== undefined);
  const grows = spec.columns.some(({ lines }) => lines === 0);
  const rows = Array.from({ length: Math.max(1, merged.rowCount) }, (_, row) => row).filter((row) => grows || row >= merged.oldCount || isTold(row));
  return rowHeights(spec.columns, rows, (row, { key }) => {
    const { shown, values = {} } = facts[row] ?? {};
    // What formulas show now is of the facts that stood here before.
    if (shown !== undefined) return shown[key] ?? values[key];
    const cell = writtenIn(row, key);
    return cell === undefined ? state?.values?.[row]?.[found.get(key) ?? -1] : cell;
  }, (row) => facts[row]?.lines ?? 1, (row) => row < merged.oldCount && isTold(row));
}

/** When a row is grey, if the table says so; rows that were written before it did, and rows that come from now on, have to be told. */
function greyOf({ name, greyed }: TableSpec, merged: MergedTable, positions: ReadonlyMap<ColumnKey, number>, { state, generated, language }: PlanContext): Pick<TableWrite, 'greyed'> {
  const on = positions.get(greyed?.on ?? '');
  if (greyed === undefined || on === undefined) return {};
  const formula = `INDEX(${listName(greyed.list)},${codesOf(greyed.list).indexOf(greyed.code) + 1})`;
  const isKnown = state.tables.has(name) && generated.get(`grey!.${name}`)?.formula === formula;
  const from = isKnown ? merged.oldCount : 0;
  return { greyed: { on, formula, word: wordOf(greyed.list, greyed.code, language), from: isKnown && merged.rowCount <= merged.oldCount ? undefined : from } };
}

/** Whether the rows of a table have to be sorted once they are written; `found` are its columns as they stood. */
function sortOf({ order }: TableSpec, merged: MergedTable, positions: ReadonlyMap<ColumnKey, number>, found: ReadonlyMap<ColumnKey, number>, state: TableState | undefined): Pick<TableWrite, 'sort'> {
  const after = merged.columns.get(order?.by ?? '');
  if (order === undefined || after === undefined) return {};
  const stood = found.get(order.by) ?? -1;
  const before = (state?.values ?? []).slice(0, merged.oldCount).map((row) => row[stood] ?? null);
  return needsSort(order, before, after) ? { sort: { position: positions.get(order.by) ?? 0, isAscending: order.first === 'smallest' } } : {};
}

/** Plans what is written into one table; `top` is the header row when the table is new, `unit` that of money. */
export function planTable(spec: TableSpec, content: TableContent, top: number, { unit, isChanged }: SheetUnit, context: PlanContext): TablePlan {
  const state = withFormerFormulas(spec, context.state.tables.get(spec.name), context);
  const found = positionsOf(spec, context);
  const merged = mergeTable(spec, state, found, content, context.language, context.replaceTyped);
  const { positions, added, count } = placeColumns(spec, state, found, context);
  const missing = new Set(spec.columns.filter((column) => !found.has(column.key)).map((column) => column.key));
  const columns = spec.columns
    .map((column) => {
      const isMissing = missing.has(column.key);
      const isAdded = state !== undefined && isMissing;
      return planColumn({ spec, column, merged, positions, isNewTable: state === undefined, isAdded, unit, isReformatted: isChanged && !isMissing && column.format === 'money', state, context });
    })
    .filter((column) => column !== undefined);
  const area = { row: state?.area.row ?? top, col: state?.area.col ?? 0, rows: Math.max(merged.rowCount, 1) + 1, cols: count };
  const write: TableWrite = {
    name: spec.name,
    isNew: state === undefined,
    area,
    oldRows: state === undefined ? 0 : state.area.rows - 1,
    rows: Math.max(merged.rowCount, 1),
    headers: spec.columns.map((column) => headerOf(column, context.language)),
    added,
    layout: layoutOf(spec, positions, added),
    columns,
    heights: heightsOf(spec, content, columns, merged, state, found),
    ...greyOf(spec, merged, positions, context),
    ...sortOf(spec, merged, positions, found, state),
  };
  return { write, merged: { ...merged, typedOver: [...merged.typedOver, ...typedFormulas(spec, merged, context)] } };
}
