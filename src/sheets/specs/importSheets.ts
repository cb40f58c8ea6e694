import type { SheetSpec } from '../sheetSpec';

/** How much of each site's month is known, and the platform's own total beside ours. */
export const coverageSheet: SheetSpec = {
  key: 'coverage',
  part: 'sales',
  visibility: 'visible',
  title: 'coverageTitle',
  note: { text: 'coverageNote' },
  blocks: [],
  frozenColumns: 3,
  table: {
    name: 'Coverage',
    rowPrefix: 'V',
    columns: [
      { key: 'rowId', kind: 'key', format: 'text', width: 12, isHidden: true },
      { key: 'site', kind: 'value', format: 'text', width: 7 },
      { key: 'siteName', kind: 'value', format: 'text', width: 24 },
      { key: 'month', kind: 'value', format: 'month', width: 10 },
      { key: 'state', kind: 'value', isEditable: true, format: 'text', list: 'coverageState', accepts: 'list', width: 10 },
      { key: 'source', kind: 'value', format: 'text', list: 'reportKind', width: 16 },
      { key: 'lastOrderDate', kind: 'value', format: 'date', width: 12 },
      { key: 'netSales', kind: 'formula', format: 'amount', width: 15, formula: '=SUMIFS({SalesFacts.netSales},{SalesFacts.site},{@site},{SalesFacts.month},{@month})' },
      { key: 'dailyNetSales', kind: 'formula', format: 'amountIfAny', width: 15, formula: '=SUMIFS({DailyFacts.netSales},{DailyFacts.site},{@site},{DailyFacts.date},">="&{@month},{DailyFacts.date},"<"&EDATE({@month},1))' },
      { key: 'currency', kind: 'value', format: 'text', width: 10 },
      { key: 'platformTotal', kind: 'input', format: 'amount', width: 15, hint: 'moneyHint' },
      { key: 'difference', kind: 'formula', format: 'amount', width: 13, formula: '=IF({@platformTotal}="","",{@netSales}-{@platformTotal})' },
      { key: 'stamp', kind: 'value', format: 'text', isHidden: true },
    ],
  },
};

/** Net sales in plan currency of what no SKU names a product for, and of what has no category. */
const UNMATCHED_SALES = '=SUMPRODUCT(SUMIFS({ProductFacts.netSales},{ProductFacts.product},"P000000",{ProductFacts.site},{Sites.rowId}),SUMIFS({FxRates.rate},{FxRates.currency},{Sites.currency}))';
const UNCATEGORISED_SALES = '=SUMPRODUCT(--({SalesFacts.category}="C000"),{SalesFacts.netSales},{SalesFacts.planRate})';

/** Which seller SKU is which product. */
export const skuMapSheet: SheetSpec = {
  key: 'skuMap',
  part: 'sales',
  visibility: 'visible',
  title: 'skuMapTitle',
  note: { text: 'skuMapNote' },
  blocks: [
    {
      name: 'waiting',
      cells: [
        [null, { text: 'waitingSales', look: 'heading' }, null, { text: 'unmatched', look: 'numberHeading' }, { text: 'uncategorised', look: 'numberHeading' }],
        [
          null,
          { text: 'netSalesTotal', look: 'label' },
          null,
          { formula: UNMATCHED_SALES, format: 'amount', name: 'SkuMap_unmatched', look: 'figure' },
          { formula: UNCATEGORISED_SALES, format: 'amount', name: 'SkuMap_uncategorised', look: 'figure' },
        ],
      ],
    },
  ],
  frozenColumns: 4,
  table: {
    name: 'SkuMap',
    rowPrefix: 'K',
    columns: [
      { key: 'rowId', kind: 'key', format: 'text', width: 10 },
      { key: 'platform', kind: 'value', list: 'platform', format: 'text', width: 12 },
      { key: 'site', kind: 'value', format: 'text', width: 7 },
      { key: 'sku', kind: 'value', format: 'text', width: 20 },
      { key: 'code', kind: 'value', format: 'text', width: 16 },
      { key: 'parentItem', kind: 'value', format: 'text', width: 16 },
      { key: 'name', kind: 'value', format: 'text', width: 40 },
      { key: 'productId', kind: 'input', format: 'text', width: 11 },
      { key: 'categoryId', kind: 'input', format: 'text', width: 11 },
      { key: 'typedScope', kind: 'list', list: 'scope', format: 'text', width: 12, hint: 'typedScopeHint', accepts: 'list' },
      { key: 'scope', kind: 'value', list: 'scope', format: 'text', width: 10 },
      { key: 'firstListed', kind: 'input', format: 'month', width: 12, hint: 'firstListedHint' },
      { key: 'firstSold', kind: 'value', format: 'month', width: 10 },
      { key: 'importedProduct', kind: 'value', format: 'text', isHidden: true },
      { key: 'importedCategory', kind: 'value', format: 'text', isHidden: true },
      { key: 'stamp', kind: 'value', format: 'text', isHidden: true },
    ],
  },
};

/** Share of net sales with a buyer id, by site. */
export const identityCoverageSheet: SheetSpec = {
  key: 'identityCoverage',
  part: 'sales',
  visibility: 'hidden',
  title: 'identityTitle',
  note: { text: 'identityNote' },
  blocks: [],
  table: {
    name: 'IdentityCoverage',
    rowPrefix: 'S',
    columns: [
      { key: 'rowId', kind: 'key', format: 'text', width: 9 },
      { key: 'siteName', kind: 'value', format: 'text', width: 24 },
      { key: 'identityRate', kind: 'value', format: 'percent', width: 16 },
      { key: 'valuableShare', kind: 'input', format: 'percent', width: 16, hint: 'typedShareHint', accepts: 'percent' },
      { key: 'developingShare', kind: 'input', format: 'percent', width: 16, hint: 'typedShareHint', accepts: 'percent' },
      { key: 'newShare', kind: 'input', format: 'percent', width: 12, hint: 'typedShareHint', accepts: 'percent' },
      { key: 'shareSource', kind: 'input', format: 'text', width: 28 },
    ],
  },
};

/** One line a file and import: read = used + skipped. */
export const importLogSheet: SheetSpec = {
  key: 'importLog',
  part: 'sales',
  visibility: 'visible',
  title: 'importLogTitle',
  note: { text: 'importLogNote' },
  blocks: [],
  table: {
    name: 'ImportLog',
    rowPrefix: 'I',
    columns: [
      { key: 'rowId', kind: 'key', format: 'text', width: 20, isHidden: true },
      { key: 'importId', kind: 'value', format: 'text', width: 10 },
      { key: 'importedAt', kind: 'value', format: 'text', width: 18 },
      { key: 'file', kind: 'value', format: 'text', width: 46 },
      { key: 'profile', kind: 'value', format: 'text', list: 'report', width: 42 },
      { key: 'reportKind', kind: 'value', format: 'text', list: 'reportKind', width: 12 },
      { key: 'encoding', kind: 'value', format: 'text', width: 12 },
      { key: 'site', kind: 'value', format: 'text', width: 9 },
      { key: 'currency', kind: 'value', format: 'text', width: 10 },
      { key: 'firstMonth', kind: 'value', format: 'month', width: 10 },
      { key: 'lastMonth', kind: 'value', format: 'month', width: 10 },
      { key: 'linesRead', kind: 'value', format: 'integer', width: 10 },
      { key: 'linesUsed', kind: 'value', format: 'integer', width: 10 },
      { key: 'linesSkipped', kind: 'value', format: 'integer', width: 10 },
      { key: 'skippedWhy', kind: 'value', format: 'text', width: 36 },
      { key: 'amountRead', kind: 'value', format: 'amount', width: 16 },
      { key: 'amountUsed', kind: 'value', format: 'amount', width: 16 },
      { key: 'amountsByCurrency', kind: 'value', format: 'text', width: 34 },
      { key: 'checksum', kind: 'value', format: 'text', width: 20, isHidden: true },
      { key: 'importedDays', kind: 'value', format: 'text', width: 20, isHidden: true },
      { key: 'emptiedMonths', kind: 'value', format: 'text', width: 20, isHidden: true },
    ],
  },
};
