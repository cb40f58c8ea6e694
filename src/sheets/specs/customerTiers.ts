import type { Messages } from '../../i18n/messages';
import type { ColumnSpec, FixedCell, SheetSpec } from '../sheetSpec';

/** A sentence of the list of sentences, with what stands for #1, #2 … in it. */
export interface Sentence {
  readonly code: keyof Messages['lists']['customerSentence'];
  readonly values: readonly string[];
}

/** A cell that says a sentence in the language of the lists; an empty one for none. */
export function sentenceCell(sentence: Sentence | undefined): FixedCell {
  if (sentence === undefined) return { formula: '=""', format: 'general', look: 'note' };
  const word = `INDEX(List_customerSentence,MATCH("${sentence.code}",ListCode_customerSentence,0))`;
  const filled = sentence.values.reduce((formula, value, at) => `SUBSTITUTE(${formula},"#${at + 1}","${value.replaceAll('"', '""')}")`, word);
  return { formula: `=${filled}`, format: 'general', look: 'note' };
}

/** What stands above the tiers besides formulas. */
export interface CustomerTiersOptions {
  /** `list:tierRule:<code>`. */
  readonly rule: string;
  /** The rule with its numbers, how value is estimated, when one counts as lost. */
  readonly sentences: readonly Sentence[];
  /** Share of net sales with a known buyer, 0–1; undefined without sales. */
  readonly identity: number | undefined;
  /** Margin after platform by the product map, 0–1; undefined where costs are not known well enough. */
  readonly mapRate: number | undefined;
}

/** The row of a tier on all platforms. */
export function tierTotalId(tier: string): string {
  return `${tier}.all`;
}

/** Sales of known buyers; where the user typed the figures, all of them. */
const NAMED = 'IF({@namedSales}="",{@netSales},{@namedSales})';
const PER_CUSTOMER = `${NAMED}/{@customers}`;
const HAS_CUSTOMERS = 'N({@customers})>0';
const EXPECTED = 'IF({@expectedModel}<>"",{@expectedModel},IF({@expectedSimple}<>"",{@expectedSimple},""))';

/** Sum of a column over the lost customers of the tier whose success rate is typed. */
function comingBack(key: string): string {
  return `SUMIFS({ChurnReasons.${key}},{ChurnReasons.tier},{@tierId},{ChurnReasons.churnKind},INDEX(List_churnKind,1),{ChurnReasons.successRate},">=0")`;
}

/** Words in place of #1 to #4 of a phrase. */
const REASON =
  'SUBSTITUTE(SUBSTITUTE(SUBSTITUTE(SUBSTITUTE(INDEX(List_priorityPhrase,1),"#1",TEXT({@suspectedChurn},"0")),"#2",TEXT({@valueAtRisk}/{@suspectedChurn},"#,##0.00")),' +
  '"#3",CustomerTiers_basis),"#4",TEXT({@recoverability},"0.0%"))';

const COLUMNS: readonly ColumnSpec[] = [
  { key: 'rowId', kind: 'key', format: 'text', width: 14, isHidden: true },
  { key: 'tierId', kind: 'value', list: 'tier', format: 'text', width: 10, band: 'bandFirst' },
  { key: 'tierName', kind: 'value', list: 'tier', format: 'text', width: 22, band: 'bandFirst' },
  { key: 'platform', kind: 'value', list: 'tierPlatform', format: 'text', width: 18, band: 'bandFirst' },
  { key: 'customers', kind: 'value', isEditable: true, format: 'integer', width: 11, band: 'bandFirst' },
  { key: 'netSales', kind: 'value', isEditable: true, format: 'money', width: 13, band: 'bandFirst' },
  { key: 'share', kind: 'formula', format: 'percent', width: 16, formula: '=IF(CustomerTiers_netSales=0,0,{@netSales}/CustomerTiers_netSales)', band: 'bandFirst' },
  { key: 'repeatRate', kind: 'value', isEditable: true, format: 'percent', width: 15, band: 'bandFirst' },
  { key: 'suspectedChurn', kind: 'value', isEditable: true, format: 'integer', width: 14, band: 'bandFirst' },
  { key: 'expectedSimple', kind: 'value', isEditable: true, format: 'money', width: 20, band: 'bandFirst' },
  { key: 'expectedModel', kind: 'value', format: 'money', width: 20, band: 'bandFirst' },
  { key: 'expectedValue', kind: 'formula', format: 'money', width: 19, formula: `=IF(OR(CustomerTiers_rate="",${EXPECTED}=""),"",${EXPECTED}*CustomerTiers_rate)`, band: 'bandFirst' },
  { key: 'priority', kind: 'formula', format: 'money', width: 13, reason: 'priorityReason', formula: '=IF({@valueAtRisk}="","",{@valueAtRisk}*{@recoverability})', band: 'bandFirst' },
  { key: 'priorityReason', kind: 'formula', format: 'general', width: 62, formula: `=IF({@valueAtRisk}="","",IF({@suspectedChurn}=0,INDEX(List_priorityPhrase,2),${REASON}))`, band: 'bandFirst' },
  { key: 'orders', kind: 'value', isEditable: true, format: 'integer', width: 14, band: 'bandEstimate' },
  { key: 'aov', kind: 'formula', format: 'number', width: 13, formula: `=IF(N({@orders})>0,${NAMED}/{@orders},"")`, band: 'bandEstimate' },
  { key: 'frequency', kind: 'formula', format: 'number', width: 10, formula: `=IF(${HAS_CUSTOMERS},{@orders}/{@customers},"")`, band: 'bandEstimate' },
  { key: 'churnRate', kind: 'formula', format: 'percent', width: 11, formula: `=IF(${HAS_CUSTOMERS},{@suspectedChurn}/{@customers},"")`, band: 'bandEstimate' },
  { key: 'contribution', kind: 'formula', format: 'money', width: 13, formula: '=IF(CustomerTiers_rate="","",{@netSales}*CustomerTiers_rate)', band: 'bandEstimate' },
  { key: 'expectedChosen', kind: 'formula', format: 'money', formula: `=${EXPECTED}`, isHidden: true },
  { key: 'valueMethod', kind: 'formula', list: 'valueMethod', format: 'general', width: 10, formula: '=INDEX(List_valueMethod,IF({@expectedModel}<>"",2,IF({@expectedSimple}<>"",1,3)))', band: 'bandEstimate' },
  { key: 'valuePerCustomer', kind: 'formula', format: 'number', width: 13, formula: `=IF(${HAS_CUSTOMERS},${PER_CUSTOMER},"")`, band: 'bandEstimate' },
  { key: 'valueAtRisk', kind: 'formula', format: 'money', width: 13, formula: `=IF(${HAS_CUSTOMERS},${PER_CUSTOMER}*{@suspectedChurn}*IF(CustomerTiers_rate="",1,CustomerTiers_rate),"")`, band: 'bandEstimate' },
  { key: 'recoverability', kind: 'formula', format: 'percent', width: 11, formula: `=IFERROR(${comingBack('expectedBack')}/${comingBack('lostCustomers')},Set_winbackChance)`, band: 'bandEstimate' },
  { key: 'renewalRate', kind: 'input', format: 'percent', width: 10, accepts: 'percent', hint: 'percentHint', band: 'bandRetention' },
  { key: 'upsellRate', kind: 'input', format: 'percent', width: 10, accepts: 'percent', hint: 'percentHint', band: 'bandRetention' },
  { key: 'grr', kind: 'value', isEditable: true, format: 'percent', width: 12, band: 'bandRetention' },
  { key: 'nrr', kind: 'value', isEditable: true, format: 'percent', width: 12, band: 'bandRetention' },
  { key: 'rowState', kind: 'value', format: 'text', width: 12, list: 'rowState', band: 'bandRetention' },
  { key: 'namedSales', kind: 'value', format: 'money', isHidden: true },
  { key: 'platformCode', kind: 'formula', format: 'general', formula: '=IF({@rowState}=INDEX(List_rowState,2),"gone",IF({@platform}=INDEX(List_tierPlatform,1),"all","one"))', isHidden: true },
  { key: 'stamp', kind: 'value', format: 'text', isHidden: true },
];

/** Sum of a column over the rows of all platforms, or over the single platforms. */
function sumOf(key: string, ofTotals: boolean): string {
  return `SUMIFS({CustomerTiers.${key}},{CustomerTiers.platformCode},"${ofTotals ? 'all' : 'one'}")`;
}

const RATE = '=IF(ISNUMBER(Set_contributionRate),Set_contributionRate,CustomerTiers_mapRate)';

/** Customers by tier and platform with what they bring; totals stand above, and in the rows of all platforms. */
export function customerTiersSheet({ rule, sentences, identity, mapRate }: CustomerTiersOptions): SheetSpec {
  const look = 'numberHeading' as const;
  return {
    key: 'customerTiers',
    part: 'customer',
    visibility: 'visible',
    title: 'customerTiersTitle',
    note: { text: 'customerTiersNote', values: { rule } },
    frozenColumns: 4,
    blocks: [
      { name: 'sentences', cells: SENTENCES.map((_, at) => [sentenceCell(sentences[at])]) },
      {
        name: 'totals',
        cells: [
          [
            { text: 'total', look: 'heading' }, { text: 'valueBasisUsed', look: 'heading' }, { text: 'identityRateTotal', look }, { text: 'customersTotal', look }, { column: 'netSales', look },
            { text: 'churnTotal', look }, { text: 'contributionRateUsed', look }, { text: 'partsDifference', look }, { text: 'expectedSalesShort', look },
          ],
          [
            null,
            { formula: '=INDEX(List_valueBasis,IF(CustomerTiers_rate="",2,1))', format: 'general', name: 'CustomerTiers_basis', look: 'plain' },
            { formula: identity === undefined ? '=""' : `=${identity}`, format: 'percent', name: 'CustomerTiers_identity', look: 'figure' },
            { formula: `=${sumOf('customers', true)}`, format: 'integer', name: 'CustomerTiers_customers', look: 'figure' },
            { formula: `=${sumOf('netSales', true)}`, format: 'money', name: 'CustomerTiers_netSales', look: 'figure' },
            { formula: `=${sumOf('suspectedChurn', true)}`, format: 'integer', name: 'CustomerTiers_churn', look: 'figure' },
            { formula: RATE, format: 'percent', name: 'CustomerTiers_rate', look: 'figure' },
            { formula: `=IF(COUNTIFS({CustomerTiers.platformCode},"one")=0,0,ROUND(${sumOf('netSales', false)}-CustomerTiers_netSales,2))`, format: 'amount', name: 'CustomerTiers_difference', look: 'figure' },
            { formula: `=${sumOf('expectedChosen', true)}`, format: 'money', name: 'CustomerTiers_expected', look: 'figure' },
            { formula: mapRate === undefined ? '=""' : `=${mapRate}`, format: 'percent', name: 'CustomerTiers_mapRate', look: 'ghost' },
          ],
        ],
      },
    ],
    table: { name: 'CustomerTiers', rowPrefix: 'R', columns: COLUMNS },
  };
}

/** Lines kept for sentences: the rule, the value, the losses, the length of the year. */
const SENTENCES = [0, 1, 2, 3] as const;
