import type { PlanPath } from '../../actions/readPlanPath';
import type { PaneActions } from '../paneActions';
import { useFreshReading } from '../useFreshReading';

/** Where the plan stands; undefined until that is read, and where the workbook cannot be read. */
export function usePlanPath(): PlanPath | undefined {
  return useFreshReading(readPath, undefined);
}

function readPath(actions: PaneActions): Promise<PlanPath> {
  return actions.readPlanPath();
}
