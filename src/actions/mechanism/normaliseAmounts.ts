import type { Problem } from '../../core/problem';
import { findTypedAmounts, type TypedAmount } from '../../sheets/typedAmounts';
import type { TableState, WorkbookState } from '../../sheets/workbookState';

/** Unreadable amounts that are named one by one; a list of the same mistake helps nobody. */
const NAMED = 20;

function problemOf({ table, key, row, rowId, text }: TypedAmount): Problem {
  return { code: 'plan/amount-unreadable', severity: 'warning', where: { table, row: row + 1, column: key, cell: `${table}[${rowId}].${key}` }, params: { text } };
}

function withAmounts(table: TableState, amounts: readonly TypedAmount[]): TableState {
  const values = (table.values ?? []).map((row) => [...row]);
  const typedAmounts = new Map<number, Map<number, string>>();
  for (const { row, position, text, amount } of amounts) {
    const cells = values[row];
    if (cells === undefined || amount === undefined) continue;
    cells[position] = amount;
    typedAmounts.set(position, (typedAmounts.get(position) ?? new Map<number, string>()).set(row, text));
  }
  return { ...table, values, typedAmounts };
}

/**
 * Reads text such as 3亿 in cells for numbers as the number it means, so that an action never computes with text, and notes
 * the text, so that the cell becomes a number when the action writes. What cannot be read is a problem.
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
