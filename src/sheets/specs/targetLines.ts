import { codeOfWord } from './formulaParts';
import { WEIGHT_MONTHS } from '../targetKeys';
import type { ColumnSpec, SheetSpec } from '../sheetSpec';

/** What is split: one row an agreed line or part of one, with how it spreads over the year. */
export const targetLinesSheet: SheetSpec = {
  key: 'targetLines',
  part: 'targets',
  visibility: 'visible',
  title: 'targetLinesTitle',
  note: { text: 'targetLinesNote' },
  blocks: [],
  frozenColumns: 2,
  table: {
    name: 'TargetLines',
    rowPrefix: 'L',
    columns: [
      { key: 'rowId', kind: 'key', format: 'text', width: 16, band: 'bandFirst' },
      { key: 'description', kind: 'value', format: 'text', width: 30, band: 'bandFirst' },
      { key: 'exclusiveScope', kind: 'value', format: 'text', width: 40, band: 'bandFirst' },
      { key: 'yearTarget', kind: 'value', isEditable: true, takesChange: true, format: 'money', width: 15, hint: 'typedTotalHint', accepts: 'nonNegative', band: 'bandFirst' },
      { key: 'changeBy', kind: 'input', changes: 'yearTarget', format: 'text', width: 11, hint: 'changeByHint', band: 'bandFirst' },
      { key: 'targetProfile', kind: 'list', list: 'targetProfile', format: 'text', width: 14, accepts: 'list', initial: 'lastYear', hint: 'targetProfileHint', band: 'bandFirst' },
      { key: 'likeLine', kind: 'input', format: 'text', width: 14, hint: 'likeLineHint', band: 'bandFirst' },
      { key: 'firstMonth', kind: 'value', format: 'month', width: 12, band: 'bandFirst' },
      { key: 'gateReason', kind: 'value', format: 'text', width: 34, band: 'bandFirst' },
      { key: 'lineLock', kind: 'list', list: 'yesNo', format: 'text', width: 10, accepts: 'list', hint: 'lineLockHint', band: 'bandFirst' },
      { key: 'owner', kind: 'input', format: 'text', width: 12, band: 'bandFirst' },
      { key: 'monthsSum', kind: 'formula', format: 'money', width: 15, formula: '=SUMIFS({TargetMonths.monthsSum},{TargetMonths.lineId},{@rowId})', band: 'bandFirst' },
      { key: 'residual', kind: 'formula', format: 'amount', width: 10, formula: '=ROUND(N({@yearTarget})-{@monthsSum},2)', band: 'bandFirst' },
      ...WEIGHT_MONTHS.map((key): ColumnSpec => ({ key, kind: 'input', format: 'factor', width: 9, accepts: 'nonNegative', band: 'bandWeights' })),
      { key: 'agreedLine', kind: 'value', format: 'text', isHidden: true },
      { key: 'lineState', kind: 'code', format: 'text', isHidden: true },
      { key: 'rowState', kind: 'value', list: 'rowState', format: 'text', isHidden: true },
      { key: 'rowCode', kind: 'formula', format: 'general', isHidden: true, formula: `=${codeOfWord('rowState', '{@rowState}')}` },
      { key: 'stamp', kind: 'value', format: 'text', isHidden: true },
    ],
  },
};
