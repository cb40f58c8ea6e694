import type { Problem } from '../../core/problem';
import { isBlank, type Scalar } from '../../core/scalar';
import { writeDocumentSettings } from '../../excel/documentSettings';
import { inWorkbook } from '../../excel/inWorkbook';
import { readWorkbook } from '../../excel/readWorkbook';
import { readPlaces } from '../../excel/formulaCells';
import { undoWrites, type BlockUndo, type TableUndo } from '../../excel/undoWrites';
import { readGenerated, type Generated, type GeneratedEntry } from '../../sheets/generated';
import { hiddenKey, hiddenRowsOf } from '../../sheets/planBlocks';
import { toPlanContext, type PlanContext } from '../../sheets/planContext';
import { renameHeaders, type HeaderRenames } from '../../sheets/renameHeaders';
import { tableSpecs } from '../../sheets/registry';
import type { WorkbookState } from '../../sheets/workbookState';
import { undoFormulas } from './formulaUndo';
import { noteRows } from './notes';
import { planTableUndo, type TableUndoPlan } from './planTableUndo';
import { toReadRequest } from './readState';
import { headersOf, type RestorePoint } from './restorePoint';

/** What putting back found. */
export interface UndoOutcome {
  readonly problems: readonly Problem[];
  readonly restoredCells: number;
  readonly removedSheets: number;
  readonly removedRows: number;
}

/** Tells whether a write came to its end: then the log has a line of it. */
function isComplete(point: RestorePoint, state: WorkbookState): boolean {
  return (state.tables.get('ChangeLog')?.values ?? []).some((row) => row.includes(point.id));
}

/** Sheets that the write created. A write that was interrupted may have left a sheet with its name and nothing else yet. */
function createdSheets(point: RestorePoint, state: WorkbookState): string[] {
  const isHalf = !isComplete(point, state);
  return point.sheets.flatMap(({ key, name, table }) => {
    const byTable = table === undefined ? undefined : state.tables.get(table)?.sheetId;
    const byBlock = state.blocks.get(`tm_${key}_head`)?.sheetId;
    const byName = isHalf ? state.sheets.find((sheet) => sheet.name === name)?.id : undefined;
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

/** Lines that a failed write had already put into the log. */
function logUndo(state: WorkbookState, before: WorkbookState | undefined): TableUndo[] {
  const log = state.tables.get('ChangeLog');
  const known = before?.tables.get('ChangeLog');
  if (log === undefined || known === undefined) return [];
  const lines = (known.values ?? []).filter((row) => row.some((cell) => !isBlank(cell))).length;
  const removedRows = Array.from({ length: log.area.rows - 1 }, (_, row) => row).filter((row) => row >= lines);
  return [{ name: 'ChangeLog', area: log.area, removedRows, addedColumns: [], layout: [], cells: [], formulas: [], numberFormats: [] }];
}

/** Headers that were renamed since the restore point was made. */
function renamesSince(point: RestorePoint, plan: PlanContext): HeaderRenames {
  const now = headersOf(plan);
  return new Map(Object.entries(point.headers).map(([table, headers]) => [table, new Map(Object.entries(headers).flatMap(([key, old]) => {
    const present = now[table]?.[key];
    return present === undefined || present === old ? [] : [[old, present] as const];
  }))]));
}

/** The rows of a block that were hidden; undefined where nothing was noted. */
function hiddenBefore(block: string, notes: Generated): readonly number[] | undefined {
  const note = notes.get(hiddenKey(block))?.formula;
  return note === undefined ? undefined : hiddenRowsOf(note);
}

/** Blocks that changed, and those that were added to sheets which stay. */
function blockUndos(point: RestorePoint, state: WorkbookState, gone: ReadonlySet<string>, renames: HeaderRenames): BlockUndo[] {
  const notes = notesBefore(point, state);
  // A formula that had lost its reference loses it again when the column goes: it is left alone.
  const rename = (value: Scalar): Scalar => (typeof value !== 'string' || !value.startsWith('=') ? value : value.includes('#REF!') ? null : renameHeaders(value, renames));
  const changed = point.blocks.flatMap((before) => {
    const found = state.blocks.get(before.name);
    return found === undefined ? [] : [{ name: before.name, sheetId: found.sheetId, area: found.area, before: { ...before, formulas: before.formulas.map((row) => row.map(rename)), hiddenRows: hiddenBefore(before.name, notes) } }];
  });
  const added = point.createdNames.flatMap((name) => {
    const found = state.blocks.get(name);
    return found === undefined || gone.has(found.sheetId) ? [] : [{ name, sheetId: found.sheetId, area: found.area, before: undefined }];
  });
  return [...changed, ...added];
}

function addedCharts(point: RestorePoint, state: WorkbookState, gone: ReadonlySet<string>): { sheetId: string; name: string }[] {
  return [...state.charts].flatMap(([sheetId, names]) => (gone.has(sheetId) ? [] : names.filter((name) => point.charts.includes(name)).map((name) => ({ sheetId, name }))));
}

/** Formulas that gave way come back to where they stood; returns in how many cells. */
async function formulasBack({ formulas = [] }: RestorePoint): Promise<number> {
  if (formulas.length === 0) return 0;
  const { tables, sheets } = await readPlaces();
  return undoFormulas(formulas, sheets, tables);
}

/**
 * Puts back what a write changed: sheets and rows that it added go, cells that it changed get what stood in them. `before` is
 * the workbook as it was read, known right after a failed write.
 */
export async function undo(point: RestorePoint, before?: WorkbookState): Promise<UndoOutcome> {
  // Settings of the document first: a write that failed before its first cell is taken back by them, even where nothing more gets through.
  await writeDocumentSettings(point.settings);
  const wanted = point.tables.map((table) => table.name);
  const outcome = await inWorkbook(async (context) => {
    const state = await readWorkbook(context, toReadRequest(wanted));
    const specs = tableSpecs();
    const plan = toPlanContext(state, 'en', specs, true);
    const tables = point.tables.flatMap((table): TableUndoPlan[] => {
      const spec = specs.get(table.name);
      const found = state.tables.get(table.name);
      return spec === undefined || found === undefined ? [] : [planTableUndo(table, spec, found, plan, before?.tables.get(table.name))];
    });
    const sheets = createdSheets(point, state);
    const gone = new Set(sheets);
    const renames = renamesSince(point, plan);
    const keepsNotes = !point.sheets.some((sheet) => sheet.key === 'generatedBlocks');
    await undoWrites(context, {
      sheets,
      allSheets: state.sheets,
      emptySheet: point.emptySheet,
      names: point.createdNames.filter((name) => state.names.has(name)),
      namesBefore: point.names.filter(({ name }) => state.names.has(name)).map(({ name, formula }) => ({ name, formula: renameHeaders(formula, renames) })),
      tables: [...tables.map((table) => table.undo), ...logUndo(state, before)],
      blocks: blockUndos(point, state, gone, renames),
      charts: addedCharts(point, state, gone),
      chartsBefore: (point.chartsBefore ?? []).filter(({ sheetId, chart }) => !gone.has(sheetId) && state.charts.get(sheetId)?.includes(chart.name) === true),
      notes: keepsNotes ? noteRows(plan, notesBefore(point, state)) : undefined,
      notesTable: state.tables.get('GeneratedBlocks'),
    });
    const edited = tables.reduce((sum, table) => sum + table.edited, 0);
    return {
      problems: edited > 0 ? [{ code: 'restore/edited-since', severity: 'warning' as const, params: { count: edited } }] : [],
      restoredCells: tables.reduce((sum, table) => sum + table.cells, 0),
      removedSheets: sheets.length,
      removedRows: tables.reduce((sum, table) => sum + table.undo.removedRows.length, 0),
    };
  });
  const formulas = await formulasBack(point);
  return { ...outcome, restoredCells: outcome.restoredCells + formulas };
}
