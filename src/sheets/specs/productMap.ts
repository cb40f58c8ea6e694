import type { Scalar } from '../../core/scalar';
import { codesOf } from '../words';
import type { FixedBlock, FixedCell, ListName, Look, SheetSpec, TextKey } from '../sheetSpec';

/** One of the largest products, as charts show it. */
export interface TopProduct {
  readonly id: string;
  readonly name: string;
}

/** What the overview shows besides its formulas. */
export interface ProductMapOptions {
  readonly month: string;
  readonly currency: string;
  /** The largest products, at most `TOP`; shorter lists leave rows empty. */
  readonly top: readonly TopProduct[];
}

/** Rows of the list of largest products. */
export const TOP = 15;

function figure(text: TextKey, formula: string, format: 'money' | 'integer' | 'percent'): FixedCell[] {
  return [{ text, look: 'label' }, { formula, format, look: 'figure' }];
}

function heading(...cells: FixedCell[]): FixedCell[] {
  return cells;
}

/** Products, sales and share by the codes of a verdict. */
function byCode(name: string, title: TextKey, list: ListName, column: string): FixedBlock {
  const look: Look = 'numberHeading';
  return {
    name,
    cells: [
      heading({ text: title, look: 'heading' }, { text: 'productCount', look }, { column: 'netSales', look }, { column: 'share', look }),
      ...codesOf(list).map((code): FixedCell[] => [
        { list, code, look: 'label' },
        { formula: `=COUNTIFS({Products.${column}},"${code}")`, format: 'integer', look: 'plain' },
        { formula: `=SUMIFS({Products.netSales},{Products.${column}},"${code}")`, format: 'money', look: 'plain' },
        { formula: `=IF(Products_netSales=0,0,SUMIFS({Products.netSales},{Products.${column}},"${code}")/Products_netSales)`, format: 'percent', look: 'plain' },
      ]),
      [
        { text: 'undecided', look: 'label' },
        { formula: `=SUMPRODUCT(--({Products.${column}}=""))`, format: 'integer', look: 'plain' },
        { formula: `=SUMPRODUCT(({Products.${column}}="")*{Products.netSales})`, format: 'money', look: 'plain' },
        { formula: `=IF(Products_netSales=0,0,SUMPRODUCT(({Products.${column}}="")*{Products.netSales})/Products_netSales)`, format: 'percent', look: 'plain' },
      ],
    ],
  };
}

/** A figure of a product by its id; `missing` stands for a figure that is not known. */
function lookUp(key: string, id: Scalar, format: 'money' | 'percent', missing: '""' | 'NA()'): FixedCell {
  const cell = `INDEX({Products.${key}},MATCH("${String(id)}",{Products.rowId},0))`;
  return { formula: `=IFERROR(IF(${cell}="",${missing},${cell}),${missing})`, format, look: missing === 'NA()' ? 'ghost' : 'plain' };
}

/** What the pictures are drawn from, behind them: a figure that is not known is #N/A, which a chart leaves out. */
function chartCells(id: Scalar): FixedCell[] {
  return [null, lookUp('netSales', id, 'money', 'NA()'), lookUp('margin', id, 'percent', 'NA()'), lookUp('growth', id, 'percent', 'NA()')];
}

function topBlock(top: readonly TopProduct[]): FixedBlock {
  const look: Look = 'numberHeading';
  const rows = Array.from({ length: TOP }, (_, index): FixedCell[] => {
    const product = top[index];
    if (product === undefined) return [{ value: '', format: 'text', look: 'label' }, { value: '', format: 'text', look: 'plain' }, { value: '', format: 'text', look: 'plain' }, { value: '', format: 'text', look: 'plain' }];
    return [{ value: product.name, format: 'text', look: 'label' }, lookUp('netSales', product.id, 'money', '""'), lookUp('margin', product.id, 'percent', '""'), lookUp('growth', product.id, 'percent', '""'), ...chartCells(product.id)];
  });
  return { name: 'top', cells: [heading({ text: 'topTable', look: 'heading' }, { column: 'netSales', look }, { column: 'margin', look }, { column: 'growth', look }), ...rows] };
}

/** Overview of the product map: headline numbers, verdicts in sum, the largest products in pictures. */
export function productMapSheet({ month, currency, top }: ProductMapOptions): SheetSpec {
  const shown = Math.min(TOP, Math.max(1, top.length));
  const column = (col: number, rows: number) => ({ block: 'top', row: 1, col, rows, cols: 1 });
  return {
    key: 'productMap',
    part: 'product',
    visibility: 'visible',
    title: 'productMapTitle',
    note: { text: 'productMapNote', values: { month, currency } },
    widths: [34, 17, 20, 15, 3],
    blocks: [
      {
        name: 'figures',
        cells: [
          heading({ text: 'headline', look: 'heading' }, { text: 'total', look: 'numberHeading' }),
          figure('netSalesTotal', '=Products_netSales', 'money'),
          figure('unitsTotal', '=SUM({Products.units})', 'integer'),
          figure('productCount', '=Products_count', 'integer'),
          figure('costShare', '=Products_costShare', 'percent'),
          figure('cm2Total', '=SUM({Products.cm2})', 'money'),
          figure('cm2RateTotal', '=IF(Products_costShare<Set_costCoverageMin,NA(),SUM({Products.cm2})/SUMPRODUCT(({Products.landedCost}<>"")*({Products.netSales}-{Products.refunds})))', 'percent'),
          figure('cm3Total', '=SUM({Products.cm3})', 'money'),
        ],
      },
      byCode('quadrants', 'quadrantTable', 'quadrant', 'quadrantCode'),
      byCode('stages', 'stageTable', 'stage', 'stageCode'),
      topBlock(top),
      { name: 'steps', cells: [heading({ text: 'steps', look: 'heading' }), [{ formula: '=HYPERLINK("#Products",«stepProducts»)', format: 'general', look: 'link' }]] },
    ],
    charts: [
      {
        name: 'bubble',
        type: 'Bubble',
        title: 'chartBubble',
        series: [{ name: 'netSalesTotal', categories: column(6, shown), values: column(7, shown), sizes: column(5, shown), labels: column(0, shown) }],
        bubbleScale: 35,
        axes: { category: 'axisMargin', value: 'axisGrowth', categoryFormat: 'percent', valueFormat: 'percent' },
        at: { row: 3, col: 5, rows: 20, cols: 10 },
      },
      {
        name: 'top',
        type: 'BarClustered',
        title: 'chartTop',
        series: [{ name: 'netSalesTotal', categories: column(0, shown), values: column(1, shown) }],
        axes: { valueFormat: 'money', isReversed: true },
        at: { row: 24, col: 5, rows: 20, cols: 10 },
      },
    ],
  };
}
