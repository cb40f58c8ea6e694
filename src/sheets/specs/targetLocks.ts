import type { SheetSpec } from '../sheetSpec';

/** Totals that the split keeps: of a scope and its months, whatever the lines say. */
export const targetLocksSheet: SheetSpec = {
  key: 'targetLocks',
  part: 'targets',
  visibility: 'visible',
  title: 'targetLocksTitle',
  note: { text: 'targetLocksNote' },
  blocks: [],
  frozenColumns: 2,
  table: {
    name: 'TargetLocks',
    rowPrefix: 'Q',
    isExtendable: true,
    columns: [
      { key: 'rowId', kind: 'key', format: 'text', width: 10 },
      { key: 'lineA', kind: 'input', format: 'text', width: 16, hint: 'lockLineHint' },
      { key: 'claimSite', kind: 'input', format: 'text', width: 18, hint: 'scopeHint' },
      { key: 'claimCategory', kind: 'input', format: 'text', width: 16, hint: 'scopeHint' },
      { key: 'claimScope', kind: 'input', format: 'text', width: 14, hint: 'scopeHint' },
      { key: 'claimTier', kind: 'input', format: 'text', width: 16, hint: 'scopeHint' },
      { key: 'claimBuyer', kind: 'input', format: 'text', width: 12, hint: 'scopeHint' },
      { key: 'lockMonths', kind: 'input', format: 'text', width: 12, hint: 'lockMonthsHint' },
      { key: 'lockAmount', kind: 'input', format: 'money', width: 16, hint: 'moneyHint', accepts: 'nonNegative' },
      { key: 'lockReached', kind: 'value', format: 'money', width: 16 },
      { key: 'lockGap', kind: 'formula', format: 'amount', width: 12, formula: '=IF(OR({@lockAmount}="",{@lockReached}=""),"",ROUND({@lockAmount}-{@lockReached},2))' },
      { key: 'remark', kind: 'input', format: 'text', width: 26 },
      { key: 'stamp', kind: 'value', format: 'text', isHidden: true },
    ],
  },
};
