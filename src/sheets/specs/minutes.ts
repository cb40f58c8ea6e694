import { GREY_WHEN_GONE, ROW_STATE } from './rowState';
import type { SheetSpec } from '../sheetSpec';

/** What a meeting ends with: the numbers, what was decided, and who still owes an answer. */
export const minutesSheet: SheetSpec = {
  key: 'minutes',
  part: 'alignment',
  visibility: 'visible',
  title: 'minutesTitle',
  note: { text: 'minutesNote' },
  blocks: [
    {
      name: 'numbers',
      cells: [
        [null, { text: 'minutesNumbers', look: 'heading' }, { text: 'departmentOwned', look: 'numberHeading' }],
        [null, { list: 'measureName', code: 'naive', look: 'label' }, { formula: '=Claims_naive', format: 'money', look: 'figure' }],
        [null, { list: 'measureName', code: 'lowest', look: 'label' }, { formula: '=Bounds_lowest', format: 'money', look: 'figure' }],
        [null, { list: 'measureName', code: 'highest', look: 'label' }, { formula: '=Bounds_highest', format: 'money', look: 'figure' }],
        [null, { list: 'measureName', code: 'owned', look: 'label' }, { formula: '=Claims_owned', format: 'money', look: 'figure' }],
        [null, { list: 'measureName', code: 'target', look: 'label' }, { formula: '=N(Set_annualTarget)', format: 'money', look: 'figure' }],
        [null, { list: 'measureName', code: 'gap', look: 'label' }, { formula: '=N(Set_annualTarget)-Claims_owned', format: 'money', look: 'figure' }],
      ],
    },
  ],
  table: {
    name: 'Minutes',
    rowPrefix: 'N',
    greyed: GREY_WHEN_GONE,
    columns: [
      { key: 'rowId', kind: 'key', format: 'text', width: 4, isHidden: true },
      { key: 'minuteKind', kind: 'value', list: 'minuteKind', format: 'text', width: 18 },
      { key: 'minuteWho', kind: 'value', format: 'text', width: 20 },
      { key: 'subject', kind: 'value', format: 'text', width: 52 },
      { key: 'decided', kind: 'value', format: 'text', width: 30 },
      { key: 'decidedMoney', kind: 'value', format: 'money', width: 15 },
      { key: 'minuteWhen', kind: 'value', format: 'text', width: 18 },
      { key: 'remark', kind: 'input', format: 'text', width: 26 },
      ROW_STATE,
      { key: 'stamp', kind: 'value', format: 'text', isHidden: true },
    ],
  },
};
