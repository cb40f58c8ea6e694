import type { Sheet } from '../../model/sheet';
import type { Table } from '../../model/table';
import { toApiValue } from '../../model/values';
import { addressedRange, splitSheet } from '../addresses';
import { addTable } from '../addTable';
import type { ApiClass } from '../apiClass';
import { invalidArgument, itemNotFound } from '../apiError';
import { EVENT, WORKBOOK_TARGET } from '../apiEvent';
import { clearFilter } from '../filters';
import { checkDefinedName } from '../nameRules';
import type { RangeRef } from '../rangeRef';
import { removeTable } from '../removeSheet';
import { readValues } from '../readCells';
import type { Session } from '../session';
import { renameTableTo, resizeTableTo, setTotals, sheetOf } from '../structure';
import type { Targets } from '../targets';
import { object, targetOf } from '../targets';
import { activeSheet } from './workbookClass';

type Collection = Targets['TableCollection'];

function tablesOf({ sheet }: Collection, session: Session): readonly Table[] {
  return sheet ? sheet.tables : session.workbook.tables();
}

/** All tables of the workbook, or of one sheet. */
export const tableCollectionClass: ApiClass<Collection> = {
  hasCount: true,
  items: (tables, session) => tablesOf(tables, session).map((table) => object('Table', table)),
  item: (tables, key, session) => {
    const table = session.workbook.table(String(key));
    if (!table || !tablesOf(tables, session).includes(table)) throw itemNotFound(`The table ${String(key)}`);
    return object('Table', table);
  },
  methods: {
    add: (tables, [address, hasHeaders], session) => {
      const table = addTable(rangeOfTable(tables, address, session), hasHeaders === true, session);
      const args = { source: session.source, tableId: table.id, type: 'TableAdded', worksheetId: table.sheetId };
      session.emit({ type: EVENT.tableAdded, targets: [table.sheetId, WORKBOOK_TARGET], args });
      return object('Table', table);
    },
  },
};

function rangeOfTable({ sheet }: Collection, address: unknown, session: Session): RangeRef {
  const given = targetOf('Range', address);
  const range = given ?? addressedRange(sheet ?? activeSheet(session.workbook), address, session);
  if (sheet && range.sheet !== sheet) throw invalidArgument(`The address ${splitSheet(String(address)).address} lies on another sheet.`);
  return range;
}

export const tableScopedCollectionClass: ApiClass<Targets['TableScopedCollection']> = {
  hasCount: true,
  items: ({ tables }) => tables.map((table) => object('Table', table)),
  item: ({ tables }, key) => {
    const table = tables.find(({ id, name }) => id === key || name.toLowerCase() === String(key).toLowerCase());
    if (!table) throw itemNotFound(`The table ${String(key)}`);
    return object('Table', table);
  },
  methods: {
    getFirst: ({ tables: [first] }) => {
      if (!first) throw itemNotFound('The first table');
      return object('Table', first);
    },
  },
};

function flag(name: 'showBandedRows' | 'showBandedColumns' | 'showFilterButton' | 'highlightFirstColumn' | 'highlightLastColumn') {
  return { get: (table: Table) => table[name], set: (table: Table, value: unknown) => void (table[name] = value === true) };
}

function part(table: Table, area: Table['area'], session: Session) {
  return object('Range', session.range(sheetOf(table, session), area));
}

/** One table. */
export const tableClass: ApiClass<Table> = {
  identity: (table) => ({ Id: table.id }),
  scalars: {
    id: { get: (table) => table.id },
    legacyId: { get: (table) => table.id },
    name: {
      get: (table) => table.name,
      set: (table, value, session) => renameTableTo(session, table, checkDefinedName(value, session.workbook, table.name)),
    },
    style: {
      get: (table) => table.style,
      set: (table, value) => {
        if (typeof value !== 'string') throw invalidArgument();
        table.style = value;
      },
    },
    showHeaders: {
      get: (table) => table.showHeaders,
      set: (table, value) => {
        if (value !== table.showHeaders) throw invalidArgument('The workbench keeps the header row of a table.');
      },
    },
    showTotals: { get: (table) => table.showTotals, set: (table, value, session) => setTotals(session, table, value === true) },
    showBandedRows: flag('showBandedRows'),
    showBandedColumns: flag('showBandedColumns'),
    showFilterButton: flag('showFilterButton'),
    highlightFirstColumn: flag('highlightFirstColumn'),
    highlightLastColumn: flag('highlightLastColumn'),
  },
  objects: {
    columns: (table) => object('TableColumnCollection', table),
    rows: (table) => object('TableRowCollection', table),
    worksheet: (table, session) => object('Worksheet', sheetOf(table, session)),
    sort: (table) => object('TableSort', table),
    autoFilter: (table, session) => object('AutoFilter', sheetOf(table, session)),
  },
  methods: {
    getRange: (table, _args, session) => part(table, table.area, session),
    getDataBodyRange: (table, _args, session) => part(table, table.body, session),
    getHeaderRowRange: (table, _args, session) => part(table, table.header, session),
    getTotalRowRange: (table, _args, session) => {
      if (!table.showTotals) throw itemNotFound('The totals row');
      return part(table, { ...table.area, row: table.area.row + table.area.rows - 1, rows: 1 }, session);
    },
    resize: (table, [address], session) => {
      const range = targetOf('Range', address) ?? addressedRange(sheetOf(table, session), address, session);
      if (range.sheet.id !== table.sheetId) throw invalidArgument();
      resizeTableTo(session, table, range.area);
    },
    delete: (table, _args, session) => {
      const sheet = sheetOf(table, session);
      removeTable(session.workbook, sheet, table);
      clearArea(sheet, table.area);
      const args = { source: session.source, tableId: table.id, tableName: table.name, type: 'TableDeleted', worksheetId: sheet.id };
      session.emit({ type: EVENT.tableDeleted, targets: [sheet.id, WORKBOOK_TARGET], args });
    },
    clearFilters: (table, _args, session) => clearFilter(session.range(sheetOf(table, session), table.body)),
    reapplyFilters: () => null,
  },
};

/** Deleting a table takes its cells' contents and looks away. */
function clearArea(sheet: Sheet, area: Table['area']): void {
  for (let row = area.row; row < area.row + area.rows; row += 1) {
    for (let col = area.col; col < area.col + area.cols; col += 1) {
      sheet.setValue(row, col, null);
      sheet.grid.setStyle(row, col, 0);
    }
  }
}

/** The values of one row of a table, as the library hands them over. */
export function rowValues(table: Table, index: number, session: Session): unknown[][] | null {
  const { body } = table;
  return readValues(session.range(sheetOf(table, session), { ...body, row: body.row + index, rows: 1 }), session);
}

/** Header and body of one column as a list of one-cell rows. */
export function columnValues(table: Table, index: number, session: Session): unknown[][] {
  const sheet = sheetOf(table, session);
  session.refresh();
  return Array.from({ length: table.area.rows }, (_, row) => [toApiValue(sheet.value(table.area.row + row, table.area.col + index))]);
}
