import { expect, test } from '@jest/globals';
import { rowsAfter } from '../../src/sheets/rowsAfter';
import type { TableSpec } from '../../src/sheets/sheetSpec';
import { headerOf } from '../../src/sheets/words';
import { EMPTY_STATE, type WorkbookState } from '../../src/sheets/workbookState';

const SPEC: TableSpec = {
  name: 'T',
  rowPrefix: 'K',
  columns: [
    { key: 'rowId', kind: 'key', format: 'text' },
    { key: 'taskName', kind: 'value', format: 'text' },
    { key: 'carriedTo', kind: 'value', format: 'month' },
    { key: 'owner', kind: 'input', format: 'text' },
  ],
};
const columns = SPEC.columns.map(({ key }, at) => ({ id: at + 1, header: headerOf({ key }, 'en') }));
const values = [['K1', 'order', 45689, 'Li'], ['K2', 'list', 45689, null]];
const state: WorkbookState = { ...EMPTY_STATE, tables: new Map([['T', { name: 'T', sheetId: 's', area: { row: 3, col: 0, rows: 3, cols: 4 }, columns, values, constants: new Map(), formulas: new Map() }]]) };

test('a cell that a run empties is empty after it, one that it does not name stands as it stood', () => {
  const rows = rowsAfter(SPEC, state, { mode: 'merge', rows: [{ id: 'K1', values: { carriedTo: null } }, { id: 'K3', values: { taskName: 'ship' } }] }, 'en');
  expect(rows.map(({ id, value }) => [id, value('taskName'), value('carriedTo'), value('owner')])).toEqual([['K1', 'order', null, 'Li'], ['K2', 'list', 45689, null], ['K3', 'ship', null, null]]);
});
