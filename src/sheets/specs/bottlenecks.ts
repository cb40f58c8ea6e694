import type { SheetSpec } from '../sheetSpec';
import { codeOfWord, lookUpText, MARKET_ID } from './formulaParts';

/** Business days of seven calendar days. */
const BUSINESS_DAYS = '5/7';

/** Business days that faster delivery saves. */
const DAYS_SAVED = `(({@currentMid}-{@targetMid})*${BUSINESS_DAYS})`;

/** The middle of two typed values, or the one that is typed. */
function midpoint(from: string, to: string): string {
  return `=IF(COUNT({@${from}},{@${to}})=0,"",AVERAGE({@${from}},{@${to}}))`;
}

/** Uplift of a fix: typed, else told by the metric. Conversion multiplies sales; goods out of stock are not sold. */
const UPLIFT =
  '=IF({@upliftTyped}<>"",{@upliftTyped},IF(OR({@currentMid}="",{@targetMid}=""),"",' +
  `IF({@metricCode}="deliveryDays",MAX(-Set_upliftMostDays,MIN(Set_upliftMostDays,${DAYS_SAVED}))*Set_upliftPerDay,` +
  'IF(AND({@metricCode}="conversion",N({@currentMid})>0),{@targetMid}/{@currentMid}-1,' +
  'IF(AND({@metricCode}="stockOutRate",N({@currentMid})<1),(1-{@targetMid})/(1-{@currentMid})-1,"")))))';

/** Position in the list of what the uplift rests on. */
const BASIS =
  '=IF({@chainLink}&{@metric}="","",INDEX(List_upliftBasis,IF({@upliftTyped}<>"",1,IF({@uplift}="",6,' +
  `IF({@metricCode}="deliveryDays",IF(ABS(${DAYS_SAVED})>Set_upliftMostDays,3,2),IF({@metricCode}="conversion",4,5))))))`;

/** Sales on which fixes work: those of the market and site last year; an amount typed in any row of them wins for all. */
const BASE =
  '=IF({@marketId}="","",IFERROR(AVERAGEIFS({Bottlenecks.baseTyped},{Bottlenecks.fixKey},{@fixKey}),' +
  'IF({@site}="",SUMIFS({Opportunities.lastYear},{Opportunities.marketId},{@marketId}),SUMIFS({Opportunities.lastYear},{Opportunities.marketId},{@marketId},{Opportunities.site},{@site}))))';

/** All fixes of one market and site together; this row's part stands at the row's place, behind the total. */
const RELEASABLE =
  '=IF(OR({@uplift}="",{@fixBase}=""),"",IFERROR(INDEX(BOTTLENECK_RELEASE({@fixBase},IF({Bottlenecks.fixKey}={@fixKey},{Bottlenecks.uplift},"")),1,1+MATCH({@rowId},{Bottlenecks.rowId},0)),""))';

/** First month in which the fix works throughout: after it is done, else after it is due. */
const READY = '=IF(N({@doneOn})+N({@due})=0,0,DATE(YEAR(IF({@doneOn}<>"",{@doneOn},{@due})),MONTH(IF({@doneOn}<>"",{@doneOn},{@due}))+(DAY(IF({@doneOn}<>"",{@doneOn},{@due}))>1),1))';

/** Inner chain: what holds sales back, what it takes to release them, and what that unlocks. */
export const bottlenecksSheet: SheetSpec = {
  key: 'bottlenecks',
  part: 'business',
  visibility: 'visible',
  title: 'bottlenecksTitle',
  note: { text: 'bottlenecksNote' },
  blocks: [
    {
      name: 'totals',
      cells: [[{ text: 'releasableTotal', look: 'label' }, null, { formula: '=SUM({Bottlenecks.releasable})', format: 'money', name: 'Fix_releasable', look: 'figure' }]],
    },
  ],
  frozenColumns: 3,
  table: {
    name: 'Bottlenecks',
    rowPrefix: 'B',
    isExtendable: true,
    columns: [
      { key: 'rowId', kind: 'key', format: 'text', width: 10, band: 'bandFirst' },
      { key: 'market', kind: 'input', format: 'text', width: 14, choices: 'Markets_names', hint: 'marketHint', band: 'bandFirst' },
      { key: 'chainLink', kind: 'list', list: 'chainLink', format: 'text', width: 17, accepts: 'list', band: 'bandFirst' },
      { key: 'symptom', kind: 'list', list: 'symptom', format: 'text', width: 16, accepts: 'list', band: 'bandFirst' },
      { key: 'metric', kind: 'list', list: 'chainMetric', format: 'text', width: 23, accepts: 'list', band: 'bandFirst' },
      { key: 'currentFrom', kind: 'input', format: 'number', width: 10, accepts: 'nonNegative', band: 'bandFirst' },
      { key: 'currentTo', kind: 'input', format: 'number', width: 10, accepts: 'nonNegative', band: 'bandFirst' },
      { key: 'targetFrom', kind: 'input', format: 'number', width: 10, accepts: 'nonNegative', band: 'bandFirst' },
      { key: 'targetTo', kind: 'input', format: 'number', width: 10, accepts: 'nonNegative', band: 'bandFirst' },
      { key: 'uplift', kind: 'formula', format: 'percent', width: 11, formula: UPLIFT, band: 'bandFirst' },
      { key: 'releasable', kind: 'custom', format: 'money', width: 14, formula: RELEASABLE, band: 'bandFirst' },
      { key: 'due', kind: 'input', format: 'date', width: 12, band: 'bandFirst' },
      { key: 'owner', kind: 'input', format: 'text', width: 12, band: 'bandFirst' },
      { key: 'site', kind: 'input', format: 'text', width: 18, band: 'bandMeasure' },
      { key: 'unit', kind: 'input', format: 'text', width: 9, band: 'bandMeasure' },
      { key: 'better', kind: 'list', list: 'better', format: 'text', width: 14, accepts: 'list', band: 'bandMeasure' },
      { key: 'currentMid', kind: 'formula', format: 'number', width: 10, formula: midpoint('currentFrom', 'currentTo'), band: 'bandMeasure' },
      { key: 'targetMid', kind: 'formula', format: 'number', width: 10, formula: midpoint('targetFrom', 'targetTo'), band: 'bandMeasure' },
      { key: 'fixBase', kind: 'formula', format: 'money', width: 14, formula: BASE, band: 'bandEffect' },
      { key: 'baseTyped', kind: 'input', format: 'money', width: 14, hint: 'moneyHint', accepts: 'nonNegative', band: 'bandEffect' },
      { key: 'upliftTyped', kind: 'input', format: 'percent', width: 13, hint: 'upliftHint', accepts: { low: -0.99, high: 5, error: 'percentError' }, band: 'bandEffect' },
      { key: 'upliftBasis', kind: 'formula', format: 'general', width: 22, list: 'upliftBasis', formula: BASIS, band: 'bandEffect' },
      { key: 'oneOffCost', kind: 'input', format: 'money', width: 13, hint: 'moneyHint', accepts: 'nonNegative', band: 'bandPlan' },
      { key: 'monthlyCost', kind: 'input', format: 'money', width: 13, hint: 'moneyHint', accepts: 'nonNegative', band: 'bandPlan' },
      { key: 'doneOn', kind: 'input', format: 'date', width: 12, band: 'bandPlan' },
      { key: 'unlocks', kind: 'input', format: 'text', width: 12, choices: 'Opportunities_ids', hint: 'rowHint', band: 'bandPlan' },
      { key: 'unlocksName', kind: 'formula', format: 'general', width: 24, formula: `=IF({@unlocks}="","",${lookUpText('Opportunities', 'opportunityName', '{@unlocks}')})`, band: 'bandPlan' },
      { key: 'marketId', kind: 'formula', format: 'general', isHidden: true, formula: MARKET_ID },
      { key: 'fixKey', kind: 'formula', format: 'general', isHidden: true, formula: '={@marketId}&"|"&{@site}' },
      { key: 'metricCode', kind: 'formula', format: 'general', isHidden: true, formula: `=${codeOfWord('chainMetric', '{@metric}')}` },
      { key: 'fixName', kind: 'formula', format: 'general', isHidden: true, formula: '={@market}&IF({@metric}="",""," · "&{@metric})' },
      { key: 'logUplift', kind: 'formula', format: 'factor', isHidden: true, formula: '=IF({@releasable}="",0,LN(1+{@uplift}))' },
      { key: 'readyMonth', kind: 'formula', format: 'month', isHidden: true, formula: READY },
    ],
  },
};
