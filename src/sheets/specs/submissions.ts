import type { ColumnSpec, SheetSpec } from '../sheetSpec';

const COLUMNS: readonly ColumnSpec[] = [
  { key: 'rowId', kind: 'key', format: 'text', width: 14, isHidden: true },
  { key: 'roundNumber', kind: 'value', format: 'integer', width: 8 },
  { key: 'lineA', kind: 'value', format: 'text', width: 10 },
  { key: 'department', kind: 'value', list: 'department', format: 'text', width: 13 },
  { key: 'description', kind: 'value', format: 'text', width: 34 },
  { key: 'scopeText', kind: 'value', format: 'text', width: 34 },
  { key: 'stated', kind: 'value', format: 'amount', width: 16 },
  { key: 'currency', kind: 'value', format: 'text', width: 10 },
  { key: 'amountMeans', kind: 'value', list: 'amountMeans', format: 'text', width: 14 },
  { key: 'claimBasis', kind: 'value', list: 'basis', format: 'text', width: 12 },
  { key: 'comparable', kind: 'value', format: 'money', width: 15 },
  { key: 'roundAmount', kind: 'value', format: 'money', width: 15 },
  { key: 'blocked', kind: 'value', format: 'text', width: 28 },
  { key: 'frozenAt', kind: 'value', format: 'text', width: 20 },
  { key: 'frozenCopy', kind: 'value', format: 'text', isHidden: true },
  { key: 'stamp', kind: 'value', format: 'text', isHidden: true },
];

/** What each department stated in each frozen round; never changed afterwards. */
export const submissionsSheet: SheetSpec = {
  key: 'submissions',
  part: 'alignment',
  visibility: 'visible',
  title: 'submissionsTitle',
  note: { text: 'submissionsNote' },
  blocks: [],
  frozenColumns: 4,
  table: {
    name: 'Submissions',
    rowPrefix: 'R',
    columns: COLUMNS.map((column) => ({ ...column, isFrozen: true })),
  },
};
