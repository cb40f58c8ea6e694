import type { SheetSpec } from '../sheetSpec';
import { LEADS_TO_NAME } from './signals';

/** Competition: what their buyers complain about, and the opening it leaves us. */
export const competitorsSheet: SheetSpec = {
  key: 'competitors',
  part: 'business',
  visibility: 'visible',
  title: 'competitorsTitle',
  note: { text: 'competitorsNote' },
  blocks: [],
  frozenColumns: 2,
  table: {
    name: 'Competitors',
    rowPrefix: 'R',
    isExtendable: true,
    columns: [
      { key: 'rowId', kind: 'key', format: 'text', width: 10, band: 'bandFirst' },
      { key: 'competitor', kind: 'input', format: 'text', width: 20, band: 'bandFirst' },
      { key: 'site', kind: 'input', format: 'text', width: 18, band: 'bandFirst' },
      { key: 'position', kind: 'list', list: 'position', format: 'text', width: 10, accepts: 'list', band: 'bandFirst' },
      { key: 'logisticsShare', kind: 'input', format: 'percent', width: 12, hint: 'percentHint', accepts: 'percent', band: 'bandFirst' },
      { key: 'afterSalesShare', kind: 'input', format: 'percent', width: 12, hint: 'percentHint', accepts: 'percent', band: 'bandFirst' },
      { key: 'fitShare', kind: 'input', format: 'percent', width: 12, hint: 'percentHint', accepts: 'percent', band: 'bandFirst' },
      { key: 'rating', kind: 'input', format: 'number', width: 8, accepts: 'nonNegative', band: 'bandFirst' },
      { key: 'localGap', kind: 'input', format: 'text', width: 30, band: 'bandFirst' },
      { key: 'opening', kind: 'input', format: 'text', width: 34, band: 'bandFirst' },
      { key: 'leadsTo', kind: 'input', format: 'text', width: 12, hint: 'rowHint', band: 'bandFirst' },
      { key: 'leadsToName', kind: 'formula', format: 'general', width: 24, formula: LEADS_TO_NAME, band: 'bandFirst' },
      { key: 'priceBand', kind: 'input', format: 'text', width: 16, band: 'bandSource' },
      { key: 'monthlySales', kind: 'input', format: 'money', width: 16, hint: 'moneyHint', accepts: 'nonNegative', band: 'bandSource' },
      { key: 'sitesOpened', kind: 'input', format: 'text', width: 24, band: 'bandSource' },
      { key: 'priceMove', kind: 'input', format: 'text', width: 24, band: 'bandSource' },
      { key: 'observedOn', kind: 'input', format: 'date', width: 12, band: 'bandSource' },
      { key: 'source', kind: 'input', format: 'text', width: 24, band: 'bandSource' },
      { key: 'reviewsRead', kind: 'input', format: 'integer', width: 11, accepts: 'nonNegative', band: 'bandSource' },
    ],
  },
};
