import type { ColumnSpec, SheetSpec } from '../sheetSpec';

const MEASURES: readonly ColumnSpec[] = [
  { key: 'orders', kind: 'value', format: 'integer', width: 9 },
  { key: 'customers', kind: 'value', format: 'integer', width: 9 },
  { key: 'units', kind: 'value', format: 'integer', width: 9 },
  { key: 'gross', kind: 'value', format: 'amount', width: 14 },
  { key: 'discounts', kind: 'value', format: 'amount', width: 12 },
  { key: 'netSales', kind: 'value', format: 'amount', width: 14 },
  { key: 'refunds', kind: 'value', format: 'amount', width: 12 },
  { key: 'returnedUnits', kind: 'value', format: 'integer', width: 9 },
  { key: 'fees', kind: 'value', format: 'amount', width: 12 },
  { key: 'adSpend', kind: 'value', format: 'amount', width: 12 },
  { key: 'adSales', kind: 'value', format: 'amount', width: 12 },
  { key: 'sessions', kind: 'value', format: 'integer', width: 9 },
  { key: 'tax', kind: 'value', format: 'amount', width: 11 },
];

const PLAN_REVENUE =
  '=IF({@planRate}="",0,{@planRate}*(IF(Set_revenueBasis="gmv",{@gross},{@netSales})' +
  '-IF(AND(Set_returnsBasis="after",Set_revenueBasis<>"gmv"),{@refunds},0)' +
  '-IF(Set_revenueBasis="settlement",{@fees},0)+IF(Set_taxBasis="in",{@tax},0)))';

/** Monthly facts by site, category, scope, tier and buyer; facts keep their own currency, formulas convert. */
export const salesFactsSheet: SheetSpec = {
  key: 'salesFacts',
  part: 'sales',
  visibility: 'hidden',
  title: 'salesFactsTitle',
  note: { text: 'salesFactsNote' },
  blocks: [],
  table: {
    name: 'SalesFacts',
    columns: [
      { key: 'month', kind: 'value', format: 'month', width: 9 },
      { key: 'site', kind: 'value', format: 'text', width: 7 },
      { key: 'category', kind: 'value', format: 'text', width: 10 },
      { key: 'scope', kind: 'value', format: 'text', list: 'scope', width: 9 },
      { key: 'tier', kind: 'value', format: 'text', list: 'tier', width: 11 },
      { key: 'buyer', kind: 'value', format: 'text', list: 'buyer', width: 9 },
      ...MEASURES,
      { key: 'currency', kind: 'value', format: 'text', width: 10 },
      { key: 'planRate', kind: 'formula', format: 'rate', width: 10, formula: '=IFERROR(IF(INDEX({FxRates.rate},MATCH({@currency},{FxRates.currency},0))="","",INDEX({FxRates.rate},MATCH({@currency},{FxRates.currency},0))),"")' },
      { key: 'planRevenue', kind: 'formula', format: 'amount', width: 15, formula: PLAN_REVENUE },
      { key: 'importId', kind: 'value', format: 'text', width: 9 },
    ],
  },
};

/** Product facts by month and site. */
export const productFactsSheet: SheetSpec = {
  key: 'productFacts',
  part: 'sales',
  visibility: 'hidden',
  title: 'productFactsTitle',
  note: { text: 'productFactsNote' },
  blocks: [],
  table: {
    name: 'ProductFacts',
    columns: [
      { key: 'month', kind: 'value', format: 'month', width: 9 },
      { key: 'monthCount', kind: 'value', format: 'integer', width: 7 },
      { key: 'site', kind: 'value', format: 'text', width: 7 },
      { key: 'product', kind: 'value', format: 'text', width: 9 },
      ...MEASURES.filter((column) => ['units', 'netSales', 'refunds', 'returnedUnits', 'fees', 'adSpend', 'adSales', 'sessions', 'tax'].includes(column.key)),
      { key: 'stock', kind: 'value', format: 'integer', width: 9 },
      { key: 'importId', kind: 'value', format: 'text', width: 9 },
    ],
  },
};

/** Daily facts of the last 800 days. */
export const dailyFactsSheet: SheetSpec = {
  key: 'dailyFacts',
  part: 'sales',
  visibility: 'hidden',
  title: 'dailyFactsTitle',
  note: { text: 'dailyFactsNote' },
  blocks: [],
  table: {
    name: 'DailyFacts',
    columns: [
      { key: 'date', kind: 'value', format: 'date', width: 11 },
      { key: 'site', kind: 'value', format: 'text', width: 7 },
      { key: 'category', kind: 'value', format: 'text', width: 10 },
      ...MEASURES.filter((column) => ['orders', 'units', 'netSales', 'sessions', 'adSpend'].includes(column.key)),
      { key: 'importId', kind: 'value', format: 'text', width: 9 },
    ],
  },
};
