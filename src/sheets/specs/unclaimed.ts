import { codeOfWord } from './formulaParts';
import { GREY_WHEN_GONE, isCurrent, ROW_STATE } from './rowState';
import type { SheetSpec } from '../sheetSpec';

const SALES = '{Unclaimed.scopeLastYear}';
const IS_CURRENT = isCurrent('Unclaimed');

/** Last year's sales outside every claim, each with a decision. */
export const unclaimedSheet: SheetSpec = {
  key: 'unclaimed',
  part: 'alignment',
  visibility: 'visible',
  title: 'unclaimedTitle',
  note: { text: 'unclaimedNote' },
  blocks: [],
  frozenColumns: 2,
  names: {
    Unclaimed_undecided: `=SUMIFS(${SALES},{Unclaimed.unclaimedCode},"",${IS_CURRENT})+SUMIFS(${SALES},{Unclaimed.unclaimedCode},"claim",{Unclaimed.claimant},"",${IS_CURRENT})`,
  },
  table: {
    name: 'Unclaimed',
    rowPrefix: 'E',
    greyed: GREY_WHEN_GONE,
    order: { by: 'scopeLastYear', first: 'largest' },
    columns: [
      { key: 'rowId', kind: 'key', format: 'text', width: 12, isHidden: true },
      { key: 'siteName', kind: 'value', format: 'text', width: 28 },
      { key: 'category', kind: 'value', format: 'text', ownWord: 'uncategorised', width: 20 },
      { key: 'scopeLastYear', kind: 'value', format: 'money', width: 16 },
      { key: 'unclaimedShare', kind: 'value', format: 'percent', width: 13 },
      { key: 'unclaimedDecision', kind: 'list', list: 'unclaimedDecision', format: 'text', width: 16, accepts: 'list' },
      { key: 'claimant', kind: 'input', format: 'text', width: 16 },
      { key: 'remark', kind: 'input', format: 'text', width: 30 },
      ROW_STATE,
      { key: 'unclaimedCode', kind: 'formula', format: 'general', isHidden: true, formula: `=${codeOfWord('unclaimedDecision', '{@unclaimedDecision}')}` },
      { key: 'stamp', kind: 'value', format: 'text', isHidden: true },
    ],
  },
};
