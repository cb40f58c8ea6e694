import type { SheetSpec } from '../sheetSpec';
import { codeOfWord, lookUpText } from './formulaParts';

const MARKET_OF_ROW = '{@opportunityRow}';

/** The roles without which a play is not closed, by code. */
export const NEEDED_ROLES = ['seeding', 'landing', 'fulfilment'] as const;

function lacksRole(role: string): string {
  return `COUNTIFS({Plays.marketId},{@marketId},{Plays.roleCode},"${role}")=0`;
}

/** Tells, in a formula, whether the market of this row lacks one of the needed roles. */
export const LACKS_ANY_ROLE = `OR(${NEEDED_ROLES.map(lacksRole).join(',')})`;

/** The words of the needed roles that the market of this row lacks. */
export const MISSING_ROLES = `SUBSTITUTE(TRIM(${NEEDED_ROLES.map((role) => `IF(${lacksRole(role)},INDEX(List_playRole,MATCH("${role}",ListCode_playRole,0)),"")`).join('&" "&')})," "," · ")`;

/** Plays: how an opportunity is won, from seeding to fulfilment. */
export const playsSheet: SheetSpec = {
  key: 'plays',
  part: 'business',
  visibility: 'visible',
  title: 'playsTitle',
  note: { text: 'playsNote' },
  blocks: [],
  frozenColumns: 3,
  table: {
    name: 'Plays',
    rowPrefix: 'Y',
    isExtendable: true,
    columns: [
      { key: 'rowId', kind: 'key', format: 'text', width: 10, band: 'bandFirst' },
      { key: 'opportunityRow', kind: 'input', format: 'text', width: 14, choices: 'Opportunities_ids', hint: 'rowHint', band: 'bandFirst' },
      { key: 'market', kind: 'formula', format: 'general', width: 14, formula: `=${lookUpText('Opportunities', 'market', MARKET_OF_ROW)}`, band: 'bandFirst' },
      { key: 'channel', kind: 'formula', format: 'general', width: 16, formula: `=${lookUpText('Opportunities', 'channel', MARKET_OF_ROW)}`, band: 'bandFirst' },
      { key: 'role', kind: 'list', list: 'playRole', format: 'text', width: 10, accepts: 'list', band: 'bandFirst' },
      { key: 'means', kind: 'input', format: 'text', width: 36, band: 'bandFirst' },
      { key: 'startMonth', kind: 'input', format: 'month', width: 11, band: 'bandFirst' },
      { key: 'endMonth', kind: 'input', format: 'month', width: 11, band: 'bandFirst' },
      { key: 'planBudget', kind: 'formula', format: 'money', width: 15, formula: '=IF({@budget}="","",IF({@currency}="",{@budget},IFERROR({@budget}*INDEX({FxRates.rate},MATCH({@currency},{FxRates.currency},0)),"")))', band: 'bandFirst' },
      { key: 'owner', kind: 'input', format: 'text', width: 12, band: 'bandFirst' },
      { key: 'playState', kind: 'formula', format: 'general', width: 14, list: 'playState', formula: `=IF({@marketId}="","",INDEX(List_playState,IF(${LACKS_ANY_ROLE},2,1)))`, tones: { on: 'playCode', by: { open: 'bad', closed: 'good' } }, band: 'bandFirst' },
      { key: 'budget', kind: 'input', format: 'amount', width: 14, hint: 'moneyHint', accepts: 'nonNegative', band: 'bandPlan' },
      { key: 'currency', kind: 'input', format: 'text', width: 9, band: 'bandPlan' },
      { key: 'quantity', kind: 'input', format: 'integer', width: 10, accepts: 'nonNegative', band: 'bandPlan' },
      { key: 'unit', kind: 'input', format: 'text', width: 10, band: 'bandPlan' },
      { key: 'kpi', kind: 'input', format: 'text', width: 20, band: 'bandPlan' },
      { key: 'kpiTarget', kind: 'input', format: 'general', width: 12, band: 'bandPlan' },
      { key: 'marketId', kind: 'formula', format: 'general', isHidden: true, formula: `=${lookUpText('Opportunities', 'marketId', MARKET_OF_ROW)}` },
      { key: 'roleCode', kind: 'formula', format: 'general', isHidden: true, formula: `=${codeOfWord('playRole', '{@role}')}` },
      { key: 'playCode', kind: 'formula', format: 'general', isHidden: true, formula: `=${codeOfWord('playState', '{@playState}')}` },
    ],
  },
};
