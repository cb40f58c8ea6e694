import { expect, test } from '@jest/globals';
import { SHEETS } from '../../src/sheets/registry';
import { sheetOfTable } from '../../src/i18n/sheetOfTable';

test('the pane calls every table by the name of its sheet', () => {
  const foreign = SHEETS.filter(({ key, table }) => table !== undefined && sheetOfTable(table.name) !== key).map(({ key, table }) => `${key}: ${table?.name ?? ''}`);
  expect(foreign).toEqual([]);
});
