import { codeOfWord } from './formulaParts';
import type { ColumnSpec, SheetSpec } from '../sheetSpec';

/** Parts of agreed lines: splits add up to the line, contents are at most the line. */
export const agreedPartsSheet: SheetSpec = {
  key: 'agreedParts',
  part: 'alignment',
  visibility: 'visible',
  title: 'agreedPartsTitle',
  note: { text: 'agreedPartsNote' },
  blocks: [],
  frozenColumns: 3,
  table: {
    name: 'AgreedParts',
    rowPrefix: 'K',
    isExtendable: true,
    columns: [
      { key: 'rowId', kind: 'key', format: 'text', width: 10, isHidden: true },
      { key: 'lineA', kind: 'input', format: 'text', width: 11 },
      { key: 'partName', kind: 'input', format: 'text', width: 30 },
      { key: 'partKind', kind: 'list', list: 'partKind', format: 'text', width: 11, accepts: 'list' },
      { key: 'partAmount', kind: 'input', format: 'money', width: 15, hint: 'moneyHint', accepts: 'nonNegative' },
      { key: 'owner', kind: 'input', format: 'text', width: 12 },
      ...['claimSite', 'claimCategory', 'claimScope', 'claimTier', 'claimBuyer'].map((key): ColumnSpec => ({ key, kind: 'input', format: 'text', width: 14, hint: 'partScopeHint' })),
      {
        key: 'partState', kind: 'formula', list: 'partState', format: 'general', width: 14,
        formula: '=IF({@lineA}="","",INDEX(List_partState,IF(ISNA(MATCH({@lineA},{Agreed.rowId},0)),3,IF({@partAmount}>INDEX({Agreed.agreedAmount},MATCH({@lineA},{Agreed.rowId},0))+0.005,2,1))))',
      },
      { key: 'partCode', kind: 'formula', format: 'general', isHidden: true, formula: `=${codeOfWord('partKind', '{@partKind}')}` },
    ],
  },
};
