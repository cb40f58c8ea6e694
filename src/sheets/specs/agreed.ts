import { CURRENT_ROW, GONE_ROW, GREY_WHEN_GONE, isCurrent, ROW_STATE } from './rowState';
import type { SheetSpec } from '../sheetSpec';

/** The agreed targets: one exclusive scope a line, who answers for it, signed. */
export const agreedSheet: SheetSpec = {
  key: 'agreed',
  part: 'alignment',
  visibility: 'visible',
  title: 'agreedTitle',
  note: { text: 'agreedNote' },
  blocks: [
    {
      name: 'total',
      cells: [
        [{ text: 'agreedTotals', look: 'heading' }, { text: 'departmentOwned', look: 'numberHeading' }],
        [{ text: 'agreedSum', look: 'label' }, { formula: `=SUMIFS({Agreed.agreedAmount},${isCurrent('Agreed')})`, format: 'money', name: 'Agreed_total', look: 'figure' }],
        [{ text: 'annualTargetLabel', look: 'label' }, { formula: '=N(Set_annualTarget)', format: 'money', look: 'figure' }],
        [{ text: 'agreedGap', look: 'label' }, { formula: '=IF(N(Set_annualTarget)=0,0,N(Set_annualTarget)-Agreed_total)', format: 'money', look: 'figure' }],
      ],
    },
  ],
  names: { Agreed_unsigned: `=SUMPRODUCT(({Agreed.rowState}=${CURRENT_ROW})*((({Agreed.agreedMargin}="")+({Agreed.signedBy}="")+({Agreed.signedOn}=""))>0))` },
  frozenColumns: 3,
  table: {
    name: 'Agreed',
    rowPrefix: 'L',
    greyed: GREY_WHEN_GONE,
    columns: [
      { key: 'rowId', kind: 'key', format: 'text', width: 14, band: 'bandFirst' },
      { key: 'department', kind: 'value', list: 'department', format: 'text', width: 13, band: 'bandFirst' },
      { key: 'description', kind: 'value', format: 'text', width: 18, lines: 3, band: 'bandFirst' },
      { key: 'exclusiveScope', kind: 'value', format: 'text', width: 34, lines: 3, band: 'bandFirst' },
      { key: 'agreedAmount', kind: 'value', format: 'money', width: 11, band: 'bandFirst' },
      { key: 'firstMonth', kind: 'value', format: 'month', width: 9, band: 'bandFirst' },
      { key: 'agreedMargin', kind: 'input', format: 'percent', width: 11, hint: 'agreedMarginHint', band: 'bandFirst' },
      { key: 'accountable', kind: 'input', format: 'text', width: 13, lines: 3, band: 'bandFirst' },
      { key: 'coOwners', kind: 'input', format: 'text', width: 11, lines: 3, band: 'bandFirst' },
      { key: 'standard', kind: 'input', format: 'text', width: 16, lines: 3, band: 'bandFirst' },
      { key: 'signedBy', kind: 'input', format: 'text', width: 11, band: 'bandFirst' },
      { key: 'signedOn', kind: 'input', format: 'date', width: 11, band: 'bandFirst' },
      { key: 'splitParts', kind: 'formula', format: 'money', width: 13, band: 'bandMore', formula: `=SUMIFS({AgreedParts.partAmount},{AgreedParts.lineA},{@rowId},{AgreedParts.partCode},"split",{AgreedParts.rowState},"<>"&${GONE_ROW})` },
      { key: 'tieOut', kind: 'formula', format: 'money', width: 12, band: 'bandMore', formula: '=IF(OR({@splitParts}=0,{@agreedAmount}=""),0,ROUND({@agreedAmount}-{@splitParts},2))' },
      { ...ROW_STATE, band: 'bandMore' },
      { key: 'claimStamp', kind: 'value', format: 'text', isHidden: true },
      { key: 'stamp', kind: 'value', format: 'text', isHidden: true },
    ],
  },
};
