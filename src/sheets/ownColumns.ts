import type { Scalar } from '../core/scalar';
import { findColumns } from './findColumns';
import { columnIdsOf, readGenerated } from './generated';
import { presentTable } from './presentSpec';
import { tableSpecs } from './registry';
import type { ColumnSpec, SheetSpec, TableSpec } from './sheetSpec';
import type { RowContent } from './tableContent';
import type { WorkbookState } from './workbookState';

/** Columns that a user added to a table. */
export interface OwnColumns {
  /** The sheet with these columns behind its own. */
  readonly spec: SheetSpec;
  /** A row with what it holds in them; `id` is the row in the workbook. */
  readonly fill: (row: RowContent, id: string) => RowContent;
}

const WIDTH = 16;

function added(table: TableSpec, headers: readonly string[]): TableSpec {
  return { ...table, columns: [...table.columns, ...headers.map((header): ColumnSpec => ({ key: header, header, kind: 'input', format: 'general', width: WIDTH }))] };
}

/** The columns of the user's own in the table of a sheet, found by what our own columns leave over; the values in them, not their formulas. */
export function ownColumns(spec: SheetSpec, state: WorkbookState): OwnColumns {
  const none: OwnColumns = { spec, fill: (row) => row };
  const table = state.tables.get(spec.table?.name ?? '');
  if (spec.table?.rowPrefix === undefined || table?.values === undefined) return none;
  const generated = readGenerated(state);
  const positions = findColumns(presentTable(spec.table, generated), table, columnIdsOf(generated));
  const ours = new Set(positions.values());
  const own = table.columns.flatMap(({ header }, position) => (ours.has(position) || header.trim() === '' ? [] : [{ header, position }]));
  if (own.length === 0) return none;
  const idOf = (row: readonly Scalar[]): string => String(row[positions.get('rowId') ?? -1] ?? '').trim().toUpperCase();
  const byId = new Map(table.values.map((row) => [idOf(row), Object.fromEntries(own.map(({ header, position }) => [header, row[position] ?? null]))]));
  return {
    spec: { ...spec, table: added(spec.table, own.map(({ header }) => header)) },
    fill: ({ id: next, values }, id) => ({ id: next, values: { ...values, ...byId.get(id.toUpperCase()) } }),
  };
}

/** Whether a column of a table is one of the plan's and not the user's own; true in tables that are made as they are needed. */
export function isPlanColumn(table: string, columnKey: string): boolean {
  return tableSpecs().get(table)?.columns.some(({ key }) => key === columnKey) ?? true;
}
