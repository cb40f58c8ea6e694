import type { Month } from '../../core/month';
import type { ColumnSpec, SheetSpec } from '../sheetSpec';

/** Units by product and month, read row by row by the life-cycle functions; `months` are the columns, oldest first. */
export function monthlyUnitsSheet(months: readonly Month[]): SheetSpec {
  const first = months[0];
  const last = months[months.length - 1];
  return {
    key: 'monthlyUnits',
    part: 'product',
    visibility: 'visible',
    title: 'monthlyUnitsTitle',
    note: { text: 'monthlyUnitsNote' },
    blocks: [],
    frozenColumns: 2,
    table: {
      name: 'MonthlyUnits',
      rowPrefix: 'P',
      columns: [
        { key: 'rowId', kind: 'key', format: 'text', width: 10 },
        { key: 'product', kind: 'value', format: 'text', width: 34 },
        ...months.map((month): ColumnSpec => ({ key: month, header: month, kind: 'value', format: 'integer', width: 9 })),
        { key: 'stamp', kind: 'value', format: 'text', isHidden: true },
      ],
    },
    names: first === undefined || last === undefined ? {} : { Units_window: `={MonthlyUnits.${first}:${last}}` },
  };
}

const MONTH_NUMBERS = Array.from({ length: 12 }, (_, index) => String(index + 1).padStart(2, '0'));

/** Key of the index of a calendar month, 1–12. */
export function seasonKey(month: number): string {
  return `m${String(month).padStart(2, '0')}`;
}

/** Id of the index of a category that is made of a single product: life cycles, which look for the category, do not find it. */
export function soleSeasonId(category: string): string {
  return `${category}.1`;
}

/** Season index by category; a category without 24 months has no row. */
export const seasonIndexSheet: SheetSpec = {
  key: 'seasonIndex',
  part: 'product',
  visibility: 'visible',
  title: 'seasonIndexTitle',
  note: { text: 'seasonIndexNote' },
  blocks: [],
  frozenColumns: 2,
  table: {
    name: 'SeasonIndex',
    rowPrefix: 'C',
    columns: [
      { key: 'rowId', kind: 'key', format: 'text', width: 9 },
      { key: 'category', kind: 'value', format: 'text', ownWord: 'uncategorised', width: 24 },
      ...MONTH_NUMBERS.map((number): ColumnSpec => ({ key: `m${number}`, header: number, kind: 'value', format: 'factor', width: 9 })),
      { key: 'source', kind: 'value', format: 'text', width: 24 },
      { key: 'stamp', kind: 'value', format: 'text', isHidden: true },
    ],
  },
};
