import type { SheetSpec } from '../sheetSpec';

/** Customer tiers of the plan. */
export const tiersSheet: SheetSpec = {
  key: 'tiers',
  part: 'plan',
  visibility: 'visible',
  title: 'tiersTitle',
  note: { text: 'tiersNote' },
  blocks: [],
  table: {
    name: 'Tiers',
    rowPrefix: 'T',
    isExtendable: true,
    columns: [
      { key: 'rowId', kind: 'key', format: 'text', width: 9 },
      { key: 'tierTitle', kind: 'input', format: 'text', width: 26 },
      { key: 'tierLower', kind: 'input', format: 'amount', width: 14, hint: 'moneyHint' },
      { key: 'tierUpper', kind: 'input', format: 'amount', width: 14, hint: 'moneyHint' },
      { key: 'tierRuleText', kind: 'input', format: 'text', width: 44 },
      { key: 'fiscalFrom', kind: 'input', format: 'general', width: 16 },
      { key: 'approvalLead', kind: 'input', format: 'general', width: 14, accepts: 'nonNegative' },
    ],
  },
  names: { Tiers_names: '={Tiers.tierTitle}' },
};

/** Who answers for what. */
export const ownersSheet: SheetSpec = {
  key: 'owners',
  part: 'plan',
  visibility: 'visible',
  title: 'ownersTitle',
  note: { text: 'ownersNote' },
  blocks: [],
  table: {
    name: 'Owners',
    rowPrefix: 'O',
    isExtendable: true,
    columns: [
      { key: 'rowId', kind: 'key', format: 'text', width: 9 },
      { key: 'person', kind: 'input', format: 'text', width: 18 },
      { key: 'team', kind: 'list', list: 'team', format: 'text', width: 20, accepts: 'list' },
      { key: 'ownerRole', kind: 'list', list: 'ownerRole', format: 'text', width: 16, accepts: 'list' },
      { key: 'deputy', kind: 'input', format: 'text', width: 18 },
    ],
  },
};

/** Targets and actuals of past years; the actuals of whole years in the data are written, all others typed. */
export const planHistorySheet: SheetSpec = {
  key: 'planHistory',
  part: 'plan',
  visibility: 'visible',
  title: 'planHistoryTitle',
  note: { text: 'planHistoryNote' },
  blocks: [],
  table: {
    name: 'PlanHistory',
    rowPrefix: 'Y',
    isExtendable: true,
    columns: [
      { key: 'rowId', kind: 'key', format: 'text', width: 9 },
      { key: 'historyYear', kind: 'value', isEditable: true, format: 'general', width: 9 },
      { key: 'historySite', kind: 'value', isEditable: true, format: 'text', width: 14, hint: 'siteOrAllHint' },
      { key: 'historyTarget', kind: 'input', format: 'money', width: 18, hint: 'moneyHint', accepts: 'nonNegative' },
      { key: 'historyActual', kind: 'value', isEditable: true, format: 'money', width: 18, hint: 'moneyHint' },
      { key: 'attainment', kind: 'formula', format: 'percent', width: 12, formula: '=IF(OR(N({@historyTarget})<=0,{@historyActual}=""),"",{@historyActual}/{@historyTarget})', hint: 'attainmentHint' },
      { key: 'source', kind: 'input', format: 'text', width: 30 },
      { key: 'stamp', kind: 'value', format: 'text', isHidden: true },
    ],
  },
};
