import type { Problem } from '../../core/problem';
import type { Language } from '../../i18n/language';
import { isOfPlan, type PlanMark } from '../../sheets/sentTab';
import { claimsSheets } from '../../sheets/specs/claims';
import type { WorkbookState } from '../../sheets/workbookState';
import { headerOf } from '../../sheets/words';
import type { FilledTab } from './readFilledTabs';

/** What speaks against taking a filled tab into the plan; empty = nothing. */
export function checkFilledTab({ file, content, department, plan: from }: FilledTab, plan: PlanMark, state: WorkbookState, language: Language): Problem[] {
  const where = { file };
  if (from !== undefined && !isOfPlan(from, plan)) return [{ code: 'tabs/other-plan', severity: 'error', where, params: { file, theirs: from.year, ours: plan.year } }];
  if (from !== undefined && from.currency !== '' && from.currency !== plan.currency) return [{ code: 'tabs/other-currency', severity: 'error', where, params: { file, theirs: from.currency, ours: plan.currency } }];
  if (department === undefined) return [{ code: 'tabs/whose', severity: 'error', where, params: { file } }];
  if (!state.tables.has(claimsSheets[department].table?.name ?? '')) return [{ code: 'tabs/not-made', severity: 'error', where }];
  if (content.missing.length === 0) return [];
  return [{ code: 'tabs/column-missing', severity: 'error', where, count: content.missing.length, params: { file, columns: content.missing.map((column) => headerOf(column, language)) } }];
}
