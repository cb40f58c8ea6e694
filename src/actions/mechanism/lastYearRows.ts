import type { Department } from '../../domain/alignment/claimLine';
import { pastOfEach, type PastCell } from '../../domain/alignment/pastSales';
import { readScope, type PlanDimensions } from '../../domain/alignment/planDimensions';
import { planMonths, toClaimLine } from '../../sheets/claimRows';
import { textIn } from '../../sheets/readTable';
import type { RowContent } from '../../sheets/tableContent';
import type { ActionInput } from './definition';
import { tabRows } from './tabDraft';

/** What the scope of each line of a department's tab sold last year; empty for a line with a name that the plan does not know. */
export function lastYearRows(department: Department, { state, settings }: Pick<ActionInput, 'state' | 'settings'>, past: readonly PastCell[], dimensions: PlanDimensions): RowContent[] {
  const rows = tabRows(department, state);
  const scopes = rows.map((row) => readScope(toClaimLine(row, department, planMonths(settings)).scope, dimensions));
  const sums = pastOfEach(past, scopes, dimensions);
  return rows.map((row, at) => ({ id: textIn(row, 'rowId'), values: { scopeLastYear: scopes[at]?.unknown.length === 0 ? (sums[at] ?? null) : null } }));
}
