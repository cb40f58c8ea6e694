import type { FixedCell, SheetSpec, TextKey } from '../sheetSpec';
import { TIER_ROW, areFilled, ofTier } from './customerFormulas';

const WINDOW = 'INDEX({BudgetCalendar.goldenWindow},MATCH({@tier}&".all",{BudgetCalendar.rowId},0))';

const LOST = 'SUMPRODUCT(({CustomerTiers.platformCode}="all")*({CustomerTiers.renewalRate}<>"")*{CustomerTiers.netSales}*(1-{CustomerTiers.renewalRate}))';

/** From last year to the target: what stays by renewal rates, what the actions add, what new customers would have to bring. */
const BRIDGE: readonly { readonly text: TextKey; readonly formula: string; readonly name: string }[] = [
  { text: 'bridgeLastYear', formula: '=CustomerTiers_netSales', name: 'Bridge_lastYear' },
  { text: 'bridgeKept', formula: `=CustomerTiers_netSales-${LOST}`, name: 'Bridge_kept' },
  { text: 'bridgeActions', formula: '=CustomerActions_increment', name: 'Bridge_actions' },
  { text: 'bridgeTarget', formula: '=IF(N(Set_annualTarget)>0,Set_annualTarget,"")', name: 'Bridge_target' },
  { text: 'bridgeNeeded', formula: '=IF(Bridge_target="","",Bridge_target-Bridge_kept-Bridge_actions)', name: 'Bridge_needed' },
];

/** What is done for which customers, when, and what it brings. */
export const customerActionsSheet: SheetSpec = {
  key: 'customerActions',
  part: 'customer',
  visibility: 'visible',
  title: 'customerActionsTitle',
  note: { text: 'customerActionsNote' },
  blocks: [
    {
      name: 'totals',
      cells: [
        [{ text: 'total', look: 'heading' }, { text: 'actionRows', look: 'numberHeading' }, { text: 'actionsTotal', look: 'numberHeading' }],
        [
          null,
          { formula: '=COUNT({CustomerActions.increment})', format: 'integer', look: 'figure' },
          { formula: '=SUM({CustomerActions.increment})', format: 'money', name: 'CustomerActions_increment', look: 'figure' },
        ],
      ],
    },
    {
      name: 'bridge',
      cells: [
        [{ text: 'bridgeTable', look: 'heading' }, null, null, { text: 'bridgeAmount', look: 'numberHeading' }, { text: 'bridgeShare', look: 'numberHeading' }],
        ...BRIDGE.map(({ text, formula, name }): FixedCell[] => [
          { text, look: 'label' }, null, null,
          { formula, format: 'money', name, look: 'figure' },
          { formula: `=IF(CustomerTiers_netSales=0,"",IF(${name}="","",${name}/CustomerTiers_netSales))`, format: 'percent', look: 'plain' },
        ]),
      ],
    },
  ],
  frozenColumns: 4,
  table: {
    name: 'CustomerActions',
    rowPrefix: 'A',
    isExtendable: true,
    columns: [
      { key: 'rowId', kind: 'key', format: 'text', width: 9, band: 'bandFirst' },
      { key: 'tier', kind: 'input', format: 'text', width: 11, hint: 'tierHint', band: 'bandFirst' },
      { key: 'tierName', kind: 'formula', format: 'general', width: 18, formula: ofTier('tierName'), band: 'bandFirst' },
      { key: 'customerAction', kind: 'input', format: 'text', width: 30, band: 'bandFirst' },
      { key: 'offer', kind: 'input', format: 'text', width: 30, band: 'bandFirst' },
      { key: 'actionChannel', kind: 'list', list: 'infoChannel', format: 'text', width: 21, accepts: 'list', band: 'bandFirst' },
      { key: 'actionWindow', kind: 'formula', format: 'general', width: 30, formula: `=IF({@tier}="","",IFERROR(${WINDOW}&"",""))`, band: 'bandFirst' },
      { key: 'reach', kind: 'input', format: 'integer', width: 10, accepts: 'nonNegative', band: 'bandFirst' },
      { key: 'expectedConversion', kind: 'input', format: 'percent', width: 10, hint: 'percentHint', accepts: 'percent', band: 'bandFirst' },
      { key: 'customerUplift', kind: 'input', format: 'percent', width: 10, hint: 'percentHint', accepts: 'nonNegative', band: 'bandFirst' },
      { key: 'increment', kind: 'formula', format: 'money', width: 14, formula: `=IF(${areFilled('reach', 'expectedConversion', 'customerUplift', 'currentValue')},{@reach}*{@expectedConversion}*{@customerUplift}*{@currentValue},"")`, band: 'bandFirst' },
      { key: 'owner', kind: 'input', format: 'text', width: 12, band: 'bandFirst' },
      { key: 'actionNote', kind: 'input', format: 'text', width: 90, lines: 4, band: 'bandFirst' },
      { key: 'currentValue', kind: 'formula', format: 'number', width: 14, formula: ofTier('valuePerCustomer'), band: 'bandDone' },
      { key: 'actualReach', kind: 'input', format: 'integer', width: 11, accepts: 'nonNegative', band: 'bandDone' },
      { key: 'actualConversions', kind: 'input', format: 'integer', width: 11, accepts: 'nonNegative', band: 'bandDone' },
      { key: 'tierRow', kind: 'formula', format: 'general', formula: TIER_ROW, isHidden: true },
    ],
  },
};
