import type { SheetSpec } from '../sheetSpec';

/** What was spent outside the platforms, typed by month; every amount also in plan currency. */
export const otherSpendSheet: SheetSpec = {
  key: 'otherSpend',
  part: 'sales',
  visibility: 'visible',
  title: 'otherSpendTitle',
  note: { text: 'otherSpendNote' },
  blocks: [],
  frozenColumns: 2,
  table: {
    name: 'OtherSpend',
    rowPrefix: 'X',
    isExtendable: true,
    columns: [
      { key: 'rowId', kind: 'key', format: 'text', width: 9 },
      { key: 'month', kind: 'input', format: 'month', width: 11 },
      { key: 'site', kind: 'input', format: 'text', width: 16, hint: 'siteHint' },
      { key: 'spendType', kind: 'list', list: 'spendType', format: 'text', width: 16, accepts: 'list' },
      { key: 'amount', kind: 'input', format: 'amount', width: 14, hint: 'moneyHint', accepts: 'nonNegative' },
      { key: 'currency', kind: 'input', format: 'text', width: 9 },
      { key: 'playRow', kind: 'input', format: 'text', width: 12, hint: 'rowHint' },
      { key: 'remark', kind: 'input', format: 'text', width: 30 },
    ],
  },
};
