import { DEPARTMENTS } from '../domain/alignment/claimLine';
import { textIn } from './readTable';
import type { ColumnKey } from './sheetSpec';
import { claimsSheets } from './specs/claims';
import { tableRows } from './tableRows';
import type { WorkbookState } from './workbookState';

/** Where lines of the departments' tabs are named by their ids, also such as are gone. */
const NAMED_IN: readonly (readonly [table: string, column: ColumnKey])[] = [
  ['Overlaps', 'lineA'], ['Overlaps', 'lineB'], ['Submissions', 'lineA'], ['Rounds', 'lineA'], ['Agreed', 'rowId'], ['GrowthLedger', 'claimedIn'],
];

/** Tells whether a table is the tab of a department. */
export function isTab(table: string): boolean {
  return DEPARTMENTS.some((department) => claimsSheets[department].table?.name === table);
}

/** Tables to be read with others: those that name lines, where a tab is among them, since new lines may have to be numbered. */
export function withLineTables(tables: readonly string[]): readonly string[] {
  return tables.some(isTab) ? [...tables, ...NAMED_IN.map(([table]) => table)] : tables;
}

/** Ids of lines that are or were used: one of a deleted line must not come back, or what was decided of it would be said of another. */
export function usedLineIds(state: WorkbookState): string[] {
  return NAMED_IN.flatMap(([table, column]) => tableRows(table, state).map((row) => textIn(row, column)));
}
