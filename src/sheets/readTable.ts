import { isBlank, type Scalar } from '../core/scalar';
import { columnIdsOf, readGenerated } from './generated';
import { findColumns } from './findColumns';
import type { ColumnKey, TableSpec } from './sheetSpec';
import { codeOf } from './words';
import type { WorkbookState } from './workbookState';

/** One row of a table by column key; list columns give codes. */
export type TableRow = Readonly<Record<ColumnKey, Scalar>>;

/**
 * Reads the rows of a table by column key: list columns as codes, empty cells as null. Rows that are empty but
 * for formulas are left out. Empty when the table is missing or was not read.
 */
export function readTable(spec: TableSpec, state: WorkbookState): TableRow[] {
  const table = state.tables.get(spec.name);
  if (table?.values === undefined) return [];
  const positions = findColumns(spec, table, columnIdsOf(readGenerated(state)));
  const columns = spec.columns.flatMap((column) => {
    const position = positions.get(column.key);
    return position === undefined ? [] : [{ column, position }];
  });
  const computed = new Set(columns.filter(({ column }) => column.formula !== undefined).map(({ position }) => position));
  return table.values
    .filter((row) => row.some((cell, position) => !computed.has(position) && !isBlank(cell)))
    .map((row) => {
      const found: Record<ColumnKey, Scalar> = {};
      for (const { column, position } of columns) {
        const cell = row[position] ?? null;
        const value = isBlank(cell) ? null : cell;
        found[column.key] = column.list === undefined ? value : (codeOf(column.list, value) ?? value);
      }
      return found;
    });
}

/** A number cell as a number; undefined for blank or anything else. */
export function numberIn(row: TableRow, key: ColumnKey): number | undefined {
  const value = row[key];
  return typeof value === 'number' ? value : undefined;
}

/** A cell as trimmed text; empty text for blank. */
export function textIn(row: TableRow, key: ColumnKey): string {
  return String(row[key] ?? '').trim();
}
