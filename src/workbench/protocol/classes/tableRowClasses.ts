import type { Table } from '../../model/table';
import type { ApiClass } from '../apiClass';
import { invalidArgument, itemNotFound } from '../apiError';
import { assertUnprotected } from '../bounds';
import { changedCells } from '../changedCells';
import type { Session } from '../session';
import { deleteTableRows, insertTableRows, sheetOf } from '../structure';
import type { TableRowRef } from '../targets';
import { object } from '../targets';
import { writeCells } from '../writeCells';
import { rowValues } from './tableClasses';
import { placeOf } from './tableColumnClasses';

/** The body rows of a table, by position. */
export const tableRowCollectionClass: ApiClass<Table> = {
  hasCount: true,
  items: (table) => Array.from({ length: table.body.rows }, (_, index) => object('TableRow', { table, index })),
  methods: {
    getItemAt: (table, [index]) => {
      if (Number(index) < 0 || Number(index) >= table.body.rows) throw invalidArgument();
      return object('TableRow', { table, index: Number(index) });
    },
    add: (table, [index, values], session) => object('TableRow', { table, index: addRows(table, index, values, session) }),
    deleteRowsAt: (table, [index, count], session) => deleteTableRows(session, table, Number(index), Number(count ?? 1)),
  },
};

function addRows(table: Table, index: unknown, values: unknown, session: Session): number {
  const sheet = sheetOf(table, session);
  assertUnprotected(sheet);
  const at = placeOf(index, table.body.rows);
  const rows = rowsOf(values, table);
  insertTableRows(session, table, at, rows?.length ?? 1);
  const range = session.range(sheet, { ...table.body, row: table.body.row + at, rows: rows?.length ?? 1 });
  if (rows) writeCells(range, rows, session);
  else changedCells.tell(range, undefined, session, 'RowInserted');
  return at;
}

function rowsOf(values: unknown, table: Table): unknown[][] | undefined {
  if (values === null || values === undefined) return undefined;
  if (!Array.isArray(values)) return [table.columns.map(() => values)];
  const rows = values.every(Array.isArray) ? (values as unknown[][]) : [values as unknown[]];
  if (rows.some((row) => row.length !== table.columns.length)) throw invalidArgument('A row has another number of cells than the table has columns.');
  return rows;
}

export const tableRowClass: ApiClass<TableRowRef> = {
  identity: ({ index }) => ({ _Index: index }),
  scalars: {
    index: { get: ({ index }) => index },
    values: {
      get: ({ table, index }, session) => rowValues(table, index, session),
      set: (ref, value, session) => writeCells(rowRange(ref, session), value, session),
    },
  },
  methods: {
    getRange: (ref, _args, session) => object('Range', rowRange(ref, session)),
    delete: ({ table, index }, _args, session) => deleteTableRows(session, table, index, 1),
  },
};

function rowRange({ table, index }: TableRowRef, session: Session) {
  if (index >= table.body.rows) throw itemNotFound('The table row');
  return session.range(sheetOf(table, session), { ...table.body, row: table.body.row + index, rows: 1 });
}
