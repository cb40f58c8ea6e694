import type { ColumnSpec, FixedCell, SheetSpec, TextKey } from '../sheetSpec';

/** What the head of the base estimate tells. */
export interface BaseEstimateOptions {
  /** Serials of the first and last month of the base year; 0 while the plan has no year. */
  readonly first: number;
  readonly last: number;
  /** Facts stand in the workbook. */
  readonly hasFacts: boolean;
  /** Settings and rates that the estimate was made by, and the sum of those rates. */
  readonly basis: string;
  readonly rates: number;
}

/** The settings that an estimate depends on, as text; equal to `basis` as long as none has changed. */
export const BASE_SETTINGS = ['planYear', 'fiscalStart', 'baseYear', 'currency', 'revenueBasis', 'returnsBasis', 'taxBasis'] as const;

const FACTS = 'SUMIFS({SalesFacts.planRevenue},{SalesFacts.month},">="&Base_first,{SalesFacts.month},"<="&Base_last)';
const IS_ESTIMATE = '{@estimateState}=INDEX(List_estimateState,2)';
const USED = `=IF(OR({@month}="",{@month}<Base_first,{@month}>Base_last),0,IF(AND(${IS_ESTIMATE},{@estimateTyped}<>""),{@estimateTyped},IF(${IS_ESTIMATE},N({@estimate}),N({@soFar}))))`;
const REPLACED = 'SUMIFS({BaseEstimate.soFar},{BaseEstimate.month},">="&Base_first,{BaseEstimate.month},"<="&Base_last)';

const COLUMNS: readonly ColumnSpec[] = [
  { key: 'rowId', kind: 'key', format: 'text', isHidden: true },
  { key: 'siteName', kind: 'value', format: 'text', width: 22 },
  { key: 'category', kind: 'value', format: 'text', ownWord: 'uncategorised', width: 18 },
  { key: 'month', kind: 'value', format: 'month', width: 12 },
  { key: 'estimateState', kind: 'value', list: 'estimateState', format: 'text', width: 14, tones: { on: 'estimateCode', by: { estimate: 'watch', actual: 'steady' } } },
  { key: 'estimate', kind: 'value', format: 'money', width: 14 },
  { key: 'estimateTyped', kind: 'input', format: 'money', width: 14, hint: 'estimateHint', accepts: 'nonNegative' },
  { key: 'estimateReason', kind: 'input', format: 'text', width: 24 },
  { key: 'estimateUsed', kind: 'formula', format: 'money', width: 14, formula: USED },
  { key: 'soFar', kind: 'value', format: 'money', width: 14 },
  { key: 'estimateGrowth', kind: 'value', format: 'percent', width: 12 },
  { key: 'growthFrom', kind: 'value', list: 'growthFrom', format: 'text', width: 22 },
  { key: 'estimateBefore', kind: 'value', format: 'money', width: 14 },
  { key: 'estimateCode', kind: 'code', format: 'text', isHidden: true },
  { key: 'siteId', kind: 'value', format: 'text', isHidden: true },
  { key: 'categoryId', kind: 'value', format: 'text', isHidden: true },
  { key: 'stamp', kind: 'value', format: 'text', isHidden: true },
];

function headings(...texts: TextKey[]): FixedCell[] {
  return [null, ...texts.map((text): FixedCell => ({ text, look: 'numberHeading' }))];
}

/** Months of the base year that data do not cover whole, estimated; `Base_total` is the base year with them. */
export function baseEstimateSheet({ first, last, hasFacts, basis, rates }: BaseEstimateOptions): SheetSpec {
  return {
    key: 'baseEstimate',
    part: 'plan',
    visibility: 'visible',
    title: 'baseEstimateTitle',
    note: { text: 'baseEstimateNote' },
    frozenColumns: 4,
    blocks: [
      {
        name: 'base',
        cells: [
          headings('baseFirst', 'baseLast', 'baseKnown', 'baseEstimated', 'baseTotal', 'baseShare'),
          [
            null,
            { formula: `=${first}`, format: 'month', name: 'Base_first', look: 'figure' },
            { formula: `=${last}`, format: 'month', name: 'Base_last', look: 'figure' },
            { formula: hasFacts ? `=${FACTS}-${REPLACED}` : '=0', format: 'money', name: 'Base_known', look: 'figure' },
            { formula: '=SUM({BaseEstimate.estimateUsed})', format: 'money', name: 'Base_estimated', look: 'figure' },
            { formula: '=Base_known+Base_estimated', format: 'money', name: 'Base_total', look: 'figure' },
            { formula: '=IF(Base_total<=0,0,Base_estimated/Base_total)', format: 'percent', look: 'figure' },
            { formula: `="${basis}"`, format: 'general', name: 'Base_basis', look: 'ghost' },
            { formula: `=${rates}`, format: 'general', name: 'Base_rates', look: 'ghost' },
          ],
        ],
      },
    ],
    table: {
      name: 'BaseEstimate',
      rowPrefix: 'B',
      columns: COLUMNS,
    },
    names: { Base_settings: `=${BASE_SETTINGS.map((key) => `Set_${key}`).join('&"|"&')}` },
  };
}
