import type { SheetSpec } from '../sheetSpec';

/** The list of markets that other sheets choose from: those with sales and candidates; one market may join countries. */
export const marketsSheet: SheetSpec = {
  key: 'markets',
  part: 'business',
  visibility: 'visible',
  title: 'marketsTitle',
  note: { text: 'marketsNote' },
  blocks: [],
  table: {
    name: 'Markets',
    rowPrefix: 'M',
    isExtendable: true,
    columns: [
      { key: 'rowId', kind: 'key', format: 'text', width: 10 },
      { key: 'market', kind: 'input', format: 'text', width: 20 },
      { key: 'marketRegion', kind: 'input', format: 'text', width: 16 },
      { key: 'covers', kind: 'input', format: 'text', width: 30, hint: 'coversHint' },
      { key: 'marketState', kind: 'list', list: 'marketState', format: 'text', width: 14, accepts: 'list' },
      { key: 'remark', kind: 'input', format: 'text', width: 40 },
    ],
  },
  names: { Markets_names: '={Markets.market}' },
};
