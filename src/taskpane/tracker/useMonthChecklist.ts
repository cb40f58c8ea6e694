import type { MonthChecklist } from '../../actions/readMonthChecklist';
import type { PaneActions } from '../paneActions';
import { useFreshReading } from '../useFreshReading';

/** What the open month still waits for; undefined without a tracker, or where the workbook cannot be read. */
export function useMonthChecklist(): MonthChecklist | undefined {
  return useFreshReading(readList, undefined);
}

function readList(actions: PaneActions): Promise<MonthChecklist | undefined> {
  return actions.readMonthChecklist();
}
