import { Refusal } from '../core/problem';
import type { ActionRequest, Prepared, Surroundings } from './action';
import type { SpecialAction } from './mechanism/definition';
import { appendLog } from './mechanism/appendLog';
import { readState } from './mechanism/readState';
import type { RestorePoint } from './mechanism/restorePoint';
import { openPoint, readStore } from './mechanism/snapshotStore';
import { undo } from './mechanism/undo';

function tablesOf(point: RestorePoint): string[] {
  return point.tables.filter((table) => table.addedIds.length > 0 || table.facts !== undefined || Object.keys(table.columns).length > 0).map((table) => table.name);
}

async function prepare(request: ActionRequest, { clock, onProgress }: Surroundings): Promise<Prepared> {
  onProgress?.({ step: 'read' });
  const state = await readState(['Snapshots']);
  const stored = readStore(state);
  const wanted = request.parameters['point'] ?? '';
  const found = stored.find((point) => point.id.toUpperCase() === wanted.toUpperCase());
  if (found === undefined) {
    const known = stored.map((point) => point.id).join(', ');
    throw new Refusal([{ code: 'restore/unknown', severity: 'error', params: { point: wanted, known: known === '' ? '–' : known } }]);
  }
  const point = openPoint(state, found.id);
  const refreshed = tablesOf(point);
  const preview = { created: [], refreshed, kept: [], typedOver: [], counts: { removedSheets: point.sheets.length }, problems: [], isEmpty: false };
  return {
    preview,
    apply: async () => {
      onProgress?.({ step: 'write' });
      const { problems, ...counts } = await undo(point);
      onProgress?.({ step: 'log' });
      await appendLog({ at: clock.now(), action: 'restore', restorePoint: point.id, created: [], refreshed, kept: [], cells: counts.restoredCells, problems: '' });
      return { action: 'restore', ok: true, problems, created: [], refreshed, kept: [], counts: { ...counts } };
    },
  };
}

/** Takes a write back: what it created goes, what it changed gets its former content. */
export const restoreAction: SpecialAction = {
  kind: 'special',
  name: 'restore',
  parameters: [{ key: 'point', required: true }],
  prepare,
};
