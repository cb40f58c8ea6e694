import type { ColumnSpec, SheetSpec, Tone } from '../sheetSpec';
import { productFormulas, VERDICT_KEYS } from './productFormulas';

/** How the product list is built: verdicts as formulas, or as values where formulas would be too many. */
export interface ProductsOptions {
  readonly verdictsAsValues: boolean;
  /** Shown in the note: the word of the margin basis. */
  readonly basis: string;
}

const STAGE_TONES: Readonly<Record<string, Tone>> = { intro: 'watch', growth: 'good', mature: 'steady', decline: 'bad' };
const QUADRANT_TONES: Readonly<Record<string, Tone>> = { star: 'good', cow: 'steady', question: 'watch', dog: 'bad' };

const COLUMNS: readonly ColumnSpec[] = [
  { key: 'rowId', kind: 'key', format: 'text', width: 10, band: 'bandFirst' },
  { key: 'product', kind: 'value', format: 'text', width: 34, band: 'bandFirst' },
  { key: 'category', kind: 'value', format: 'text', width: 16, band: 'bandFirst' },
  { key: 'netSales', kind: 'value', format: 'money', width: 13, band: 'bandFirst' },
  { key: 'share', kind: 'formula', format: 'percent', width: 12, formula: productFormulas.share, band: 'bandFirst' },
  { key: 'growth', kind: 'custom', format: 'percent', width: 10, formula: productFormulas.growth, band: 'bandFirst' },
  { key: 'stage', kind: 'custom', format: 'general', width: 13, formula: productFormulas.stage, list: 'stage', tones: { on: 'stageCode', by: STAGE_TONES }, band: 'bandFirst' },
  { key: 'unitCost', kind: 'input', format: 'number', width: 13, hint: 'costHint', accepts: 'nonNegative', band: 'bandFirst' },
  { key: 'cm2Rate', kind: 'formula', format: 'percent', width: 12, formula: productFormulas.cm2Rate, band: 'bandFirst' },
  { key: 'cm3Rate', kind: 'formula', format: 'percent', width: 12, formula: productFormulas.cm3Rate, band: 'bandFirst' },
  { key: 'roi', kind: 'custom', format: 'percent', width: 16, formula: productFormulas.roi, band: 'bandFirst' },
  { key: 'quadrant', kind: 'custom', format: 'general', width: 15, formula: productFormulas.quadrant, list: 'quadrant', tones: { on: 'quadrantCode', by: QUADRANT_TONES }, band: 'bandFirst' },
  { key: 'decision', kind: 'list', format: 'text', width: 10, list: 'decision', hint: 'decisionHint', accepts: 'list', band: 'bandFirst' },
  { key: 'decisionReason', kind: 'input', format: 'text', width: 20, band: 'bandVerdict' },
  { key: 'stageMove', kind: 'formula', format: 'general', width: 14, formula: productFormulas.stageMove, list: 'stageMove', band: 'bandVerdict' },
  { key: 'stageConfidence', kind: 'custom', format: 'general', width: 10, formula: productFormulas.stageConfidence, list: 'confidence', band: 'bandVerdict' },
  { key: 'stageFlags', kind: 'custom', format: 'general', width: 26, formula: productFormulas.stageFlags, band: 'bandVerdict' },
  { key: 'quadrantFlags', kind: 'custom', format: 'general', width: 26, formula: productFormulas.quadrantFlags, band: 'bandVerdict' },
  { key: 'marginFlag', kind: 'formula', format: 'general', width: 20, formula: productFormulas.marginFlag, band: 'bandVerdict' },
  { key: 'launchMonth', kind: 'value', format: 'month', width: 10, band: 'bandVerdict' },
  { key: 'ageMonths', kind: 'value', format: 'integer', width: 8, band: 'bandVerdict' },
  { key: 'turnoverDays', kind: 'input', format: 'integer', width: 11, hint: 'turnoverHint', accepts: 'nonNegative', band: 'bandProfit' },
  { key: 'turns', kind: 'formula', format: 'number', width: 11, formula: productFormulas.turns, band: 'bandProfit' },
  { key: 'gmroi', kind: 'formula', format: 'number', width: 12, formula: productFormulas.gmroi, band: 'bandProfit' },
  { key: 'cardCost', kind: 'value', format: 'number', width: 13, band: 'bandProfit' },
  { key: 'landedCost', kind: 'formula', format: 'number', width: 12, formula: productFormulas.landedCost, band: 'bandProfit' },
  { key: 'costState', kind: 'formula', format: 'general', width: 11, formula: productFormulas.costState, list: 'costState', band: 'bandProfit' },
  { key: 'units', kind: 'value', format: 'integer', width: 10, band: 'bandProfit' },
  { key: 'refunds', kind: 'value', format: 'money', width: 12, band: 'bandProfit' },
  { key: 'fees', kind: 'value', format: 'money', width: 12, band: 'bandProfit' },
  { key: 'adSpend', kind: 'value', format: 'money', width: 12, band: 'bandProfit' },
  { key: 'cm1', kind: 'formula', format: 'money', width: 13, formula: productFormulas.cm1, band: 'bandProfit' },
  { key: 'cm1Rate', kind: 'formula', format: 'percent', width: 11, formula: productFormulas.cm1Rate, band: 'bandProfit' },
  { key: 'cm2', kind: 'formula', format: 'money', width: 13, formula: productFormulas.cm2, band: 'bandProfit' },
  { key: 'cm3', kind: 'formula', format: 'money', width: 13, formula: productFormulas.cm3, band: 'bandProfit' },
  { key: 'scope', kind: 'value', format: 'text', width: 9, list: 'scope', band: 'bandSource' },
  { key: 'rowState', kind: 'value', format: 'text', width: 12, list: 'rowState', band: 'bandSource' },
  { key: 'margin', kind: 'formula', format: 'percent', formula: productFormulas.margin, isHidden: true },
  { key: 'stageCode', kind: 'formula', format: 'general', formula: productFormulas.stageCode, isHidden: true },
  { key: 'quadrantCode', kind: 'formula', format: 'general', formula: productFormulas.quadrantCode, isHidden: true },
  { key: 'categoryId', kind: 'value', format: 'text', isHidden: true },
  { key: 'unitsRow', kind: 'formula', format: 'general', formula: productFormulas.unitsRow, isHidden: true },
  { key: 'seasonRow', kind: 'formula', format: 'general', formula: productFormulas.seasonRow, isHidden: true },
  { key: 'yearGrowth', kind: 'value', format: 'percent', isHidden: true },
  { key: 'seriesFirst', kind: 'value', format: 'general', isHidden: true },
  { key: 'seriesLast', kind: 'value', format: 'general', isHidden: true },
  { key: 'seriesStart', kind: 'value', format: 'general', isHidden: true },
  { key: 'stamp', kind: 'value', format: 'text', isHidden: true },
];

function withoutFunctions(column: ColumnSpec): ColumnSpec {
  const verdicts: readonly string[] = VERDICT_KEYS;
  if (!verdicts.includes(column.key)) return column;
  const { formula: _formula, ...rest } = column;
  return { ...rest, kind: 'value' };
}

/** The product list: what to push, keep, harvest or clear, with the money behind each verdict. */
export function productsSheet({ verdictsAsValues, basis }: ProductsOptions): SheetSpec {
  return {
    key: 'products',
    part: 'product',
    visibility: 'visible',
    title: 'productsTitle',
    note: { text: 'productsNote', values: { basis } },
    frozenColumns: 2,
    blocks: [
      {
        name: 'totals',
        cells: [
          [{ text: 'total', look: 'heading' }, { text: 'costShare', look: 'numberHeading' }, { text: 'productCount', look: 'numberHeading' }, { text: 'netSalesTotal', look: 'numberHeading' }, { text: 'shareCut', look: 'numberHeading' }],
          [
            null,
            { formula: '=IF(Products_netSales=0,0,SUMIFS({Products.netSales},{Products.landedCost},">=0")/Products_netSales)', format: 'percent', name: 'Products_costShare', look: 'figure' },
            { formula: '=SUMPRODUCT(--({Products.netSales}>0))', format: 'integer', name: 'Products_count', look: 'figure' },
            { formula: '=SUM({Products.netSales})', format: 'money', name: 'Products_netSales', look: 'figure' },
            { formula: '=Set_shareRule/MAX(1,Products_count)', format: 'percent', name: 'Products_shareCut', look: 'figure' },
          ],
        ],
      },
    ],
    table: { name: 'Products', rowPrefix: 'P', isExtendable: true, columns: verdictsAsValues ? COLUMNS.map(withoutFunctions) : COLUMNS },
  };
}
