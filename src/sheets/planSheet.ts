import { columnName } from '../core/cellName';
import { messagesIn } from '../i18n/messages';
import { resolveFormula } from './formulaText';
import { blockName, blocksOf, layOut, type Layout } from './layout';
import { moneyUnitFor, numberFormatOf, type MoneyUnit, type SheetUnit } from './numberFormats';
import { contentOfCell, hiddenNote, planBlock } from './planBlocks';
import { presentHeader, type PlanContext } from './planContext';
import { planTable, type TablePlan } from './planTable';
import { VALUES } from './presentSpec';
import { ownSheetName } from './sheetName';
import type { BlockRange, ChartSpec, SheetSpec } from './sheetSpec';
import type { BlockWrite, ChartWrite, NameWrite, SheetWrite } from './sheetWrite';
import type { SheetContent } from './tableContent';
import type { Rectangle, SheetState } from './workbookState';

/** Everything planned for one sheet. */
export interface SheetPlan {
  readonly spec: SheetSpec;
  readonly write: SheetWrite;
  readonly table: TablePlan | undefined;
  readonly isNew: boolean;
  readonly changesAnything: boolean;
  readonly typedBlocks: number;
  /** Fingerprints of the fixed blocks by name. */
  readonly fingerprints: ReadonlyMap<string, string>;
}

/** Finds a generated sheet: by its table, by a block's name, else by its name in either language. */
export function findSheet(spec: SheetSpec, context: PlanContext): SheetState | undefined {
  const { state } = context;
  const byTable = spec.table === undefined ? undefined : state.tables.get(spec.table.name)?.sheetId;
  const byBlock = blocksOf(spec).map((block) => state.blocks.get(blockName(spec, block.name))?.sheetId).find((id) => id !== undefined);
  const id = byTable ?? byBlock;
  if (id !== undefined) return state.sheets.find((sheet) => sheet.id === id);
  return undefined;
}

/** A free name for a new sheet: its word, with a number when the user has a sheet of that name. */
function freeName(spec: SheetSpec, context: PlanContext): string {
  const word = ownSheetName(spec, context.language);
  const taken = new Set(context.state.sheets.map((sheet) => sheet.name.toLowerCase()));
  let name = word;
  for (let number = 2; taken.has(name.toLowerCase()); number += 1) name = `${word.slice(0, 27)} ${number}`;
  return name;
}

function namesOf(spec: SheetSpec, blocks: ReadonlyMap<string, Rectangle>, sheetName: string, context: PlanContext): NameWrite[] {
  const quoted = `'${sheetName.replaceAll("'", "''")}'`;
  const cells = spec.blocks.flatMap((block) =>
    block.cells.flatMap((row, atRow) =>
      row.flatMap((cell, atCol) => {
        const place = blocks.get(block.name);
        if (cell === null || !('formula' in cell || 'input' in cell) || cell.name === undefined || place === undefined) return [];
        return [{ name: cell.name, formula: `=${quoted}!${cellAddress(place.row + atRow, place.col + atCol)}`, isVisible: true }];
      }),
    ),
  );
  const written = Object.entries(spec.names ?? {}).map(([name, formula]) => ({
    name,
    formula: resolveFormula(formula.replaceAll('{sheet}', quoted), (table, key) => presentHeader(table === '' ? (spec.table?.name ?? '') : table, key, context)),
    isVisible: true,
  }));
  const isKnown = (name: string): boolean => context.state.names.has(name);
  const fresh = cells.filter(({ name }) => !isKnown(name) || isLost(context.state.names.get(name)));
  const changed = written.filter(({ name, formula }) => !isKnown(name) || isLost(context.state.names.get(name)) || context.generated.get(`name!.${name}`)?.formula !== (spec.names?.[name] ?? formula));
  return [...fresh, ...changed].map((entry) => ({ ...entry, isNew: !isKnown(entry.name) }));
}

/** A name or formula that lost what it referred to. */
function isLost(formula: string | undefined): boolean {
  return formula?.includes('#REF!') === true;
}

function cellAddress(row: number, col: number): string {
  return `$${columnName(col)}$${row + 1}`;
}

function planChart(chart: ChartSpec, spec: SheetSpec, places: ReadonlyMap<string, Rectangle>, unit: MoneyUnit, context: PlanContext): Omit<ChartWrite, 'isNew'> {
  const { texts } = messagesIn(context.language);
  const toArea = (range: BlockRange): Rectangle => {
    const place = places.get(range.block) ?? { row: 0, col: 0, rows: 1, cols: 1 };
    return { row: place.row + range.row, col: place.col + range.col, rows: range.rows, cols: range.cols };
  };
  const { axes = {} } = chart;
  const format = (name: 'categoryFormat' | 'valueFormat') => (axes[name] === undefined ? {} : { [name]: numberFormatOf(axes[name], context.language, unit) });
  return {
    name: `tm_${spec.key}_${chart.name}`,
    type: chart.type,
    title: texts[chart.title],
    series: chart.series.map((series) => ({
      name: series.name === undefined ? '' : texts[series.name],
      values: toArea(series.values),
      ...(series.categories === undefined ? {} : { categories: toArea(series.categories) }),
      ...(series.sizes === undefined ? {} : { sizes: toArea(series.sizes) }),
      ...(series.labels === undefined ? {} : { labels: labelTexts(series.labels, spec, context) }),
      ...(series.labelSides === undefined ? {} : { labelSides: series.labelSides }),
      ...(series.showsValues === true ? { showsValues: true } : {}),
      ...(series.tone === undefined ? {} : { tone: series.tone }),
      ...(series.isUnfilled === true ? { isUnfilled: true } : {}),
    })),
    ...(chart.bubbleScale === undefined ? {} : { bubbleScale: chart.bubbleScale }),
    axes: {
      ...(axes.isReversed === true ? { isReversed: true } : {}),
      ...(axes.crossAtEdge === true ? { crossAtEdge: true } : {}),
      ...(axes.minimum === undefined ? {} : { minimum: axes.minimum }),
      ...(axes.category === undefined ? {} : { category: texts[axes.category] }),
      ...(axes.value === undefined ? {} : { value: texts[axes.value] }),
      ...format('categoryFormat'),
      ...format('valueFormat'),
    },
    at: chart.at,
  };
}

/** Points that get a label; more would cover each other. */
const LABELLED = 8;

function labelTexts(range: BlockRange, spec: SheetSpec, context: PlanContext): string[] {
  const block = spec.blocks.find((candidate) => candidate.name === range.block);
  return Array.from({ length: Math.min(range.rows, LABELLED) }, (_, row) => String(contentOfCell(block?.cells[range.row + row]?.[range.col] ?? null, context) ?? ''));
}

/** Places of the blocks: where they stand, else where they will. */
function placesOf(spec: SheetSpec, layout: Layout, context: PlanContext): ReadonlyMap<string, Rectangle> {
  return new Map([...layout.blocks].map(([block, place]) => [block, context.state.blocks.get(blockName(spec, block))?.area ?? place]));
}

/** The header row of a table that is missing: below all blocks, wherever they stand by now. */
function tableTop(layout: Layout, places: ReadonlyMap<string, Rectangle>): number {
  return Math.max(layout.tableRow, ...[...places.values()].map(({ row, rows }) => row + rows + 1));
}

/** More rows would leave a laptop hardly any to scroll. */
const MOST_FROZEN_ROWS = 10;

/** The rows down to a table's heading stay in view, unless the head is tall: Excel then shows the headings of the table in place of the column letters. */
function frozenPart(rows: number, cols: number): NonNullable<SheetWrite['freeze']> {
  return { rows: rows > MOST_FROZEN_ROWS ? 0 : rows, cols };
}

/** What is written of a sheet besides cells, names and charts: its identity, and what a new sheet gets once. */
function frameOf(spec: SheetSpec, existing: SheetState | undefined, layout: Layout, context: PlanContext) {
  const base = { key: spec.key, part: spec.part, visibility: spec.visibility, widths: spec.widths ?? [], isLandscape: true, isLong: spec.table !== undefined || spec.isLong === true, name: existing?.name ?? freeName(spec, context) };
  if (existing !== undefined) return { ...base, id: existing.id };
  const { emptySheetId } = context.state;
  const reused = spec.key === 'index' && emptySheetId !== undefined ? { reusedId: emptySheetId } : {};
  const pageBreaks = spec.pageBreaks?.flatMap((name) => layout.blocks.get(name)?.row ?? []);
  return { ...base, ...reused, ...(pageBreaks === undefined ? {} : { pageBreaks }), ...(spec.table === undefined ? {} : { freeze: frozenPart(layout.tableRow + 1, spec.frozenColumns ?? 0) }) };
}

/** Under this name the unit of a sheet's money is noted. */
const UNIT = '#unit';

/** Under this key it is noted what a chart shows, so that a restore can show it again. */
export function chartNote(sheet: string, chart: string): string {
  return `${sheet}!.#chart ${chart}`;
}

/** The unit in which a sheet has shown its money so far; plain where none is noted. */
export function notedUnit(spec: SheetSpec, context: PlanContext): MoneyUnit {
  return (context.generated.get(`${spec.key}!.${UNIT}`)?.formula ?? 'plain') as MoneyUnit;
}

/** The unit of a sheet: chosen by the sum of its money; without one it stays as it was noted. */
function unitOf(spec: SheetSpec, total: number | undefined, context: PlanContext): SheetUnit {
  const noted = notedUnit(spec, context);
  const unit = total === undefined || total === 0 ? noted : moneyUnitFor(total);
  return { unit, isChanged: unit !== noted };
}

/** Charts of a new sheet; of one whose fixed cells change, those that are still there. A chart that the user deleted stays deleted. */
function chartsOf(spec: SheetSpec, existing: SheetState | undefined, blocks: readonly BlockWrite[], places: ReadonlyMap<string, Rectangle>, unit: MoneyUnit, context: PlanContext): ChartWrite[] {
  if (existing !== undefined && blocks.length === 0) return [];
  const present = new Set(existing === undefined ? [] : context.state.charts.get(existing.id));
  return (spec.charts ?? [])
    .map((chart) => ({ ...planChart(chart, spec, places, unit, context), isNew: existing === undefined }))
    .filter(({ isNew, name }) => isNew || present.has(name));
}

/** Plans everything that is written on one sheet. */
export function planSheet({ spec, table, moneyTotal }: SheetContent, context: PlanContext): SheetPlan {
  const existing = findSheet(spec, context);
  const layout = layOut(spec);
  const unit = unitOf(spec, table?.moneyTotal ?? moneyTotal, context);
  const frame = frameOf(spec, existing, layout, context);
  const plans = blocksOf(spec).map((block) => ({ block, plan: planBlock(spec, block, layout.blocks.get(block.name) as Rectangle, unit, context) }));
  const places = placesOf(spec, layout, context);
  const tablePlan = spec.table === undefined || table === undefined ? undefined : planTable(spec.table, table, tableTop(layout, places), unit, context);
  const names = namesOf(spec, places, frame.name, context);
  const blocks = plans.map(({ plan }) => plan.write).filter((write): write is BlockWrite => write !== undefined);
  const charts = chartsOf(spec, existing, blocks, places, unit.unit, context);
  const hasChanges = blocks.length > 0 || names.length > 0 || changesTable(tablePlan);
  return {
    spec,
    write: { ...frame, blocks, names, charts, ...(tablePlan === undefined ? {} : { table: tablePlan.write }) },
    table: tablePlan,
    isNew: existing === undefined,
    changesAnything: existing === undefined || hasChanges,
    typedBlocks: plans.reduce((sum, { plan }) => sum + plan.typed, 0),
    fingerprints: new Map([...charts.map(({ isNew: _, ...chart }) => [`#chart ${chart.name}`, JSON.stringify(chart)] as const), ...(unit.unit === 'plain' && !unit.isChanged ? [] : [[UNIT, unit.unit] as const]), ...plans.map(({ block, plan }) => [block.name, plan.fingerprint] as const), ...plans.flatMap(({ block }) => hiddenNote(block)), [VALUES, JSON.stringify(messageValues(spec))]]),
  };
}

/** The values inside the messages of a sheet's name and fixed cells, by text key. */
function messageValues(spec: SheetSpec): Record<string, Readonly<Record<string, string>>> {
  const values: Record<string, Readonly<Record<string, string>>> = {};
  if (typeof spec.name === 'object') values[spec.name.text] = spec.name.values;
  for (const cell of blocksOf(spec).flatMap((block) => block.cells.flat())) {
    if (cell !== null && 'text' in cell && cell.values !== undefined && Object.keys(cell.values).length > 0) values[cell.text] = cell.values;
  }
  return values;
}

function changesTable(plan: TablePlan | undefined): boolean {
  if (plan === undefined) return false;
  const { write, merged } = plan;
  return write.isNew || write.added.length > 0 || write.columns.length > 0 || write.greyed?.from !== undefined || merged.rowCount !== merged.oldCount;
}
