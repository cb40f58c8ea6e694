import { isWritten } from './mergeTable';
import { positionsOf, type PlanContext } from './planContext';
import type { ColumnKey, TableSpec } from './sheetSpec';
import type { TableState } from './workbookState';

/** Keys of the columns that were written as formulas and shall hold values from now on. */
export function formerFormulas(spec: TableSpec, context: PlanContext): ReadonlySet<ColumnKey> {
  const isFormer = (key: ColumnKey): boolean => (context.generated.get(`${spec.name}.${key}`)?.formula ?? '') !== '';
  return new Set(spec.columns.filter((column) => isWritten(column) && isFormer(column.key)).map(({ key }) => key));
}

/** The table as a merge has to see it: columns of formulas that become values are named, and what the user typed there is the user's own. */
export function withFormerFormulas(spec: TableSpec, state: TableState | undefined, context: PlanContext): TableState | undefined {
  const keys = formerFormulas(spec, context);
  if (state === undefined || keys.size === 0) return state;
  const places = positionsOf(spec, context);
  const former = new Set([...keys].flatMap((key) => places.get(key) ?? []));
  const typed = [...former].map((position) => [position, new Map((state.constants.get(position) ?? []).map((row) => [row, String(state.values?.[row]?.[position] ?? '')]))] as const);
  return { ...state, formerFormulas: former, formulas: new Map([...state.formulas, ...typed]) };
}
