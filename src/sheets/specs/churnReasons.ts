import type { FixedCell, SheetSpec } from '../sheetSpec';
import { codesOf } from '../words';
import { COSTS_UNKNOWN, TIER_ROW, areFilled, ofTier } from './customerFormulas';

const WINBACK =
  'WINBACK_VALUE(IF({@successRate}="",Set_winbackChance,{@successRate}),{@orderValue},{@ordersPerYear},CustomerTiers_rate,Set_winbackRetention,Set_winbackDiscount,Set_winbackYears,N({@offerCost}),N({@contactCost}))';
const KNOWN = `AND(${areFilled('lostCustomers', 'orderValue', 'ordersPerYear')},CustomerTiers_rate<>"")`;

/** Customers of a reason and kind; the kind by its place in the list of kinds. */
function countOf(reason: string, kind: number): string {
  return `SUMIFS({ChurnReasons.lostCustomers},{ChurnReasons.churnReason},INDEX(List_churnReason,MATCH("${reason}",ListCode_churnReason,0)),{ChurnReasons.churnKind},INDEX(List_churnKind,${kind}))`;
}

/** One reason with its counts; behind them the same with a little added by rank, so that equal ones can be told apart in order. */
function reasonRow(code: string, at: number): FixedCell[] {
  const [lost, cart] = [countOf(code, 1), countOf(code, 2)];
  const apart = `${(codesOf('churnReason').length - at) / 1e6}`;
  return [
    { list: 'churnReason', code, look: 'label' },
    { formula: `=${lost}`, format: 'integer', look: 'plain' },
    { formula: `=${cart}`, format: 'integer', look: 'plain' },
    { formula: `=SUMIFS({ChurnReasons.recoverable},{ChurnReasons.churnReason},INDEX(List_churnReason,MATCH("${code}",ListCode_churnReason,0)))`, format: 'money', look: 'plain' },
    { formula: `=${lost}+${apart}`, format: 'general', look: 'ghost' },
    { formula: `=${cart}+${apart}`, format: 'general', look: 'ghost' },
  ];
}

/** Customers of a kind whose reason nobody has asked for yet. */
function openOf(kind: number): string {
  const ofKind = `{ChurnReasons.churnKind},INDEX(List_churnKind,${kind})`;
  return `SUMIFS({ChurnReasons.lostCustomers},${ofKind})-SUMIFS({ChurnReasons.lostCustomers},${ofKind},{ChurnReasons.churnReason},"?*")`;
}

function openRow(): FixedCell[] {
  const [lost, cart] = [openOf(1), openOf(2)];
  return [
    { text: 'reasonOpen', look: 'label' },
    { formula: `=${lost}`, format: 'integer', look: 'plain' },
    { formula: `=${cart}`, format: 'integer', look: 'plain' },
    { formula: '=SUM({ChurnReasons.recoverable})-SUMIFS({ChurnReasons.recoverable},{ChurnReasons.churnReason},"?*")', format: 'money', look: 'plain' },
    { formula: `=${lost}`, format: 'general', look: 'ghost' },
    { formula: `=${cart}`, format: 'general', look: 'ghost' },
  ];
}

/** Step 4: who left, left a cart or never ordered, why, and what winning them back would bring. */
export const churnReasonsSheet: SheetSpec = {
  key: 'churnReasons',
  part: 'customer',
  visibility: 'visible',
  title: 'churnReasonsTitle',
  note: { text: 'churnReasonsNote' },
  blocks: [
    {
      name: 'totals',
      cells: [
        [{ text: 'total', look: 'heading' }, { column: 'lostCustomers', look: 'numberHeading' }, { text: 'recoverableTotal', look: 'numberHeading' }],
        [
          null,
          { formula: '=SUM({ChurnReasons.lostCustomers})', format: 'integer', look: 'figure' },
          { formula: '=IF(CustomerTiers_rate="","",SUM({ChurnReasons.recoverable}))', format: 'money', name: 'ChurnReasons_recoverable', look: 'figure' },
          COSTS_UNKNOWN,
        ],
      ],
    },
    {
      name: 'reasons',
      cells: [
        [{ column: 'churnReason', look: 'heading' }, { text: 'lossTable', look: 'numberHeading' }, { text: 'cartTable', look: 'numberHeading' }, { column: 'recoverable', look: 'numberHeading' }],
        ...codesOf('churnReason').map(reasonRow),
        openRow(),
      ],
    },
  ],
  frozenColumns: 3,
  table: {
    name: 'ChurnReasons',
    rowPrefix: 'H',
    isExtendable: true,
    columns: [
      { key: 'rowId', kind: 'key', format: 'text', width: 20, band: 'bandFirst' },
      { key: 'tier', kind: 'input', format: 'text', width: 20, hint: 'tierHint', band: 'bandFirst' },
      { key: 'tierName', kind: 'formula', format: 'general', width: 25, formula: ofTier('tierName'), band: 'bandFirst' },
      { key: 'churnKind', kind: 'list', list: 'churnKind', format: 'text', width: 20, accepts: 'list', band: 'bandFirst' },
      { key: 'churnReason', kind: 'list', list: 'churnReason', format: 'text', width: 14, accepts: 'list', band: 'bandFirst' },
      { key: 'foundCustomers', kind: 'value', format: 'integer', width: 11, band: 'bandFirst' },
      { key: 'lostCustomers', kind: 'input', format: 'integer', width: 11, accepts: 'nonNegative', band: 'bandFirst' },
      { key: 'successRate', kind: 'input', format: 'percent', width: 11, hint: 'successHint', accepts: 'percent', band: 'bandFirst' },
      { key: 'recoverable', kind: 'custom', format: 'money', width: 14, formula: `=IF(${KNOWN},IFERROR({@lostCustomers}*INDEX(${WINBACK},1,1),""),"")`, band: 'bandFirst' },
      { key: 'lossMeasure', kind: 'input', format: 'text', width: 28, band: 'bandFirst' },
      { key: 'owner', kind: 'input', format: 'text', width: 12, band: 'bandFirst' },
      { key: 'orderValue', kind: 'formula', format: 'number', width: 11, formula: ofTier('aov'), band: 'bandWinback' },
      { key: 'ordersPerYear', kind: 'formula', format: 'number', width: 11, formula: ofTier('frequency'), band: 'bandWinback' },
      { key: 'offerCost', kind: 'input', format: 'number', width: 11, accepts: 'nonNegative', band: 'bandWinback' },
      { key: 'contactCost', kind: 'input', format: 'number', width: 11, accepts: 'nonNegative', band: 'bandWinback' },
      { key: 'source', kind: 'list', list: 'evidenceKind', format: 'text', width: 14, accepts: 'list', band: 'bandWinback' },
      { key: 'expectedBack', kind: 'formula', format: 'general', formula: '=N({@lostCustomers})*N({@successRate})', isHidden: true },
      { key: 'tierRow', kind: 'formula', format: 'general', formula: TIER_ROW, isHidden: true },
      { key: 'stamp', kind: 'value', format: 'text', isHidden: true },
    ],
  },
};
