import { textIn } from './readTable';
import { tableRows } from './tableRows';
import { TARGET_MONTHS } from './targetKeys';
import { readMonths } from './targetLocks';
import type { WorkbookState } from './workbookState';

/** Returns by table the ids of rows of targets of which every month is locked, by the row itself or by its line. */
export function heldTargets(state: WorkbookState): ReadonlyMap<string, ReadonlySet<string>> {
  const lines = new Set(tableRows('TargetLines', state).filter((row) => textIn(row, 'lineLock') === 'yes').map((row) => textIn(row, 'rowId')));
  const isHeld = (locks: string): boolean => locks !== '' && new Set(readMonths(locks)).size === TARGET_MONTHS.length;
  const rows = tableRows('TargetMonths', state).filter((row) => lines.has(textIn(row, 'lineId')) || isHeld(textIn(row, 'locks')));
  return new Map([['TargetLines', lines], ['TargetMonths', new Set(rows.map((row) => textIn(row, 'rowId')))]]);
}
