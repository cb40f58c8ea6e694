import { GREY_WHEN_GONE, ROW_STATE } from './rowState';
import type { SheetSpec } from '../sheetSpec';

/** Slices of the business with what the departments claim of each, side by side, the largest disagreement first. */
export const gapsSheet: SheetSpec = {
  key: 'gaps',
  part: 'alignment',
  visibility: 'visible',
  title: 'gapsTitle',
  note: { text: 'gapsNote' },
  blocks: [],
  frozenColumns: 2,
  table: {
    name: 'Gaps',
    rowPrefix: 'P',
    greyed: GREY_WHEN_GONE,
    order: { by: 'rank', first: 'smallest' },
    columns: [
      { key: 'rowId', kind: 'key', format: 'text', width: 12, isHidden: true },
      { key: 'slice', kind: 'value', format: 'text', width: 24 },
      { key: 'marketClaim', kind: 'value', format: 'money', width: 15 },
      { key: 'customerClaim', kind: 'value', format: 'money', width: 15 },
      { key: 'productClaim', kind: 'value', format: 'money', width: 15 },
      { key: 'consensus', kind: 'value', format: 'money', width: 15 },
      { key: 'marketGap', kind: 'formula', format: 'money', width: 14, formula: '=IF({@marketClaim}="","",{@marketClaim}-N({@consensus}))' },
      { key: 'customerGap', kind: 'formula', format: 'money', width: 14, formula: '=IF({@customerClaim}="","",{@customerClaim}-N({@consensus}))' },
      { key: 'productGap', kind: 'formula', format: 'money', width: 14, formula: '=IF({@productClaim}="","",{@productClaim}-N({@consensus}))' },
      { key: 'gapWidth', kind: 'formula', format: 'money', width: 14, formula: '=IF(COUNT({@marketClaim}:{@productClaim})<2,0,MAX({@marketClaim}:{@productClaim})-MIN({@marketClaim}:{@productClaim}))' },
      { key: 'rank', kind: 'value', format: 'integer', width: 8 },
      ROW_STATE,
      { key: 'stamp', kind: 'value', format: 'text', isHidden: true },
    ],
  },
};
