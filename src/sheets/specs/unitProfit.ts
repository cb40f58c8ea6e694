import type { ColumnSpec, SheetSpec } from '../sheetSpec';
import { pricedMoney, type ColumnFormula } from './unitProfitFormulas';

const F = (key: string, width = 11, format: ColumnSpec['format'] = 'price'): ColumnSpec => ({ key, kind: 'formula', format, width, formula: pricedMoney[key as ColumnFormula] });

/** The waterfall of one unit by product and site in the currency of the site; `rows` is the most that are listed. */
export function unitProfitSheet(rows: number): SheetSpec {
  return {
    key: 'unitProfit',
    part: 'product',
    visibility: 'visible',
    title: 'unitProfitTitle',
    note: { text: 'unitProfitNote', values: { rows: String(rows) } },
    blocks: [],
    frozenColumns: 4,
    table: {
      name: 'UnitProfit',
      rowPrefix: 'U',
      columns: [
        { key: 'rowId', kind: 'key', format: 'text', width: 10, isHidden: true },
        { key: 'product', kind: 'value', format: 'text', width: 34, band: 'bandFirst' },
        { key: 'siteName', kind: 'value', format: 'text', width: 20, band: 'bandFirst' },
        { key: 'currency', kind: 'value', format: 'text', width: 10, band: 'bandFirst' },
        { ...F('price', 12), band: 'bandFirst' },
        { ...F('landedCost', 12), band: 'bandFirst' },
        { ...F('cm1', 14), band: 'bandFirst' },
        { ...F('cm2', 16), band: 'bandFirst' },
        { ...F('cm3', 16), band: 'bandFirst' },
        { ...F('cm2Rate', 15, 'percent'), band: 'bandFirst' },
        { ...F('cm3Rate', 13, 'percent'), band: 'bandFirst' },
        { ...F('breakEvenAcos', 12, 'percent'), hint: 'breakEvenAcosHint', band: 'bandFirst' },
        { ...F('breakEvenPrice', 12), hint: 'breakEvenPriceHint', band: 'bandFirst' },
        { key: 'units', kind: 'value', format: 'integer', width: 10, band: 'bandProfit' },
        { key: 'averagePrice', kind: 'value', format: 'price', width: 12, hint: 'averagePriceHint', band: 'bandProfit' },
        { key: 'priceTyped', kind: 'input', format: 'price', width: 11, accepts: 'nonNegative', band: 'bandProfit' },
        { key: 'returnRate', kind: 'value', isEditable: true, format: 'percent', width: 10, hint: 'percentHint', accepts: 'percent', band: 'bandProfit' },
        { key: 'adPerUnit', kind: 'value', isEditable: true, format: 'price', width: 10, accepts: 'nonNegative', band: 'bandProfit' },
        ...(['vatAmount', 'netRevenue', 'referral', 'referralKept', 'fulfilmentCost', 'storageCost', 'paymentCost', 'returnCost', 'otherCost'] as const).map((key): ColumnSpec => ({ ...F(key), band: 'bandProfit' })),
        { ...F('cm1Rate', 12, 'percent'), band: 'bandProfit' },
        { key: 'taxBeside', kind: 'value', format: 'percent', width: 12, hint: 'taxBesideHint', band: 'bandProfit' },
        { key: 'feePerUnit', kind: 'value', format: 'price', width: 14, hint: 'feePerUnitHint', band: 'bandProfit' },
        { ...F('cardAge', 28, 'general'), list: 'feeAge', band: 'bandProfit' },
        { key: 'productId', kind: 'value', format: 'text', isHidden: true },
        { key: 'siteId', kind: 'value', format: 'text', isHidden: true },
        { key: 'categoryId', kind: 'value', format: 'text', isHidden: true },
        { key: 'rateId', kind: 'value', format: 'text', isHidden: true },
        { key: 'siteCost', kind: 'value', format: 'price', isHidden: true },
        ...(['feeRow', 'productRow', 'vatNow', 'feeSource'] as const).map((key): ColumnSpec => ({ ...F(key, 9, 'general'), isHidden: true })),
        { ...F('planRateNow', 9, 'rate'), isHidden: true },
        { key: 'stamp', kind: 'value', format: 'text', isHidden: true },
      ],
    },
  };
}
