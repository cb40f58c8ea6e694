import type { SheetSpec } from '../sheetSpec';

/**
 * Every known customer by pseudonym with every day of orders, compressed; tier, new and existing of later months and the customer map
 * follow from it. Rows without a site hold the pseudonyms, those of the word `countries` where they live, the others what was bought at a
 * site in a month, so that an import changes the months alone that it replaces. Never shown and never read by formulas.
 */
export const customerIndexSheet: SheetSpec = {
  key: 'customerIndex',
  part: 'sales',
  visibility: 'veryHidden',
  title: 'customerIndexTitle',
  note: { text: 'customerIndexNote' },
  blocks: [],
  table: {
    name: 'CustomerIndex',
    columns: [
      { key: 'site', kind: 'value', format: 'text', width: 7 },
      { key: 'month', kind: 'value', format: 'month', width: 9 },
      { key: 'part', kind: 'value', format: 'integer', width: 7 },
      { key: 'data', kind: 'value', format: 'text', width: 40 },
    ],
  },
};
