import { Refusal } from '../core/problem';
import { columnIdsOf, readGenerated } from '../sheets/generated';
import { findColumns } from '../sheets/findColumns';
import { tableSpecs } from '../sheets/registry';
import type { TableSpec } from '../sheets/sheetSpec';
import type { TableState } from '../sheets/workbookState';
import { readState } from './mechanism/readState';

/** Columns that stand in the table besides those of its plain form, such as months, under their headers. */
function withOwnColumns(spec: TableSpec, state: TableState): TableSpec {
  const known = new Set(spec.columns.map((column) => column.key));
  const extra = state.columns.filter((column) => !known.has(column.header)).map(({ header }) => ({ key: header, header, kind: 'value' as const, format: 'general' as const }));
  return { ...spec, columns: [...spec.columns, ...extra] };
}

/** Row of a body by its row id; a number counts rows from 1 where the table has no ids. */
function rowOf(table: TableState, idAt: number | undefined, rowId: string): number {
  if (idAt === undefined) return /^\d+$/.test(rowId) ? Number(rowId) - 1 : -1;
  return (table.values ?? []).findIndex((row) => String(row[idAt] ?? '').toUpperCase() === rowId.toUpperCase());
}

/** Finds the cell `Table[rowId].columnKey`: sheet name, row and column from 0. Throws a Refusal when it is not there. */
export async function findCell(name: string): Promise<{ sheet: string; row: number; col: number }> {
  const [, tableName = '', rowId = '', key = ''] = /^(\w+)\[([^\]]*)\]\.(.+)$/.exec(name.trim()) ?? [];
  const unknown = new Refusal([{ code: 'cell/unknown', severity: 'error', params: { cell: name } }]);
  const state = await readState([tableName]);
  const table = state.tables.get(tableName);
  const spec = tableSpecs().get(tableName);
  if (table === undefined || spec === undefined) throw unknown;
  const positions = findColumns(withOwnColumns(spec, table), table, columnIdsOf(readGenerated(state)));
  const position = positions.get(key);
  const row = rowOf(table, positions.get('rowId'), rowId);
  const sheet = state.sheets.find((candidate) => candidate.id === table.sheetId)?.name;
  if (position === undefined || row < 0 || sheet === undefined) throw unknown;
  return { sheet, row: table.area.row + 1 + row, col: table.area.col + position };
}
