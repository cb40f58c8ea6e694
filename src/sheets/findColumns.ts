import type { ColumnKey, TableSpec } from './sheetSpec';
import { headerOf } from './words';
import type { TableState } from './workbookState';

/** Remembers which column of a table had which key: column ids as the workbook gave them. */
export type ColumnIds = ReadonlyMap<string, ReadonlyMap<number, ColumnKey>>;

interface Found {
  readonly ids: ColumnIds;
  readonly found: ReadonlyMap<ColumnKey, number>;
}

/** What was found before: every formula of a sheet asks for the columns of the same tables, and the state of a table does not change. */
const known = new WeakMap<TableState, WeakMap<TableSpec, Found>>();

/**
 * Finds the columns of a table: by header in either language, else by the column id noted when it was written.
 * Returns positions (from 0) by key; a column that the user deleted is missing.
 */
export function findColumns(spec: TableSpec, state: TableState, ids: ColumnIds): ReadonlyMap<ColumnKey, number> {
  const bySpec = known.get(state) ?? new WeakMap<TableSpec, Found>();
  const before = bySpec.get(spec);
  if (before?.ids === ids) return before.found;
  const found = search(spec, state, ids);
  known.set(state, bySpec.set(spec, { ids, found }));
  return found;
}

function search(spec: TableSpec, state: TableState, ids: ColumnIds): ReadonlyMap<ColumnKey, number> {
  const found = new Map<ColumnKey, number>();
  const positions = new Map(state.columns.map((column, position) => [column.header.trim().toLowerCase(), position]));
  for (const column of spec.columns) {
    const position = [headerOf(column, 'zh-CN'), headerOf(column, 'en')]
      .map((header) => positions.get(header.toLowerCase()))
      .find((candidate) => candidate !== undefined);
    if (position !== undefined) found.set(column.key, position);
  }
  const taken = new Set(found.values());
  state.columns.forEach((column, position) => {
    const key = ids.get(spec.name)?.get(column.id);
    if (key !== undefined && !found.has(key) && !taken.has(position)) found.set(key, position);
  });
  return found;
}
