import type { SheetSpec } from '../sheetSpec';

/**
 * First and last month of every known buyer by pseudonym, compressed; from it new and existing buyers of later months
 * follow. Never shown and never read by formulas.
 */
export const customerIndexSheet: SheetSpec = {
  key: 'customerIndex',
  part: 'sales',
  visibility: 'veryHidden',
  title: 'customerIndexTitle',
  blocks: [],
  table: {
    name: 'CustomerIndex',
    columns: [
      { key: 'rowId', kind: 'key', format: 'text', width: 10 },
      { key: 'data', kind: 'value', format: 'text', width: 40 },
    ],
  },
};
