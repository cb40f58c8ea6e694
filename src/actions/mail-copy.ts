import { dropSnapshots } from '../excel/dropSnapshots';
import { toPlanContext } from '../sheets/planContext';
import { tableSpecs } from '../sheets/registry';
import type { ActionRequest, ActionResult, Prepared, Surroundings } from './action';
import { logEntry } from './mechanism/appendLog';
import type { SpecialAction } from './mechanism/definition';
import { readState } from './mechanism/readState';
import { readStore, sizeOf } from './mechanism/snapshotStore';

const NAME = 'mail-copy';

async function read(surroundings: Surroundings) {
  surroundings.onProgress?.({ step: 'read' });
  const state = await readState([]);
  const points = readStore(state);
  const megabytes = points.reduce((sum, point) => sum + sizeOf(point), 0) / 1e6;
  const code = points.length === 0 ? 'mail/nothing' : 'mail/points-go';
  const report: Pick<ActionResult, 'created' | 'refreshed' | 'kept' | 'counts' | 'problems'> = {
    created: [], refreshed: [], kept: [], counts: { restorePoints: points.length },
    problems: [{ code, severity: points.length === 0 ? 'info' : 'warning', params: { count: points.length, megabytes: megabytes.toFixed(1) } }],
  };
  return { state, report, sheetId: state.tables.get('Snapshots')?.sheetId, isEmpty: points.length === 0 };
}

async function prepare(_request: ActionRequest, surroundings: Surroundings): Promise<Prepared> {
  const { report, isEmpty } = await read(surroundings);
  return {
    preview: { ...report, typedOver: [], isEmpty },
    apply: async (): Promise<ActionResult> => {
      const now = await read(surroundings);
      if (now.sheetId === undefined || now.isEmpty) return { action: NAME, ok: true, ...now.report };
      const line = { at: surroundings.clock.now(), action: NAME, restorePoint: '', created: [], refreshed: [], kept: [], cells: 0, problems: '' };
      surroundings.onProgress?.({ step: 'write' });
      await dropSnapshots(now.sheetId, logEntry(toPlanContext(now.state, 'en', tableSpecs(), false), line));
      return { action: NAME, ok: true, ...now.report, problems: [{ code: 'mail/save', severity: 'info' }] };
    },
  };
}

/** Makes the open workbook one to be mailed: the restore points, which hold former values and most of its size, leave it for good. */
export const mailCopyAction: SpecialAction = { kind: 'special', name: NAME, parameters: [], prepare };
