import type { Sheet } from '../../model/sheet';
import type { Table } from '../../model/table';
import type { ApiClass } from '../apiClass';
import { changedCells } from '../changedCells';
import type { RangeRef } from '../rangeRef';
import { sortArea } from '../sortRange';
import { sheetOf } from '../structure';

export const rangeSortClass: ApiClass<RangeRef> = {
  methods: {
    apply: (range, [fields, matchCase, hasHeaders], session) => {
      const { area } = range;
      const body = hasHeaders === true ? { ...area, row: area.row + 1, rows: area.rows - 1 } : area;
      sortArea(range.sheet, body, fields, matchCase === true, session);
      changedCells.tell(range, undefined, session);
    },
  },
};

export const tableSortClass: ApiClass<Table> = {
  methods: {
    apply: (table, [fields, matchCase], session) => {
      const sheet = sheetOf(table, session);
      sortArea(sheet, table.body, fields, matchCase === true, session);
      changedCells.tell(session.range(sheet, table.body), undefined, session);
    },
    clear: () => null,
  },
};

/** Filters are not modelled: rows are hidden by nobody, so there is nothing to take away. */
export const autoFilterClass: ApiClass<Sheet> = {
  scalars: { enabled: { get: () => false }, isDataFiltered: { get: () => false } },
  methods: { clearCriteria: () => null, remove: () => null },
};
