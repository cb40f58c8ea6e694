import type { SheetSpec } from '../sheetSpec';

/** What was decided, when and by whom; meeting and actions write here, and so may anybody. */
export const decisionsSheet: SheetSpec = {
  key: 'decisions',
  part: 'alignment',
  visibility: 'visible',
  title: 'decisionsTitle',
  note: { text: 'decisionsNote' },
  blocks: [],
  frozenColumns: 2,
  table: {
    name: 'Decisions',
    rowPrefix: 'V',
    isExtendable: true,
    columns: [
      { key: 'rowId', kind: 'key', format: 'text', width: 10, isHidden: true },
      { key: 'decidedAt', kind: 'input', format: 'text', width: 20 },
      { key: 'subject', kind: 'input', format: 'text', width: 34 },
      { key: 'decided', kind: 'input', format: 'text', width: 44 },
      { key: 'decidedMoney', kind: 'input', format: 'money', width: 15 },
      { key: 'decidedBy', kind: 'input', format: 'text', width: 20 },
      { key: 'aboutRow', kind: 'input', format: 'text', width: 16 },
    ],
  },
};
