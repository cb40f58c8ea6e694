import type { Scalar } from '../core/scalar';
import type { TableRow } from './readTable';
import { valueText } from './stamp';
import type { RowContent, RowEntry } from './tableContent';

/** The column in which a row keeps what was proposed for its input cells. */
export const PROPOSED = 'followed';

/** Rows whose input cells are proposed, and the cells that follow a proposal that has changed. */
export interface FollowedRows {
  readonly rows: RowContent[];
  readonly entries: RowEntry[];
}

function readProposed(row: TableRow): readonly Scalar[] {
  const text = row[PROPOSED];
  return typeof text === 'string' && text.startsWith('[') ? (JSON.parse(text) as Scalar[]) : [];
}

/**
 * Input cells belong to the user: a proposal fills those of new rows. Where a cell still holds what was proposed before, it
 * follows the proposal; where somebody typed another value or emptied it, that stays. `keys` are the cells that follow.
 */
export function followInputs(rows: readonly RowContent[], existing: readonly TableRow[], keys: readonly string[]): FollowedRows {
  const before = new Map(existing.map((row) => [String(row['rowId'] ?? '').toUpperCase(), row]));
  const entries = rows.flatMap(({ id, values }): RowEntry[] => {
    const row = before.get(id.toUpperCase());
    if (row === undefined) return [];
    const proposed = readProposed(row);
    const changed = keys.flatMap((key, at) => {
      const next = values[key] ?? null;
      const isUntouched = at < proposed.length && valueText(row[key]) === valueText(proposed[at]);
      return isUntouched && valueText(next) !== valueText(row[key]) ? [[key, next] as const] : [];
    });
    return changed.length === 0 ? [] : [{ id, values: Object.fromEntries(changed) }];
  });
  return { rows: rows.map(({ id, values }) => ({ id, values: { ...values, [PROPOSED]: JSON.stringify(keys.map((key) => values[key] ?? null)) } })), entries };
}
