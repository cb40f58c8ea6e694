import { Refusal, type Problem } from '../../core/problem';
import { HostFailure } from '../../excel/failures';
import type { WorkbookState } from '../../sheets/workbookState';
import type { RestorePoint } from './restorePoint';
import { undo } from './undo';

/** Runs a write; a failure on the way is put back at once, and where that fails too, the problem names the restore point. */
export async function putBack(point: RestorePoint, before: WorkbookState, write: () => Promise<void>): Promise<void> {
  try {
    await write();
  } catch (error) {
    const reason: Problem = error instanceof HostFailure ? error.problem : { code: 'excel/failed', severity: 'error', params: { reason: String(error) } };
    const params = { reason: String(reason.params?.['reason'] ?? reason.code), written: '', point: point.id };
    try {
      await undo(point, before);
    } catch (second) {
      if (!(second instanceof HostFailure)) throw second;
      throw new Refusal([reason, { code: 'action/interrupted-at-start', severity: 'error', params }]);
    }
    throw new Refusal([reason, { code: 'action/restored-after-failure', severity: 'error', params }]);
  }
}
