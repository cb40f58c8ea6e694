import { listedNames } from '../core/listedNames';
import type { LoggedRun } from '../domain/plan/outOfDate';
import { textIn } from './readTable';
import { tableRows } from './tableRows';
import type { WorkbookState } from './workbookState';

/** The runs that the change log tells of, oldest first; none without a log. */
export function loggedRuns(state: WorkbookState): LoggedRun[] {
  return tableRows('ChangeLog', state).map((row) => ({
    action: textIn(row, 'action'),
    tables: [...listedNames(textIn(row, 'created')), ...listedNames(textIn(row, 'refreshed'))],
    point: textIn(row, 'restorePoint'),
  }));
}
