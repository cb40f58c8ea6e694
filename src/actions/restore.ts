import { Refusal, type Problem } from '../core/problem';
import { isBlank } from '../core/scalar';
import { isInput } from '../sheets/mergeTable';
import { readTable } from '../sheets/readTable';
import { tableSpecs } from '../sheets/registry';
import type { TableSpec } from '../sheets/sheetSpec';
import type { WorkbookState } from '../sheets/workbookState';
import type { ActionRequest, Prepared, Surroundings } from './action';
import type { SpecialAction } from './mechanism/definition';
import { appendLog } from './mechanism/appendLog';
import { readState } from './mechanism/readState';
import type { RestorePoint } from './mechanism/restorePoint';
import { openPoint, readStore } from './mechanism/snapshotStore';
import { undo, type UndoOutcome } from './mechanism/undo';

function tablesOf(point: RestorePoint): string[] {
  return point.tables.filter((table) => table.addedIds.length > 0 || table.facts !== undefined || Object.keys(table.columns).length > 0).map((table) => table.name);
}

async function prepare(request: ActionRequest, { clock, onProgress, onLanguage }: Surroundings): Promise<Prepared> {
  onProgress?.({ step: 'read' });
  const state = await readState(['Snapshots']);
  const stored = readStore(state);
  const wanted = request.parameters['point'] ?? '';
  const found = stored.find((point) => point.id.toUpperCase() === wanted.toUpperCase());
  if (found === undefined) {
    throw new Refusal([{ code: 'restore/unknown', severity: 'error', params: { point: wanted, known: stored.map(({ id }) => id) } }]);
  }
  // What was written later may build on it, so it is taken back first, newest first.
  const points = stored.slice(stored.indexOf(found)).reverse().map((entry) => openPoint(state, entry.id));
  const refreshed = [...new Set(points.flatMap(tablesOf))];
  const warnings = await removalWarning(points);
  const counts = { removedSheets: points.reduce((sum, point) => sum + point.sheets.length, 0) };
  return {
    preview: { created: [], refreshed, kept: [], typedOver: [], counts, problems: warnings, isEmpty: false },
    apply: async () => {
      onProgress?.({ step: 'write' });
      const outcomes = await undoAll(points);
      onLanguage?.();
      onProgress?.({ step: 'log' });
      const restoredCells = outcomes.reduce((sum, outcome) => sum + outcome.restoredCells, 0);
      await appendLog({ at: clock.now(), action: 'restore', restorePoint: found.id, created: [], refreshed, kept: [], cells: restoredCells, problems: '' });
      const removedRows = outcomes.reduce((sum, outcome) => sum + outcome.removedRows, 0);
      const removedSheets = outcomes.reduce((sum, outcome) => sum + outcome.removedSheets, 0);
      return { action: 'restore', ok: true, problems: [...warnings, ...outcomes.flatMap((outcome) => outcome.problems)], created: [], refreshed, kept: [], counts: { restoredCells, removedSheets, removedRows } };
    },
  };
}

/** Takes several writes back, one after the other. */
async function undoAll(points: readonly RestorePoint[]): Promise<UndoOutcome[]> {
  const outcomes: UndoOutcome[] = [];
  for (const point of points) outcomes.push(await undo(point));
  return outcomes;
}

/** Tells whether a table that goes holds anything in the columns that are the user's to fill. */
function isFilled(spec: TableSpec, state: WorkbookState): boolean {
  const inputs = spec.columns.filter(isInput).map((column) => column.key);
  return readTable(spec, state).some((row) => inputs.some((key) => !isBlank(row[key])));
}

/** Says which sheets go together with what stands in their input cells, and which later writes go first. */
async function removalWarning(points: readonly RestorePoint[]): Promise<Problem[]> {
  const later = points.slice(0, -1).map((point) => point.id);
  const removed = points.flatMap((point) => point.sheets);
  const names = removed.flatMap(({ table }) => table ?? []);
  const state = await readState(names);
  const specs = tableSpecs();
  const sheets = removed.filter(({ table }) => {
    const spec = specs.get(table ?? '');
    return later.length > 0 || (spec !== undefined && isFilled(spec, state));
  }).map((sheet) => sheet.name);
  if (sheets.length === 0 && later.length === 0) return [];
  const params = { sheets, points: later };
  return [{ code: 'restore/sheets-removed', severity: 'warning', params }];
}

/** Takes a write back: what it created goes, what it changed gets its former content. */
export const restoreAction: SpecialAction = {
  kind: 'special',
  name: 'restore',
  parameters: [{ key: 'point', required: true }],
  prepare,
};
