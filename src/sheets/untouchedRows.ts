import { isBlank } from '../core/scalar';
import { findColumns } from './findColumns';
import { columnIdsOf, readGenerated } from './generated';
import { isInput, plainCell, STAMP, stampedColumns } from './mergeTable';
import type { ColumnKey, TableSpec } from './sheetSpec';
import { matchesMark, readStamp } from './stamp';
import type { WorkbookState } from './workbookState';

/**
 * Row ids of a table whose rows are as an action wrote them: every written value is the one of the row's stamp, and nothing was typed into inputs,
 * over formulas or into columns of the user's own. A row that a user typed bears no stamp and is not among them; one that an action entered for the user is.
 */
export function untouchedRows(spec: TableSpec, state: WorkbookState): string[] {
  const table = state.tables.get(spec.name);
  if (table?.values === undefined) return [];
  const positions = findColumns(spec, table, columnIdsOf(readGenerated(state)));
  const at = (key: ColumnKey): number => positions.get(key) ?? -1;
  const stamped = stampedColumns(spec);
  const generated = new Set(positions.values());
  const users = [...spec.columns.filter(isInput).map(({ key }) => at(key)), ...table.columns.map((_, position) => position).filter((position) => !generated.has(position))];
  const typed = new Set([...table.constants.values()].flat());
  return table.values.flatMap((row, index) => {
    const marks = readStamp(row[at(STAMP)], stamped.map(({ key }) => key));
    const isOurs = stamped.every((column, place) => matchesMark(plainCell(column, row[at(column.key)] ?? null), marks?.[place] ?? ''));
    return isOurs && !typed.has(index) && users.every((position) => isBlank(row[position])) ? [String(row[at('rowId')] ?? '')] : [];
  });
}
