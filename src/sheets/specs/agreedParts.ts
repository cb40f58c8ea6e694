import { codeOfWord } from './formulaParts';
import { GONE_ROW, GREY_WHEN_GONE, ROW_STATE } from './rowState';
import type { ColumnSpec, SheetSpec } from '../sheetSpec';

/** Where the line of a part stands among the agreed ones. */
const LINE = 'MATCH({@lineA},{Agreed.rowId},0)';

/** Parts of agreed lines: splits add up to the line, contents are at most the line. What binding finds out stands there to be typed over; users add parts of their own. */
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
    greyed: GREY_WHEN_GONE,
    columns: [
      { key: 'rowId', kind: 'key', format: 'text', width: 10, isHidden: true },
      { key: 'lineA', kind: 'value', isEditable: true, format: 'text', width: 11 },
      { key: 'partName', kind: 'value', isEditable: true, format: 'text', width: 30 },
      { key: 'partKind', kind: 'value', isEditable: true, list: 'partKind', format: 'text', width: 11, accepts: 'list' },
      { key: 'partAmount', kind: 'value', isEditable: true, format: 'money', width: 15, hint: 'moneyHint', accepts: 'nonNegative' },
      { key: 'owner', kind: 'value', isEditable: true, format: 'text', width: 12 },
      ...['claimSite', 'claimCategory', 'claimScope', 'claimTier', 'claimBuyer'].map((key): ColumnSpec => ({ key, kind: 'input', format: 'text', width: 14, hint: 'partScopeHint' })),
      {
        key: 'partState', kind: 'formula', list: 'partState', format: 'general', width: 14,
        formula: `=IF(OR({@lineA}="",{@rowState}=${GONE_ROW}),"",INDEX(List_partState,IF(ISNA(${LINE}),3,IF({@partAmount}>INDEX({Agreed.agreedAmount},${LINE})+0.005,2,IF(AND({@partCode}="split",INDEX({Agreed.tieOut},${LINE})<>0),4,1)))))`,
      },
      { key: 'partCode', kind: 'formula', format: 'general', isHidden: true, formula: `=${codeOfWord('partKind', '{@partKind}')}` },
      ROW_STATE,
      { key: 'lineB', kind: 'value', format: 'text', isHidden: true },
      { key: 'stamp', kind: 'value', format: 'text', isHidden: true },
    ],
  },
};
