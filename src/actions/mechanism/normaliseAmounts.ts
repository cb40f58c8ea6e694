import type { Problem } from '../../core/problem';
import type { Scalar } from '../../core/scalar';
import { findTypedAmounts, type TypedAmount } from '../../sheets/typedAmounts';
import type { TableState, WorkbookState } from '../../sheets/workbookState';

/** Unreadable amounts that are named one by one; a list of the same mistake helps nobody. */
const NAMED = 20;

function problemOf({ table, key, row, rowId, sheetRow, text, fault }: TypedAmount): Problem {
  const where = { table, row: row + 1, column: key, cell: `${table}[${rowId}].${key}` };
  if (fault === undefined) return { code: 'plan/amount-unreadable', severity: 'warning', where, params: { text } };
  return { code: 'plan/change-unreadable', severity: 'warning', where, params: { text, row: sheetRow, why: `list:changeFault:${fault}` } };
}

function withAmounts(table: TableState, amounts: readonly TypedAmount[]): TableState {
  const values = (table.values ?? []).map((row) => [...row]);
  const stoodThere = new Map<number, ReadonlyMap<number, Scalar>>(table.stoodThere);
  const put = (row: number, position: number, value: Scalar): void => {
    const cells = values[row];
    if (cells === undefined) return;
    stoodThere.set(position, new Map(stoodThere.get(position)).set(row, cells[position] ?? null));
    cells[position] = value;
  };
  for (const { row, position, amount = null, changed } of amounts) {
    put(row, changed ?? position, amount);
    if (changed !== undefined) put(row, position, null);
  }
  return { ...table, values, stoodThere };
}

/**
 * Reads text such as 3亿 in cells for numbers as the number it means, so that an action never computes with text, and changes beside
 * amounts as made; notes what stood there, so that the cells become so when the action writes. What cannot be read is a problem.
 */
export function normaliseAmounts(state: WorkbookState): { state: WorkbookState; problems: Problem[] } {
  const found = findTypedAmounts(state);
  if (found.length === 0) return { state, problems: [] };
  const unreadable = found.filter(({ amount }) => amount === undefined);
  const readable = found.filter(({ amount }) => amount !== undefined);
  const tables = new Map([...state.tables].map(([name, table]) => {
    const own = readable.filter((cell) => cell.table === name);
    return [name, own.length === 0 ? table : withAmounts(table, own)];
  }));
  return { state: { ...state, tables }, problems: unreadable.slice(0, NAMED).map(problemOf) };
}
