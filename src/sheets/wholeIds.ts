import { highestId, toRowId } from '../core/ids';
import { isBlank, type Scalar } from '../core/scalar';
import type { ColumnKey, TableSpec } from './sheetSpec';
import type { TableState } from './workbookState';

/** Row ids in table order, and the rows (from 0) whose own was blank or a copy. */
export interface WholeIds {
  readonly ids: readonly string[];
  readonly given: readonly number[];
}

/**
 * The ids that the rows of a table have or shall get: a blank one and the copy of one above get the next free number, the first keeps
 * its own. An empty table, which always has one row, has none; ids are empty where the table numbers no rows. `used` are ids of rows
 * that are gone: none of them is given again.
 */
export function wholeIds(spec: TableSpec, state: TableState | undefined, positions: ReadonlyMap<ColumnKey, number>, used: readonly string[] = []): WholeIds {
  const { rowPrefix } = spec;
  const rows = state?.values ?? [];
  const found = isEmptyTable(spec, rows, positions) ? [] : rows.map((row) => String(row[positions.get('rowId') ?? -1] ?? '').trim());
  if (rowPrefix === undefined) return { ids: found.map(() => ''), given: [] };
  let next = highestId([...found, ...used], rowPrefix);
  const given: number[] = [];
  const seen = new Set<string>();
  const ids = found.map((id, row) => {
    const isOwn = id !== '' && !seen.has(id.toUpperCase());
    if (!isOwn) given.push(row);
    const whole = isOwn ? id : toRowId(rowPrefix, (next += 1));
    seen.add(whole.toUpperCase());
    return whole;
  });
  return { ids, given };
}

function isEmptyTable({ columns }: TableSpec, rows: readonly (readonly Scalar[])[], positions: ReadonlyMap<ColumnKey, number>): boolean {
  const computed = new Set(columns.filter(({ formula }) => formula !== undefined).map(({ key }) => positions.get(key)));
  return rows.length === 1 && rows[0]?.every((cell, position) => computed.has(position) || isBlank(cell)) === true;
}
