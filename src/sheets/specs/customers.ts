import type { SheetSpec } from '../sheetSpec';

/** The most valuable customers by pseudonym, with tier and RFM scores; all customers stand in the index. */
export const customersSheet: SheetSpec = {
  key: 'customers',
  part: 'sales',
  visibility: 'hidden',
  title: 'customersTitle',
  note: { text: 'customersNote' },
  blocks: [],
  frozenColumns: 1,
  table: {
    name: 'Customers',
    columns: [
      { key: 'customerId', kind: 'value', format: 'text', width: 20 },
      { key: 'tier', kind: 'value', format: 'text', list: 'tier', width: 11, isHidden: true },
      { key: 'tierName', kind: 'value', format: 'text', list: 'tier', width: 24 },
      { key: 'country', kind: 'value', format: 'text', width: 10 },
      { key: 'firstOrder', kind: 'value', format: 'date', width: 12 },
      { key: 'lastOrder', kind: 'value', format: 'date', width: 12 },
      { key: 'orders', kind: 'value', format: 'integer', width: 9 },
      { key: 'netSales', kind: 'value', format: 'amount', width: 15 },
      { key: 'recencyScore', kind: 'value', format: 'integer', width: 7 },
      { key: 'frequencyScore', kind: 'value', format: 'integer', width: 7 },
      { key: 'monetaryScore', kind: 'value', format: 'integer', width: 7 },
    ],
  },
};
