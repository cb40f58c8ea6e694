import { Refusal } from '../../core/problem';
import { HostFailure } from '../../excel/failures';
import type { WorkbookState } from '../../sheets/workbookState';
import { reasonsOf, RESTORED } from './applyPlan';
import type { RestorePoint } from './restorePoint';
import { undo } from './undo';

/** Runs a write; a failure on the way is put back at once, and where that fails too, the problem names the restore point. */
export async function putBack(point: RestorePoint, before: WorkbookState, write: () => Promise<void>): Promise<void> {
  try {
    await write();
  } catch (error) {
    const reasons = reasonsOf(error);
    try {
      await undo(point, before);
    } catch (second) {
      if (!(second instanceof HostFailure)) throw second;
      throw new Refusal([...reasons, { code: 'action/interrupted-at-start', severity: 'error', params: { point: point.id } }]);
    }
    throw new Refusal([...reasons, RESTORED]);
  }
}
