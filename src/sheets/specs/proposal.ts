import { GREY_WHEN_GONE, isCurrent, ROW_STATE } from './rowState';
import type { SheetSpec } from '../sheetSpec';

/** Amounts nearest to the claims that meet the target and keep every cap. */
export const proposalSheet: SheetSpec = {
  key: 'proposal',
  part: 'alignment',
  visibility: 'visible',
  title: 'proposalTitle',
  note: { text: 'proposalNote' },
  blocks: [],
  frozenColumns: 3,
  names: { Proposal_total: `=SUMIFS({Proposal.proposed},${isCurrent('Proposal')})` },
  table: {
    name: 'Proposal',
    rowPrefix: 'L',
    greyed: GREY_WHEN_GONE,
    columns: [
      { key: 'rowId', kind: 'key', format: 'text', width: 10 },
      { key: 'department', kind: 'value', list: 'department', format: 'text', width: 13 },
      { key: 'description', kind: 'value', format: 'text', width: 34 },
      { key: 'owned', kind: 'value', format: 'money', width: 15 },
      { key: 'floorMoney', kind: 'value', format: 'money', width: 14 },
      { key: 'proposed', kind: 'value', format: 'money', width: 15 },
      { key: 'proposedChange', kind: 'formula', format: 'money', width: 14, formula: '=IF(OR({@proposed}="",{@owned}=""),"",{@proposed}-{@owned})' },
      { key: 'boundBy', kind: 'value', format: 'text', width: 30 },
      { key: 'adopted', kind: 'list', list: 'hintAnswer', format: 'text', width: 12, accepts: 'list' },
      { key: 'remark', kind: 'input', format: 'text', width: 28 },
      ROW_STATE,
      { key: 'stamp', kind: 'value', format: 'text', isHidden: true },
    ],
  },
};
