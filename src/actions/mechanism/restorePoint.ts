import type { Scalar } from '../../core/scalar';
import type { GeneratedEntry } from '../../sheets/generated';
import { positionsOf } from '../../sheets/planContext';
import type { SheetPlan } from '../../sheets/planSheet';
import type { TableSpec } from '../../sheets/sheetSpec';
import { shortHash, valueText } from '../../sheets/stamp';
import type { TableState } from '../../sheets/workbookState';
import type { WritePlan } from './writePlan';

/** A cell before a write: row id, value, and the mark of what was written over it. */
export type CellBefore = readonly [id: string, before: Scalar, afterMark: string];

/** What a write changes in one table. */
export interface TableBefore {
  readonly name: string;
  readonly addedIds: readonly string[];
  readonly addedColumns: readonly string[];
  /** Changed cells by column key. */
  readonly columns: Readonly<Record<string, readonly CellBefore[]>>;
  /** Formulas in keys that the write replaced in whole columns, by column key. */
  readonly formulas: Readonly<Record<string, string>>;
  /** Of fact tables: the rows that went, by the keys of their columns, and marks of the rows that came. */
  readonly facts?: { readonly keys: readonly string[]; readonly removed: readonly (readonly Scalar[])[]; readonly addedMarks: readonly string[] };
}

/** Everything needed to put a write back: what it created, and what stood in the cells that it changed. */
export interface RestorePoint {
  readonly id: string;
  readonly at: string;
  readonly action: string;
  readonly sheets: readonly { readonly key: string; readonly name: string; readonly table: string | undefined }[];
  readonly createdNames: readonly string[];
  readonly names: readonly { readonly name: string; readonly formula: string }[];
  readonly blocks: readonly { readonly name: string; readonly formulas: readonly (readonly Scalar[])[] }[];
  readonly tables: readonly TableBefore[];
  /** Notes as they were: those the write adds are undefined. */
  readonly notes: readonly { readonly key: string; readonly before: GeneratedEntry | undefined }[];
}

/** A mark of a fact row, by which it is found again. */
export function rowMark(values: readonly Scalar[]): string {
  return shortHash(values.map(valueText).join('\u0001')) + shortHash(values.map(valueText).reverse().join('\u0002'));
}

function factsBefore(spec: TableSpec, state: TableState, plan: SheetPlan, positions: ReadonlyMap<string, number>): TableBefore['facts'] {
  const keys = spec.columns.filter((column) => column.formula === undefined).map((column) => column.key);
  const old = (state.values ?? []).map((row) => keys.map((key) => row[positions.get(key) ?? -1] ?? null)).filter((row) => row.some((cell) => valueText(cell) !== ''));
  const columns = plan.table?.merged.columns;
  const count = plan.table?.merged.rowCount ?? 0;
  if (columns === undefined || columns.size === 0) return { keys, removed: [], addedMarks: [] };
  const next = Array.from({ length: count }, (_, row) => keys.map((key) => columns.get(key)?.[row] ?? (columns.has(key) ? null : (old[row]?.[keys.indexOf(key)] ?? null))));
  const nextMarks = new Map<string, number>();
  for (const row of next) nextMarks.set(rowMark(row), (nextMarks.get(rowMark(row)) ?? 0) + 1);
  const removed = old.filter((row) => {
    const left = nextMarks.get(rowMark(row)) ?? 0;
    if (left > 0) nextMarks.set(rowMark(row), left - 1);
    return left === 0;
  });
  return { keys, removed, addedMarks: [...nextMarks].flatMap(([mark, left]) => Array.from({ length: left }, () => mark)) };
}

function tableBefore(plan: SheetPlan, { context }: WritePlan): TableBefore | undefined {
  const { table: spec } = plan.spec;
  const state = spec === undefined ? undefined : context.state.tables.get(spec.name);
  if (spec === undefined || state === undefined || plan.table === undefined) return undefined;
  const { merged, write } = plan.table;
  const positions = positionsOf(spec, context);
  const added = spec.columns.filter((column) => !positions.has(column.key)).map((column) => column.key);
  const formulas = Object.fromEntries(
    write.columns
      .filter((column) => column.formula?.from === 0 && positions.has(column.key))
      .map((column) => [column.key, context.generated.get(`${spec.name}.${column.key}`)?.formula ?? '']),
  );
  const isFacts = spec.rowPrefix === undefined;
  const base = { name: spec.name, addedColumns: added, formulas };
  if (isFacts) return { ...base, addedIds: [], columns: {}, facts: factsBefore(spec, state, plan, positions) as NonNullable<TableBefore['facts']> };
  const columns: Record<string, readonly CellBefore[]> = {};
  for (const [key, values] of merged.columns) {
    const position = positions.get(key);
    if (position === undefined) continue;
    columns[key] = merged.ids.slice(0, merged.oldCount).flatMap((id, row): CellBefore[] => {
      const before = state.values?.[row]?.[position] ?? null;
      const after = values[row] ?? null;
      return valueText(before) === valueText(after) ? [] : [[id, before, shortHash(valueText(after))]];
    });
  }
  return { ...base, addedIds: merged.ids.slice(merged.oldCount), columns };
}

/** Notes what a write will change, before it does. */
export function toRestorePoint(plan: WritePlan, head: { id: string; at: string; action: string }, notes: ReadonlyMap<string, GeneratedEntry>): RestorePoint {
  const { sheets, context } = plan;
  const names = sheets.flatMap(({ write }) => write.names);
  const blocks = sheets.flatMap(({ write }) => write.blocks);
  return {
    ...head,
    sheets: sheets.filter((sheet) => sheet.isNew).map(({ spec, write }) => ({ key: spec.key, name: write.name, table: spec.table?.name })),
    createdNames: [...names.filter((name) => name.isNew).map((name) => name.name), ...blocks.filter((block) => block.isNew).map((block) => block.name)],
    names: names.filter((name) => !name.isNew).map(({ name }) => ({ name, formula: context.state.names.get(name) ?? '' })),
    blocks: blocks.filter((block) => !block.isNew).map(({ name }) => ({ name, formulas: context.state.blocks.get(name)?.formulas ?? [] })),
    tables: sheets.filter((sheet) => !sheet.isNew && sheet.changesAnything).map((sheet) => tableBefore(sheet, plan)).filter((before) => before !== undefined),
    notes: [...notes]
      .filter(([key, entry]) => JSON.stringify(context.generated.get(key)) !== JSON.stringify(entry))
      .map(([key]) => ({ key, before: context.generated.get(key) })),
  };
}
