import type { SheetSpec } from '../sheetSpec';

/** People who have not ordered yet, by site and month: carts left behind as imported, registrations imported or typed. */
export const prospectsSheet: SheetSpec = {
  key: 'prospects',
  part: 'sales',
  visibility: 'visible',
  title: 'prospectsTitle',
  note: { text: 'prospectsNote' },
  blocks: [],
  frozenColumns: 3,
  table: {
    name: 'Prospects',
    rowPrefix: 'U',
    isExtendable: true,
    columns: [
      { key: 'rowId', kind: 'key', format: 'text', width: 12, isHidden: true },
      { key: 'site', kind: 'value', isEditable: true, format: 'text', width: 7 },
      { key: 'month', kind: 'value', isEditable: true, format: 'month', width: 10 },
      { key: 'prospectKind', kind: 'value', isEditable: true, format: 'text', list: 'prospectKind', accepts: 'list', width: 14 },
      { key: 'prospects', kind: 'value', isEditable: true, format: 'integer', width: 10, accepts: 'nonNegative' },
      { key: 'checkouts', kind: 'value', isEditable: true, format: 'integer', width: 10, accepts: 'nonNegative' },
      { key: 'cartAmount', kind: 'value', isEditable: true, format: 'amount', width: 15 },
      { key: 'currency', kind: 'value', isEditable: true, format: 'text', width: 10 },
      { key: 'source', kind: 'value', isEditable: true, format: 'text', width: 24 },
      { key: 'stamp', kind: 'value', format: 'text', isHidden: true },
    ],
  },
};
