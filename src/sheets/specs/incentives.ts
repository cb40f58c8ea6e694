import type { ColumnSpec, SheetSpec, Tone } from '../sheetSpec';
import { cellOf, codeOfWord, lookUpText } from './formulaParts';

const QUADRANT = codeOfWord('quadrant', '{@quadrantScope}');

/** A sum of the product list over the product, else over the quadrant of the row. */
function sum(column: string): string {
  return `IF({@productId}<>"",SUMIFS({Products.${column}},{Products.rowId},{@productId}),IF({@quadrantScope}="",0,SUMIFS({Products.${column}},{Products.quadrantCode},${QUADRANT})))`;
}

const CM3 = codeOfWord('incentiveBase', '{@incentiveBase}');
const MARGIN = `IF(Set_marginBasis="cm1",${sum('cm1')},IF(Set_marginBasis="cm3",${sum('cm3')},${sum('cm2')}))`;

/** Commission as a part of the margin of the plan's basis; both of what came in without the tax inside prices. */
const shareOfMargin = (payout: string): string => `=IF(OR({@${payout}}="",${MARGIN}<=0),"",{@${payout}}/${MARGIN})`;
const payout = (rate: string): string => `=IF(OR({@${rate}}="",{@baseAmount}=""),"",{@baseAmount}*{@${rate}})`;
const scope: ColumnSpec = { key: 'productId', kind: 'input', format: 'text', width: 12, hint: 'productHint' };
const name: ColumnSpec = { key: 'product', kind: 'formula', format: 'general', width: 30, formula: `=IF({@productId}="","",${lookUpText('Products', 'product', '{@productId}')})` };

/** Commission schemes by product or quadrant, with what they cost. */
export const incentivesSheet: SheetSpec = {
  key: 'incentives',
  part: 'product',
  visibility: 'visible',
  title: 'incentivesTitle',
  note: { text: 'incentivesNote' },
  blocks: [],
  frozenColumns: 3,
  table: {
    name: 'Incentives',
    rowPrefix: 'J',
    isExtendable: true,
    columns: [
      { key: 'rowId', kind: 'key', format: 'text', width: 9 },
      scope,
      name,
      { key: 'quadrantScope', kind: 'list', list: 'quadrant', format: 'text', width: 16, accepts: 'list', band: 'bandFirst' },
      { key: 'incentiveBase', kind: 'list', list: 'incentiveBase', format: 'text', width: 12, accepts: 'list', band: 'bandFirst' },
      { key: 'commissionNow', kind: 'input', format: 'percent', width: 13, hint: 'percentHint', accepts: 'percent', band: 'bandFirst' },
      { key: 'commissionThen', kind: 'input', format: 'percent', width: 13, hint: 'percentHint', accepts: 'percent', band: 'bandFirst' },
      { key: 'payoutEffect', kind: 'formula', format: 'money', width: 13, formula: '=IF({@payoutThen}="","",{@payoutThen}-N({@payoutNow}))', band: 'bandFirst' },
      { key: 'costShareNow', kind: 'formula', format: 'percent', width: 13, formula: shareOfMargin('payoutNow'), band: 'bandFirst' },
      { key: 'costShareThen', kind: 'formula', format: 'percent', width: 16, formula: shareOfMargin('payoutThen'), band: 'bandFirst' },
      { key: 'baseAmount', kind: 'formula', format: 'money', width: 13, formula: `=IF(AND({@productId}="",{@quadrantScope}=""),"",IF(${CM3}="cm3",${sum('cm3')},${sum('netSales')}-${sum('refunds')}-${sum('taxInside')}))`, band: 'bandSource' },
      { key: 'payoutNow', kind: 'formula', format: 'money', width: 12, formula: payout('commissionNow'), band: 'bandSource' },
      { key: 'payoutThen', kind: 'formula', format: 'money', width: 12, formula: payout('commissionThen'), band: 'bandSource' },
    ],
  },
};

const ofProduct = (key: string): string => `N(${cellOf('Products', key, '{@productId}')})`;
const KEPT_SALES = `${ofProduct('netSales')}-${ofProduct('refunds')}-${ofProduct('taxInside')}`;
/** Some reports tell refunds as money alone: units that came back are those counted, or those that the money stands for if these are more. */
const KEPT_UNITS = `${ofProduct('units')}-MAX(${ofProduct('returnedUnits')},${ofProduct('refundedUnits')})`;

const LADDER_NOW = `IF({@productId}="","",IFERROR(IF(${codeOfWord('ladderBase', '{@ladderBase}')}="units",${KEPT_UNITS},${KEPT_SALES}),""))`;

/** Rewards for new products by steps. */
export const incentiveLadderSheet: SheetSpec = {
  key: 'incentiveLadder',
  part: 'product',
  visibility: 'visible',
  title: 'incentiveLadderTitle',
  note: { text: 'incentiveLadderNote' },
  blocks: [],
  frozenColumns: 3,
  table: {
    name: 'IncentiveLadder',
    rowPrefix: 'H',
    isExtendable: true,
    columns: [
      { key: 'rowId', kind: 'key', format: 'text', width: 9 },
      scope,
      name,
      { key: 'ladderBase', kind: 'list', list: 'ladderBase', format: 'text', width: 12, accepts: 'list' },
      { key: 'ladderFrom', kind: 'input', format: 'amount', width: 14, hint: 'moneyHint', accepts: 'nonNegative' },
      { key: 'reward', kind: 'input', format: 'amount', width: 12, hint: 'moneyHint', accepts: 'nonNegative' },
      { key: 'reached', kind: 'formula', format: 'amount', width: 14, formula: `=${LADDER_NOW}` },
      { key: 'rewardDue', kind: 'formula', format: 'amount', width: 12, formula: '=IF(OR({@reached}="",{@ladderFrom}=""),"",IF(ROUND({@reached}-{@ladderFrom},6)>=0,N({@reward}),0))' },
    ],
  },
};

const STATES: Readonly<Record<string, Tone>> = { done: 'good', late: 'bad' };

/** What the sales team needs for a product. */
export const salesKitsSheet: SheetSpec = {
  key: 'salesKits',
  part: 'product',
  visibility: 'visible',
  title: 'salesKitsTitle',
  note: { text: 'salesKitsNote' },
  blocks: [],
  frozenColumns: 3,
  table: {
    name: 'SalesKits',
    rowPrefix: 'Y',
    isExtendable: true,
    columns: [
      { key: 'rowId', kind: 'key', format: 'text', width: 9 },
      scope,
      name,
      { key: 'kitItem', kind: 'list', list: 'kitItem', format: 'text', width: 14, accepts: 'list' },
      { key: 'quantity', kind: 'input', format: 'integer', width: 9, accepts: 'nonNegative' },
      { key: 'owner', kind: 'input', format: 'text', width: 12 },
      { key: 'due', kind: 'input', format: 'date', width: 12, hint: 'dateHint' },
      { key: 'doneOn', kind: 'input', format: 'date', width: 12, hint: 'dateHint' },
      { key: 'kitState', kind: 'formula', format: 'general', list: 'kitState', width: 12, formula: '=IF({@kitItem}="","",INDEX(List_kitState,IF({@doneOn}<>"",2,IF(AND(N({@due})>0,{@due}<FeeCards_today),3,1))))', tones: { on: 'kitCode', by: STATES } },
      { key: 'kitCode', kind: 'formula', format: 'general', formula: `=${codeOfWord('kitState', '{@kitState}')}`, isHidden: true },
    ],
  },
};
