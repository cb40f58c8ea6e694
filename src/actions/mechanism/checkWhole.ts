import { Refusal, type Problem } from '../../core/problem';
import { findColumns } from '../../sheets/findColumns';
import { columnIdsOf, readGenerated } from '../../sheets/generated';
import { presentTable } from '../../sheets/presentSpec';
import { tableSpecs } from '../../sheets/registry';
import type { WorkbookState } from '../../sheets/workbookState';
import { ALWAYS } from './readState';
import type { GenerateAction } from './definition';

/**
 * Refuses when tables that an action needs were written once and are gone, or lack columns that no formula brings back:
 * it would compute from nothing. Of tables that it fills itself the row ids alone must be there.
 */
export function checkWhole(action: Pick<GenerateAction, 'reads' | 'fills' | 'takesDamaged'>, state: WorkbookState): void {
  if (action.takesDamaged === true) return;
  const generated = readGenerated(state);
  const ids = columnIdsOf(generated);
  const specs = tableSpecs();
  const fills = new Set(action.fills ?? []);
  const problems = [...ALWAYS, ...action.reads, ...fills].flatMap((name): Problem[] => {
    const plain = specs.get(name);
    if (plain === undefined || ![...generated.values()].some((entry) => entry.table === name)) return [];
    const table = state.tables.get(name);
    if (table === undefined) return [{ code: 'table/missing', severity: 'error', where: { table: name }, params: { table: name } }];
    const spec = presentTable(plain, generated);
    const found = findColumns(spec, table, ids);
    const needed = spec.columns.filter((column) => column.formula === undefined && (!fills.has(name) || column.kind === 'key'));
    return needed
      .filter((column) => !found.has(column.key))
      .map((column) => ({ code: 'table/column-missing', severity: 'error', where: { table: name }, params: { table: name, column: `header:${column.key}` } }));
  });
  if (problems.length > 0) throw new Refusal(problems);
}
