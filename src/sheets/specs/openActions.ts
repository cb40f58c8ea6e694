import type { SheetSpec } from '../sheetSpec';

/** Every task and action that is still open, over all months, as the last refresh found them: overdue first. */
export const openActionsSheet: SheetSpec = {
  key: 'openActions',
  part: 'pdca',
  visibility: 'visible',
  title: 'openActionsTitle',
  note: { text: 'openActionsNote' },
  blocks: [
    {
      name: 'counts',
      cells: [
        [{ text: 'openCount', look: 'numberHeading' }, { text: 'overdueCount', look: 'numberHeading' }],
        [{ formula: '=SUMPRODUCT(--({OpenActions.openWork}<>""))', format: 'integer', look: 'figure' }, { formula: '=SUMPRODUCT(--({OpenActions.daysLate}<>""))', format: 'integer', name: 'OpenActions_overdue', look: 'figure' }],
      ],
    },
  ],
  frozenColumns: 2,
  table: {
    name: 'OpenActions',
    columns: [
      { key: 'openKind', kind: 'value', list: 'openKind', format: 'text', width: 14 },
      { key: 'openWork', kind: 'value', format: 'text', width: 46, lines: 0 },
      { key: 'month', kind: 'value', format: 'month', width: 11 },
      { key: 'owner', kind: 'value', format: 'text', width: 12 },
      { key: 'due', kind: 'value', format: 'date', width: 12 },
      { key: 'checkOn', kind: 'value', format: 'date', width: 12 },
      { key: 'daysLate', kind: 'formula', format: 'integer', width: 11, formula: '=IF({@deadline}="","",IF({@deadline}<Pdca_today,Pdca_today-{@deadline},""))' },
      { key: 'carriedFrom', kind: 'value', format: 'month', width: 12 },
      { key: 'mapRow', kind: 'value', format: 'text', width: 24 },
      { key: 'deadline', kind: 'value', format: 'date', isHidden: true },
    ],
  },
};
