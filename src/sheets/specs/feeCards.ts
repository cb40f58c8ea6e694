import type { SheetSpec } from '../sheetSpec';

/** Columns of which one must be filled for a fee card to tell anything. */
export const TELLING = ['referralRate', 'minReferral', 'fulfilment', 'storageFee', 'paymentRate', 'returnHandling', 'otherFee'] as const;

/** What a platform takes, by site and category; proposals are public rates of a day, the user's to change. */
export const feeCardsSheet: SheetSpec = {
  key: 'feeCards',
  part: 'product',
  visibility: 'visible',
  title: 'feeCardsTitle',
  note: { text: 'feeCardsNote' },
  blocks: [{ name: 'today', cells: [[{ text: 'today', look: 'label' }, null, { formula: '=TODAY()', format: 'date', name: 'FeeCards_today', look: 'figure' }]] }],
  frozenColumns: 4,
  table: {
    name: 'FeeCards',
    rowPrefix: 'F',
    isExtendable: true,
    columns: [
      { key: 'rowId', kind: 'key', format: 'text', width: 9 },
      { key: 'siteId', kind: 'input', format: 'text', width: 9, hint: 'siteHint', initial: '*', band: 'bandFirst' },
      { key: 'siteName', kind: 'value', format: 'text', width: 24, band: 'bandFirst' },
      { key: 'categoryId', kind: 'input', format: 'text', width: 10, hint: 'categoryHint', initial: '*', band: 'bandFirst' },
      { key: 'currency', kind: 'value', format: 'text', width: 10, band: 'bandFirst' },
      { key: 'referralRate', kind: 'input', format: 'percent', width: 12, hint: 'percentHint', accepts: 'percent', band: 'bandFirst' },
      { key: 'fulfilment', kind: 'input', format: 'amount', width: 12, hint: 'feeHint', accepts: 'nonNegative', band: 'bandFirst' },
      { key: 'paymentRate', kind: 'input', format: 'percent', width: 10, hint: 'percentHint', accepts: 'percent', band: 'bandFirst' },
      { key: 'vatRate', kind: 'input', format: 'percent', width: 10, hint: 'percentHint', accepts: 'percent', band: 'bandFirst' },
      { key: 'origin', kind: 'input', format: 'text', width: 60, lines: 2, band: 'bandFirst' },
      { key: 'asOf', kind: 'input', format: 'date', width: 12, hint: 'dateHint', band: 'bandFirst' },
      { key: 'cardAge', kind: 'formula', format: 'general', list: 'feeAge', width: 26, formula: '=IF(N({@asOf})<=0,"",IF(FeeCards_today-{@asOf}>Set_feeCardMaxDays,INDEX(List_feeAge,1),""))', band: 'bandFirst' },
      { key: 'referralBase', kind: 'list', list: 'referralBase', format: 'text', width: 12, accepts: 'list', band: 'bandFees' },
      { key: 'tierUpTo', kind: 'input', format: 'amount', width: 11, hint: 'feeHint', accepts: 'nonNegative', band: 'bandFees' },
      { key: 'secondRate', kind: 'input', format: 'percent', width: 11, hint: 'percentHint', accepts: 'percent', band: 'bandFees' },
      { key: 'secondUpTo', kind: 'input', format: 'amount', width: 11, hint: 'feeHint', accepts: 'nonNegative', band: 'bandFees' },
      { key: 'thirdRate', kind: 'input', format: 'percent', width: 11, hint: 'percentHint', accepts: 'percent', band: 'bandFees' },
      { key: 'minReferral', kind: 'input', format: 'amount', width: 12, hint: 'feeHint', accepts: 'nonNegative', band: 'bandFees' },
      { key: 'storageFee', kind: 'input', format: 'amount', width: 11, hint: 'feeHint', accepts: 'nonNegative', band: 'bandFees' },
      { key: 'returnHandling', kind: 'input', format: 'amount', width: 11, hint: 'feeHint', accepts: 'nonNegative', band: 'bandFees' },
      { key: 'resaleable', kind: 'input', format: 'percent', width: 11, hint: 'percentHint', accepts: 'percent', band: 'bandFees' },
      { key: 'adminCap', kind: 'input', format: 'amount', width: 11, hint: 'feeHint', accepts: 'nonNegative', band: 'bandFees' },
      { key: 'otherFee', kind: 'input', format: 'amount', width: 11, hint: 'feeHint', accepts: 'nonNegative', band: 'bandFees' },
      { key: 'taxIncluded', kind: 'list', list: 'yesNo', format: 'text', width: 9, accepts: 'list', band: 'bandFees' },
      { key: 'tells', kind: 'formula', format: 'general', formula: `=IF(COUNT(${TELLING.map((key) => `{@${key}}`).join(',')})=0,0,1)`, isHidden: true },
      { key: 'feeKey', kind: 'formula', format: 'general', formula: '={@siteId}&"|"&{@categoryId}', isHidden: true },
      { key: 'stamp', kind: 'value', format: 'text', isHidden: true },
    ],
  },
};
