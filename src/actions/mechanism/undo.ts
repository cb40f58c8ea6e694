import type { Problem } from '../../core/problem';
import type { Scalar } from '../../core/scalar';
import { undoWrites, type TableUndo } from '../../excel/undoWrites';
import { inWorkbook } from '../../excel/inWorkbook';
import { readWorkbook } from '../../excel/readWorkbook';
import { resolveFormula } from '../../sheets/formulaText';
import { readGenerated, type GeneratedEntry } from '../../sheets/generated';
import { findColumns } from '../../sheets/findColumns';
import { presentHeader, toPlanContext, type PlanContext } from '../../sheets/planContext';
import { tableSpecs } from '../../sheets/registry';
import type { TableSpec } from '../../sheets/sheetSpec';
import { shortHash, valueText } from '../../sheets/stamp';
import type { TableState, WorkbookState } from '../../sheets/workbookState';
import { toReadRequest } from './readState';
import { rowMark, type RestorePoint, type TableBefore } from './restorePoint';
import { noteRows } from './notes';

/** What putting back found. */
export interface UndoOutcome {
  readonly problems: readonly Problem[];
  readonly restoredCells: number;
  readonly removedSheets: number;
  readonly removedRows: number;
}

interface TablePlan {
  readonly undo: TableUndo;
  readonly cells: number;
  readonly edited: number;
}

function rowIds(state: TableState, position: number | undefined): string[] {
  return (state.values ?? []).map((row) => (position === undefined ? '' : String(row[position] ?? '').toUpperCase()));
}

/** The rows of a fact table as they were: without those that came, with those that went. */
function factRows(before: TableBefore, state: TableState, positions: ReadonlyMap<string, number>): Scalar[][] {
  const { keys, removed, addedMarks } = before.facts ?? { keys: [], removed: [], addedMarks: [] };
  const marks = new Map<string, number>();
  for (const mark of addedMarks) marks.set(mark, (marks.get(mark) ?? 0) + 1);
  const present = (state.values ?? []).map((row) => keys.map((key) => row[positions.get(key) ?? -1] ?? null));
  const kept = present.filter((row) => {
    const left = marks.get(rowMark(row)) ?? 0;
    if (left > 0) marks.set(rowMark(row), left - 1);
    return left === 0 && row.some((cell) => valueText(cell) !== '');
  });
  return [...kept, ...removed.map((row) => [...row])];
}

function planTableUndo(before: TableBefore, spec: TableSpec, state: TableState, context: PlanContext): TablePlan {
  const positions = findColumns(spec, state, context.columnIds);
  const formulas = Object.entries(before.formulas).flatMap(([key, formula]) => {
    const position = positions.get(key);
    return position === undefined || formula === '' ? [] : [{ position, text: resolveFormula(formula, (table, name) => presentHeader(table === '' ? spec.name : table, name, context)) }];
  });
  const addedColumns = before.addedColumns.flatMap((key) => positions.get(key) ?? []);
  const base = { name: spec.name, area: state.area, formulas, addedColumns };
  if (before.facts !== undefined) {
    const columns = before.facts.keys.flatMap((key, at) => {
      const position = positions.get(key);
      return position === undefined ? [] : [{ position, at, isText: spec.columns.find((column) => column.key === key)?.format === 'text' }];
    });
    const isUnchanged = before.facts.removed.length === 0 && before.facts.addedMarks.length === 0;
    return { undo: { ...base, removedRows: [], cells: [], ...(isUnchanged ? {} : { facts: { columns, rows: factRows(before, state, positions) } }) }, cells: before.facts.removed.length, edited: 0 };
  }
  const ids = rowIds(state, positions.get('rowId'));
  const added = new Set(before.addedIds.map((id) => id.toUpperCase()));
  const removedRows = ids.flatMap((id, row) => (added.has(id) ? [row] : []));
  let edited = 0;
  const cells = Object.entries(before.columns).flatMap(([key, list]) => {
    const position = positions.get(key);
    if (position === undefined) return [];
    const isText = spec.columns.find((column) => column.key === key)?.format === 'text';
    const at = new Map(list.map(([id, value, mark]) => [id.toUpperCase(), { value, mark }]));
    return ids.flatMap((id, row) => {
      const found = at.get(id);
      if (found === undefined) return [];
      if (shortHash(valueText(state.values?.[row]?.[position] ?? null)) !== found.mark) edited += 1;
      return [{ row, position, value: found.value, isText }];
    });
  });
  return { undo: { ...base, removedRows, cells }, cells: cells.length, edited };
}

function sheetIds(point: RestorePoint, state: WorkbookState): string[] {
  return point.sheets.flatMap(({ key, name, table }) => {
    const byTable = table === undefined ? undefined : state.tables.get(table)?.sheetId;
    const byBlock = state.blocks.get(`tm_${key}_head`)?.sheetId;
    const byName = state.sheets.find((sheet) => sheet.name === name)?.id;
    return byTable ?? byBlock ?? byName ?? [];
  });
}

function notesBefore(point: RestorePoint, state: WorkbookState): Map<string, GeneratedEntry> {
  const notes = new Map(readGenerated(state));
  for (const { key, before } of point.notes) {
    if (before === undefined) notes.delete(key);
    else notes.set(key, before);
  }
  return notes;
}

/** Puts back what a write changed: sheets and rows that it added go, cells that it changed get what stood in them. */
export async function undo(point: RestorePoint): Promise<UndoOutcome> {
  const wanted = [...point.tables.map((table) => table.name), 'Snapshots'];
  return inWorkbook(async (context) => {
    const state = await readWorkbook(context, toReadRequest(wanted));
    const specs = tableSpecs();
    const plan = toPlanContext(state, 'en', specs, true);
    const tables = point.tables.flatMap((before): TablePlan[] => {
      const spec = specs.get(before.name);
      const table = state.tables.get(before.name);
      return spec === undefined || table === undefined ? [] : [planTableUndo(before, dynamicSpec(spec, before), table, plan)];
    });
    const sheets = sheetIds(point, state);
    const keepsNotes = !point.sheets.some((sheet) => sheet.key === 'generatedBlocks');
    const edited = tables.reduce((sum, table) => sum + table.edited, 0);
    await undoWrites(context, {
      sheets,
      allSheets: state.sheets,
      names: point.createdNames.filter((name) => state.names.has(name)),
      namesBefore: point.names.filter(({ name }) => state.names.has(name)),
      tables: tables.map((table) => table.undo),
      blocks: point.blocks.flatMap((block) => (state.blocks.has(block.name) ? [block] : [])),
      notes: keepsNotes ? noteRows(plan, notesBefore(point, state)) : undefined,
      notesTable: state.tables.get('GeneratedBlocks'),
    });
    return {
      problems: edited > 0 ? [{ code: 'restore/edited-since', severity: 'warning', params: { count: edited } }] : [],
      restoredCells: tables.reduce((sum, table) => sum + table.cells, 0),
      removedSheets: sheets.length,
      removedRows: tables.reduce((sum, table) => sum + table.undo.removedRows.length, 0),
    };
  });
}

/** A spec with the columns that a write knew besides its plain form (months). */
function dynamicSpec(spec: TableSpec, before: TableBefore): TableSpec {
  const known = new Set(spec.columns.map((column) => column.key));
  const extra = [...new Set([...Object.keys(before.columns), ...before.addedColumns])].filter((key) => !known.has(key));
  return { ...spec, columns: [...spec.columns, ...extra.map((key) => ({ key, header: key, kind: 'value' as const, format: 'integer' as const }))] };
}

