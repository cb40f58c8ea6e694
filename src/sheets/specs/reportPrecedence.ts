import type { SheetSpec } from '../sheetSpec';

/** Which report supplies which measure where several tell it; the user's ranks decide, and import obeys them. */
export const reportPrecedenceSheet: SheetSpec = {
  key: 'reportPrecedence',
  part: 'sales',
  visibility: 'visible',
  title: 'reportPrecedenceTitle',
  note: { text: 'reportPrecedenceNote' },
  blocks: [],
  table: {
    name: 'ReportPrecedence',
    rowPrefix: 'R',
    columns: [
      { key: 'rowId', kind: 'key', format: 'text', width: 18, isHidden: true },
      { key: 'measureGroup', kind: 'value', format: 'text', list: 'measureGroup', width: 14 },
      { key: 'reportKind', kind: 'value', format: 'text', list: 'reportKind', width: 14 },
      { key: 'precedence', kind: 'input', format: 'integer', width: 12, hint: 'precedenceHint', accepts: 'nonNegative' },
      { key: 'stamp', kind: 'value', format: 'text', isHidden: true },
    ],
  },
};
