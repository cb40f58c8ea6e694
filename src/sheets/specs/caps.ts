import type { SheetSpec } from '../sheetSpec';

/** What a resource can carry at most, for a scope. */
export const capsSheet: SheetSpec = {
  key: 'caps',
  part: 'alignment',
  visibility: 'visible',
  title: 'capsTitle',
  note: { text: 'capsNote' },
  blocks: [],
  frozenColumns: 2,
  table: {
    name: 'Caps',
    rowPrefix: 'T',
    isExtendable: true,
    columns: [
      { key: 'rowId', kind: 'key', format: 'text', width: 10 },
      { key: 'resource', kind: 'input', format: 'text', width: 26 },
      { key: 'capKind', kind: 'list', list: 'capKind', format: 'text', width: 11, accepts: 'list' },
      { key: 'claimSite', kind: 'input', format: 'text', width: 16, hint: 'scopeHint' },
      { key: 'claimCategory', kind: 'input', format: 'text', width: 14, hint: 'scopeHint' },
      { key: 'claimScope', kind: 'input', format: 'text', width: 12, hint: 'scopeHint' },
      { key: 'claimBuyer', kind: 'input', format: 'text', width: 11, hint: 'scopeHint' },
      { key: 'claimTier', kind: 'input', format: 'text', width: 14, hint: 'scopeHint' },
      { key: 'linkedLines', kind: 'input', format: 'text', width: 16, hint: 'capLinesHint' },
      { key: 'capAmount', kind: 'input', format: 'money', width: 16, hint: 'moneyHint', accepts: 'nonNegative' },
      { key: 'capUsed', kind: 'value', format: 'money', width: 16 },
      { key: 'capState', kind: 'formula', list: 'capState', format: 'general', width: 11, formula: '=IF(OR({@capAmount}="",{@capUsed}=""),"",INDEX(List_capState,IF({@capUsed}>{@capAmount}*1.000001,3,IF({@capUsed}>={@capAmount}*0.999999,2,1))))' },
      { key: 'owner', kind: 'input', format: 'text', width: 12 },
      { key: 'remark', kind: 'input', format: 'text', width: 28 },
      { key: 'stamp', kind: 'value', format: 'text', isHidden: true },
    ],
  },
};
