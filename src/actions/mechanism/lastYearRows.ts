import type { Department } from '../../domain/alignment/claimLine';
import { pastOfEach, type PastCell } from '../../domain/alignment/pastSales';
import { readScope, type PlanDimensions, type ScopeReading } from '../../domain/alignment/planDimensions';
import { planMonths, toClaimLine } from '../../sheets/claimRows';
import type { PlanSettings } from '../../sheets/planSettings';
import { textIn, type TableRow } from '../../sheets/readTable';
import type { RowContent } from '../../sheets/tableContent';

/** The scopes of lines of a department's tab, in their order. */
export function scopesOf(rows: readonly TableRow[], department: Department, settings: PlanSettings, dimensions: PlanDimensions): ScopeReading[] {
  return rows.map((row) => readScope(toClaimLine(row, department, planMonths(settings)).scope, dimensions));
}

/** What the scope of each line of a department's tab sold last year; empty for a line with a name that the plan does not know. */
export function lastYearRows(rows: readonly TableRow[], scopes: readonly ScopeReading[], past: readonly PastCell[], dimensions: PlanDimensions): RowContent[] {
  const sums = pastOfEach(past, scopes, dimensions);
  return rows.map((row, at) => ({ id: textIn(row, 'rowId'), values: { scopeLastYear: scopes[at]?.unknown.length === 0 ? (sums[at] ?? null) : null } }));
}
