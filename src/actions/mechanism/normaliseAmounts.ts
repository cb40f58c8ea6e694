import { parseTypedAmount } from '../../core/typedAmount';
import type { Scalar } from '../../core/scalar';
import { columnIdsOf, readGenerated } from '../../sheets/generated';
import { findColumns } from '../../sheets/findColumns';
import { tableSpecs } from '../../sheets/registry';
import type { TableState, WorkbookState } from '../../sheets/workbookState';

const NUMERIC = new Set(['integer', 'number', 'money', 'amount', 'percent', 'factor', 'rate']);

/** Reads text such as 3亿 in numeric input columns as the number it means, so that an action never computes with text. */
export function normaliseAmounts(state: WorkbookState): WorkbookState {
  const ids = columnIdsOf(readGenerated(state));
  const specs = tableSpecs();
  const tables = new Map<string, TableState>();
  for (const [name, table] of state.tables) {
    const spec = specs.get(name);
    if (spec === undefined || table.values === undefined) {
      tables.set(name, table);
      continue;
    }
    const found = findColumns(spec, table, ids);
    const numeric = new Set(spec.columns.filter((column) => column.kind === 'input' && NUMERIC.has(column.format)).map((column) => found.get(column.key)));
    const values = table.values.map((row) => row.map((cell, position): Scalar => (numeric.has(position) && typeof cell === 'string' ? (parseTypedAmount(cell) ?? cell) : cell)));
    tables.set(name, { ...table, values });
  }
  return { ...state, tables };
}
