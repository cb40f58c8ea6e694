import type { Department } from '../../domain/alignment/claimLine';
import type { ColumnSpec, SheetSpec } from '../sheetSpec';

const WORDS = {
  market: { key: 'claimsMarket', table: 'ClaimsMarket', title: 'claimsMarketTitle', prefix: 'M' },
  customer: { key: 'claimsCustomer', table: 'ClaimsCustomer', title: 'claimsCustomerTitle', prefix: 'U' },
  product: { key: 'claimsProduct', table: 'ClaimsProduct', title: 'claimsProductTitle', prefix: 'D' },
} as const satisfies Record<Department, object>;

const COLUMNS: readonly ColumnSpec[] = [
  { key: 'rowId', kind: 'key', format: 'text', width: 10, band: 'bandFirst' },
  { key: 'description', kind: 'input', format: 'text', width: 34, band: 'bandFirst' },
  { key: 'claimSite', kind: 'input', format: 'text', width: 18, hint: 'scopeHint', choices: 'Sites_names', takesOthers: true, band: 'bandFirst' },
  { key: 'claimCategory', kind: 'input', format: 'text', width: 16, hint: 'scopeHint', choices: 'Categories_names', takesOthers: true, band: 'bandFirst' },
  { key: 'claimScope', kind: 'input', format: 'text', width: 14, hint: 'scopeHint', choices: 'List_scope', takesOthers: true, band: 'bandFirst' },
  { key: 'claimBuyer', kind: 'input', format: 'text', width: 12, hint: 'scopeHint', choices: 'List_claimBuyer', takesOthers: true, band: 'bandFirst' },
  { key: 'amount', kind: 'input', format: 'amount', width: 16, hint: 'moneyHint', accepts: 'nonNegative', band: 'bandFirst' },
  { key: 'amountMeans', kind: 'list', list: 'amountMeans', format: 'text', width: 14, hint: 'amountMeansHint', accepts: 'list', band: 'bandFirst' },
  { key: 'claimBasis', kind: 'list', list: 'basis', format: 'text', width: 13, hint: 'basisHint', accepts: 'list', band: 'bandFirst' },
  { key: 'firstMonth', kind: 'input', format: 'month', width: 11, band: 'bandFirst' },
  { key: 'owner', kind: 'input', format: 'text', width: 12, band: 'bandFirst' },
  { key: 'claimStatus', kind: 'list', list: 'claimStatus', format: 'text', width: 11, accepts: 'list', initial: 'draft', band: 'bandFirst' },
  { key: 'claimTier', kind: 'input', format: 'text', width: 16, hint: 'scopeHint', choices: 'Tiers_names', takesOthers: true, band: 'bandBasis' },
  { key: 'lastMonth', kind: 'input', format: 'month', width: 11, band: 'bandBasis' },
  { key: 'currency', kind: 'input', format: 'text', width: 9, band: 'bandBasis' },
  { key: 'taxState', kind: 'list', list: 'taxBasis', format: 'text', width: 10, accepts: 'list', band: 'bandBasis' },
  { key: 'taxRate', kind: 'input', format: 'percent', width: 9, hint: 'percentHint', accepts: 'percent', band: 'bandBasis' },
  { key: 'cancelRate', kind: 'input', format: 'percent', width: 9, hint: 'percentHint', accepts: 'percent', band: 'bandBasis' },
  { key: 'claimReturnRate', kind: 'input', format: 'percent', width: 11, hint: 'percentHint', accepts: 'percent', band: 'bandBasis' },
  { key: 'feeRate', kind: 'input', format: 'percent', width: 11, hint: 'percentHint', accepts: 'percent', band: 'bandBasis' },
  { key: 'floorAmount', kind: 'input', format: 'amount', width: 15, hint: 'moneyHint', accepts: 'nonNegative', band: 'bandGrounds' },
  { key: 'stretchAmount', kind: 'input', format: 'amount', width: 15, hint: 'moneyHint', accepts: 'nonNegative', band: 'bandGrounds' },
  { key: 'claimConfidence', kind: 'list', list: 'confidence', format: 'text', width: 12, accepts: 'list', band: 'bandGrounds' },
  { key: 'scopeLastYear', kind: 'value', format: 'money', width: 14, band: 'bandGrounds' },
  { key: 'earliestStart', kind: 'input', format: 'month', width: 11, band: 'bandGrounds' },
  { key: 'asks', kind: 'input', format: 'text', width: 16, band: 'bandGrounds' },
  { key: 'evidence', kind: 'input', format: 'text', width: 18, hint: 'rowHint', band: 'bandGrounds' },
  { key: 'stamp', kind: 'value', format: 'text', isHidden: true },
];

function claimsSheet(department: Department): SheetSpec {
  const { key, table, title, prefix } = WORDS[department];
  return {
    key, title, part: 'departments', visibility: 'visible', note: { text: 'claimsNote' }, blocks: [], frozenColumns: 2,
    table: { name: table, rowPrefix: prefix, isExtendable: true, columns: COLUMNS, greyed: { on: 'claimStatus', list: 'claimStatus', code: 'locked' } },
  };
}

/** The tab of each department, all of the same shape: what it claims of next year's revenue. */
export const claimsSheets: Readonly<Record<Department, SheetSpec>> = {
  market: claimsSheet('market'), customer: claimsSheet('customer'), product: claimsSheet('product'),
};
