import { Refusal } from '../core/problem';
import { inWorkbook } from '../excel/inWorkbook';
import { writeRows } from '../excel/writeRows';
import { BlockWriter } from '../excel/blockWriter';
import { tableSpecs } from '../sheets/registry';
import { toPlanContext } from '../sheets/planContext';
import type { ActionRequest, Prepared, Surroundings } from './action';
import type { SpecialAction } from './mechanism/definition';
import { logWrite } from './mechanism/notes';
import { readState } from './mechanism/readState';
import type { RestorePoint } from './mechanism/restorePoint';
import { openPoint, readStore } from './mechanism/snapshotStore';
import { undo } from './mechanism/undo';

function tablesOf(point: RestorePoint): string[] {
  return point.tables.filter((table) => table.addedIds.length > 0 || table.facts !== undefined || Object.keys(table.columns).length > 0).map((table) => table.name);
}

/** Writes a line into the log, where the log is still there after putting back. */
async function logRestore(point: RestorePoint, cells: number, at: string): Promise<void> {
  const state = await readState([]);
  const table = state.tables.get('ChangeLog');
  if (table === undefined) return;
  const context = toPlanContext(state, 'en', tableSpecs(), false);
  const line = logWrite(context, { at, action: 'restore', restorePoint: point.id, created: [], refreshed: tablesOf(point), kept: [], cells, problems: '' });
  await inWorkbook(async (host) => {
    await writeRows(host, line, { area: table.area, firstCells: (table.values ?? []).map((row) => row[0] ?? null) }, new BlockWriter(host));
    await host.sync();
  });
}

async function prepare(request: ActionRequest, { clock, onProgress }: Surroundings): Promise<Prepared> {
  onProgress?.({ step: 'read' });
  const stored = readStore(await readState(['Snapshots']));
  const wanted = request.parameters['point'] ?? '';
  const found = stored.find((point) => point.id.toUpperCase() === wanted.toUpperCase());
  if (found === undefined) {
    const known = stored.map((point) => point.id).join(', ');
    throw new Refusal([{ code: 'restore/unknown', severity: 'error', params: { point: wanted, known: known === '' ? '–' : known } }]);
  }
  const point = openPoint(found);
  const refreshed = tablesOf(point);
  const preview = { created: [], refreshed, kept: [], typedOver: [], counts: { removedSheets: point.sheets.length }, problems: [], isEmpty: false };
  return {
    preview,
    apply: async () => {
      onProgress?.({ step: 'write' });
      const { problems, ...counts } = await undo(point);
      onProgress?.({ step: 'log' });
      await logRestore(point, counts.restoredCells, clock.now());
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
