import type { Area } from '../../model/area';
import type { Table } from '../../model/table';
import type { ApiClass } from '../apiClass';
import { invalidArgument, itemNotFound } from '../apiError';
import type { Session } from '../session';
import { deleteColumn, insertColumn, renameColumnTo, sheetOf } from '../structure';
import { uniqueHeader } from '../tableCells';
import type { TableColumnRef } from '../targets';
import { object } from '../targets';
import { writeCells } from '../writeCells';
import { columnValues } from './tableClasses';

const indexOf = ({ table, column }: TableColumnRef): number => {
  const index = table.columns.indexOf(column);
  if (index < 0) throw itemNotFound('The table column');
  return index;
};

function columnPart(ref: TableColumnRef, area: Area, session: Session) {
  return object('Range', session.range(sheetOf(ref.table, session), { ...area, col: ref.table.area.col + indexOf(ref), cols: 1 }));
}

/** The columns of a table. */
export const tableColumnCollectionClass: ApiClass<Table> = {
  hasCount: true,
  items: (table) => table.columns.map((column) => object('TableColumn', { table, column })),
  item: (table, key) => {
    const column = table.columns.find(({ id, name }) => String(id) === String(key) || name.toLowerCase() === String(key).toLowerCase());
    if (!column) throw itemNotFound(`The column ${String(key)}`);
    return object('TableColumn', { table, column });
  },
  methods: {
    add: (table, [index, values, name], session) => object('TableColumn', { table, column: addColumn(table, index, values, name, session) }),
  },
};

function addColumn(table: Table, index: unknown, values: unknown, name: unknown, session: Session): Table['columns'][number] {
  const at = placeOf(index, table.columns.length);
  const rows = Array.isArray(values) ? values.map((row: unknown) => (Array.isArray(row) ? (row as unknown[]) : [row])) : undefined;
  if (rows && rows.length !== table.area.rows) throw invalidArgument('The column has another number of rows than the table.');
  const header = typeof name === 'string' ? name : String(rows?.[0]?.[0] ?? '');
  const column = insertColumn(session, table, at, uniqueHeader(header, table.columns.map((other) => other.name)));
  const { body } = table;
  if (rows && body.rows > 0) {
    const cells = session.range(sheetOf(table, session), { ...body, col: table.area.col + at, cols: 1 });
    writeCells(cells, rows.slice(1, 1 + body.rows), session);
  }
  return column;
}

/** A position from 0; nothing and -1 mean the end. */
export function placeOf(index: unknown, end: number): number {
  const at = index === null || index === undefined || Number(index) === -1 ? end : Number(index);
  if (!Number.isInteger(at) || at < 0 || at > end) throw invalidArgument();
  return at;
}

export const tableColumnClass: ApiClass<TableColumnRef> = {
  identity: ({ column }) => ({ Id: column.id }),
  scalars: {
    id: { get: ({ column }) => column.id },
    index: { get: indexOf },
    name: {
      get: ({ column }) => column.name,
      set: (ref, value, session) => {
        if (typeof value !== 'string' || value === '') throw invalidArgument();
        const others = ref.table.columns.filter((other) => other !== ref.column).map((other) => other.name);
        renameColumnTo(session, ref.table, ref.column, uniqueHeader(value, others));
      },
    },
    values: {
      get: (ref, session) => columnValues(ref.table, indexOf(ref), session),
      set: (ref, value, session) => {
        const sheet = sheetOf(ref.table, session);
        writeCells(session.range(sheet, { ...ref.table.area, col: ref.table.area.col + indexOf(ref), cols: 1 }), value, session);
      },
    },
  },
  methods: {
    getRange: (ref, _args, session) => columnPart(ref, ref.table.area, session),
    getDataBodyRange: (ref, _args, session) => columnPart(ref, ref.table.body, session),
    getHeaderRowRange: (ref, _args, session) => columnPart(ref, ref.table.header, session),
    getTotalRowRange: (ref, _args, session) => {
      if (!ref.table.showTotals) throw itemNotFound('The totals row');
      const { area } = ref.table;
      return columnPart(ref, { ...area, row: area.row + area.rows - 1, rows: 1 }, session);
    },
    delete: (ref, _args, session) => deleteColumn(session, ref.table, indexOf(ref)),
  },
};
