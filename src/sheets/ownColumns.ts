import type { Scalar } from '../core/scalar';
import { findColumns } from './findColumns';
import { columnIdsOf, readGenerated } from './generated';
import { presentTable } from './presentSpec';
import { SHEETS, tableSpecs } from './registry';
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

/** Columns by key and the user's own, which ours leave over, by header; undefined where the table is missing. */
function findOwn(spec: TableSpec, state: WorkbookState): { readonly positions: ReadonlyMap<string, number>; readonly own: readonly { readonly header: string; readonly position: number }[] } | undefined {
  const table = state.tables.get(spec.name);
  if (table === undefined) return undefined;
  const generated = readGenerated(state);
  const positions = findColumns(presentTable(spec, generated), table, columnIdsOf(generated));
  const ours = new Set(positions.values());
  return { positions, own: table.columns.flatMap(({ header }, position) => (ours.has(position) || header.trim() === '' ? [] : [{ header, position }])) };
}

/** Whether the user's own columns of a table can go along: its rows are found by their ids. */
function isCarried(name: string, carried: readonly string[]): boolean {
  return carried.includes(name) && tableSpecs().get(name)?.rowPrefix !== undefined;
}

/** The user's own columns, by table, in tables that do not go on into another workbook or whose rows cannot be told apart. */
export function columnsLeft(state: WorkbookState, carried: readonly string[]): { readonly table: string; readonly columns: readonly string[] }[] {
  return SHEETS.flatMap(({ table: spec, visibility }) => {
    if (spec === undefined || visibility === 'veryHidden') return [];
    const columns = isCarried(spec.name, carried) ? [] : (findOwn(spec, state)?.own ?? []).map(({ header }) => header);
    return columns.length === 0 ? [] : [{ table: spec.name, columns }];
  });
}

/** The columns of the user's own in the table of a sheet, found by what our own columns leave over; the values in them, not their formulas. */
export function ownColumns(spec: SheetSpec, state: WorkbookState): OwnColumns {
  const none: OwnColumns = { spec, fill: (row) => row };
  const table = state.tables.get(spec.table?.name ?? '');
  if (spec.table?.rowPrefix === undefined || table?.values === undefined) return none;
  const { positions, own } = findOwn(spec.table, state) ?? { positions: new Map<string, number>(), own: [] };
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
