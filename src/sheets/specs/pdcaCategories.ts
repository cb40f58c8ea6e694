import type { ColumnSpec, SheetSpec } from '../sheetSpec';
import { monthKeys } from '../trackingKeys';

const column = (format: 'amount' | 'integer') => (key: string): ColumnSpec => ({ key, kind: 'value', format, width: 12 });

/** Months of the lead product before the plan year, which its life cycle is read from. */
export const YEARS_BEFORE = 2;

/**
 * Money of each category by month of the plan year, and the units of the product that leads it over three years: what the block of
 * a month sheet hands to its functions. The largest category stands first.
 */
export const pdcaCategoriesSheet: SheetSpec = {
  key: 'pdcaCategories',
  part: 'pdca',
  visibility: 'hidden',
  title: 'pdcaCategoriesTitle',
  note: { text: 'pdcaCategoriesNote' },
  blocks: [],
  frozenColumns: 3,
  table: {
    name: 'PdcaCategories',
    rowPrefix: 'C',
    columns: [
      { key: 'rowId', kind: 'key', format: 'text', width: 9 },
      { key: 'category', kind: 'value', format: 'text', ownWord: 'uncategorised', width: 20 },
      { key: 'leadProduct', kind: 'value', format: 'text', width: 30 },
      { key: 'categoryOrder', kind: 'value', format: 'integer', width: 10 },
      { key: 'firstUnits', kind: 'value', format: 'integer', width: 12 },
      { key: 'launchedAt', kind: 'value', format: 'integer', width: 12 },
      ...monthKeys('n').map(column('amount')),
      ...monthKeys('g').map(column('amount')),
      ...monthKeys('e').map(column('amount')),
      ...monthKeys('d').map(column('amount')),
      ...monthKeys('x').map(column('integer')),
      ...monthKeys('y').map(column('integer')),
      ...monthKeys('u').map(column('integer')),
      { key: 'rowState', kind: 'value', list: 'rowState', format: 'text', isHidden: true },
      { key: 'stamp', kind: 'value', format: 'text', isHidden: true },
    ],
  },
};
