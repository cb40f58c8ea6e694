import type { Scalar } from '../../core/scalar';
import { findColumns, type ColumnIds } from '../../sheets/findColumns';
import { columnIdsOf, readGenerated } from '../../sheets/generated';
import { isTab, usedLineIds } from '../../sheets/lineIds';
import { presentTable } from '../../sheets/presentSpec';
import { tableSpecs } from '../../sheets/registry';
import type { TableSpec } from '../../sheets/sheetSpec';
import { wholeIds } from '../../sheets/wholeIds';
import type { TableState, WorkbookState } from '../../sheets/workbookState';

/**
 * Gives ids to rows that were typed or copied, in all tables whose contents were read, so that an action never takes two rows for
 * one; notes what stood there, so that the cells become so when the action writes.
 */
export function withWholeIds(state: WorkbookState): WorkbookState {
  const generated = readGenerated(state);
  const specs = tableSpecs();
  const used = usedLineIds(state);
  const tables = new Map([...state.tables].map(([name, table]) => {
    const plain = specs.get(name);
    return [name, plain === undefined ? table : withIds(table, presentTable(plain, generated), columnIdsOf(generated), isTab(name) ? used : [])] as const;
  }));
  return { ...state, tables };
}

function withIds(table: TableState, spec: TableSpec, columnIds: ColumnIds, used: readonly string[]): TableState {
  const positions = findColumns(spec, table, columnIds);
  const position = positions.get('rowId');
  const { ids, given } = wholeIds(spec, table, positions, used);
  if (position === undefined || given.length === 0) return table;
  const rows = new Set(given);
  const stood = new Map(given.map((row): [number, Scalar] => [row, table.values?.[row]?.[position] ?? null]));
  const values = (table.values ?? []).map((cells, row) => (rows.has(row) ? cells.map((cell, at) => (at === position ? (ids[row] ?? '') : cell)) : cells));
  return { ...table, values, stoodThere: new Map(table.stoodThere).set(position, stood) };
}
