import { LIFECYCLE_DEFAULTS, type LifecycleOptions, type Stage } from '../../domain/product-map/lifecycleTypes';
import type { MarginBasis } from '../../domain/product-map/productMap';
import { SHARE_RULE } from '../../domain/product-map/quadrant';
import { QUADRANT_DEFAULTS, type QuadrantCuts } from '../../domain/product-map/quadrantTypes';
import { STOCK_OUT_SALES } from '../../domain/product-map/stockOut';
import type { ColumnSpec, FixedBlock, FixedCell, SheetSpec, Tone } from '../sheetSpec';
import { productFormulas, VERDICT_KEYS } from './productFormulas';

/** What verdicts are drawn with: the margin, the part of an even share from which a product is big, the other cuts and the band of growth. */
export interface VerdictRules {
  readonly marginBasis: MarginBasis;
  readonly shareRule: number;
  readonly quadrant: Omit<QuadrantCuts, 'shareCut'>;
  readonly lifecycle: Pick<LifecycleOptions, 'band'>;
  /** Up to which part of its usual sales a month that ended empty is left out. */
  readonly stockOutSales: number;
}

const USUAL_RULES: VerdictRules = { marginBasis: 'cm2', shareRule: SHARE_RULE, quadrant: QUADRANT_DEFAULTS, lifecycle: LIFECYCLE_DEFAULTS, stockOutSales: STOCK_OUT_SALES };

/** How the product list is built. */
export interface ProductsOptions {
  /** The method's own where left out. */
  readonly rules?: VerdictRules;
  /** The day on which verdicts were written as values, where formulas would be too many; undefined: they are formulas. */
  readonly valuesOf: string | undefined;
  /** Shown in the note: the word of the margin basis. */
  readonly basis: string;
  /** Costs are missing: their column stands in the first view, to be filled. */
  readonly asksCosts: boolean;
  /** What the cards came to by which fees and costs were counted; 0 before there are any. */
  readonly cards?: number;
  /** First and last month of the figures, as date serials; 0 before there are any. */
  readonly first: number;
  readonly last: number;
}

/** What each stage looks like, in tables and pictures. */
export const STAGE_TONES: Readonly<Record<Stage, Tone>> = { intro: 'watch', growth: 'good', mature: 'steady', decline: 'bad' };
const QUADRANT_TONES: Readonly<Record<string, Tone>> = { star: 'good', cow: 'steady', question: 'watch', dog: 'bad' };

const KEY: ColumnSpec = { key: 'rowId', kind: 'key', format: 'text', width: 10, isHidden: true };

const FIRST: readonly ColumnSpec[] = [
  { key: 'product', kind: 'value', format: 'text', width: 34 },
  { key: 'category', kind: 'value', format: 'text', ownWord: 'uncategorised', width: 16 },
  { key: 'netSales', kind: 'value', format: 'money', width: 16 },
  { key: 'share', kind: 'formula', format: 'share', width: 11, formula: productFormulas.share },
  { key: 'trend', kind: 'formula', format: 'general', width: 10, formula: productFormulas.trend, list: 'trend' },
  { key: 'stage', kind: 'custom', format: 'general', width: 13, formula: productFormulas.stage, list: 'stage', reason: 'stageReason', tones: { on: 'stageCode', by: STAGE_TONES } },
  { key: 'cm2Rate', kind: 'formula', format: 'percent', width: 13, formula: productFormulas.cm2Rate },
  { key: 'cm3Rate', kind: 'formula', format: 'percent', width: 13, formula: productFormulas.cm3Rate },
  { key: 'turnoverDays', kind: 'formula', format: 'integer', width: 11, formula: productFormulas.turnoverDays },
  { key: 'quadrant', kind: 'custom', format: 'general', width: 15, formula: productFormulas.quadrant, list: 'quadrant', reason: 'quadrantReason', tones: { on: 'quadrantCode', by: QUADRANT_TONES } },
  { key: 'fit', kind: 'formula', format: 'general', width: 14, formula: productFormulas.fit, list: 'fit' },
  { key: 'decision', kind: 'list', format: 'text', width: 10, list: 'decision', reason: 'decisionReason', hint: 'decisionHint', accepts: 'list' },
];

const COST: ColumnSpec = { key: 'unitCost', kind: 'input', format: 'number', width: 13, hint: 'costHint', accepts: 'nonNegative', tones: { on: 'costCode', by: { first: 'watch' } } };

const VERDICT: readonly ColumnSpec[] = [
  { key: 'decisionReason', kind: 'input', format: 'text', width: 20 },
  { key: 'decisionCheck', kind: 'formula', format: 'general', width: 20, formula: productFormulas.decisionCheck, list: 'decisionCheck' },
  { key: 'stageMove', kind: 'formula', format: 'general', width: 14, formula: productFormulas.stageMove, list: 'stageMove' },
  { key: 'stageConfidence', kind: 'custom', format: 'general', width: 11, formula: productFormulas.stageConfidence, list: 'confidence', reason: 'stageReason' },
  { key: 'stageReason', kind: 'formula', format: 'general', width: 36, formula: productFormulas.stageReason },
  { key: 'growth', kind: 'custom', format: 'percent', width: 10, formula: productFormulas.growth },
  { key: 'quadrantReason', kind: 'formula', format: 'general', width: 44, formula: productFormulas.quadrantReason },
  { key: 'alerts', kind: 'formula', format: 'general', width: 20, formula: productFormulas.alerts },
  { key: 'marginFlag', kind: 'formula', format: 'general', width: 20, formula: productFormulas.marginFlag, list: 'marginFlag' },
  { key: 'abcRevenue', kind: 'value', format: 'text', width: 11 },
  { key: 'abcMargin', kind: 'value', format: 'text', width: 11 },
  { key: 'xyz', kind: 'value', format: 'text', width: 8 },
  { key: 'launchMonth', kind: 'value', format: 'month', width: 10 },
  { key: 'ageMonths', kind: 'value', format: 'integer', width: 9 },
];

const PROFIT: readonly ColumnSpec[] = [
  { key: 'cardCost', kind: 'value', format: 'number', width: 13 },
  { key: 'landedCost', kind: 'formula', format: 'number', width: 12, formula: productFormulas.landedCost },
  { key: 'costState', kind: 'formula', format: 'general', width: 13, formula: productFormulas.costState, list: 'costState' },
  { key: 'units', kind: 'value', format: 'integer', width: 10 },
  { key: 'refunds', kind: 'value', format: 'money', width: 12 },
  { key: 'taxInside', kind: 'value', format: 'money', width: 12, hint: 'taxInsideHint' },
  { key: 'refundRate', kind: 'formula', format: 'percent', width: 10, formula: productFormulas.refundRate },
  { key: 'returnedUnits', kind: 'value', isEditable: true, format: 'integer', width: 10, accepts: 'nonNegative' },
  { key: 'returnRate', kind: 'formula', format: 'percent', width: 10, formula: productFormulas.returnRate },
  { key: 'fees', kind: 'value', format: 'money', width: 12, hint: 'feesHint' },
  { key: 'cardFees', kind: 'value', format: 'money', width: 14, hint: 'cardFeesHint' },
  { key: 'feeState', kind: 'formula', format: 'general', width: 22, formula: productFormulas.feeState, list: 'feeState' },
  { key: 'cm1', kind: 'formula', format: 'money', width: 13, formula: productFormulas.cm1 },
  { key: 'cm1Rate', kind: 'formula', format: 'percent', width: 12, formula: productFormulas.cm1Rate },
  { key: 'cm2', kind: 'formula', format: 'money', width: 13, formula: productFormulas.cm2 },
  { key: 'cm3', kind: 'formula', format: 'money', width: 13, formula: productFormulas.cm3 },
  { key: 'roi', kind: 'custom', format: 'percent', width: 16, formula: productFormulas.roi },
];

const ADS: readonly ColumnSpec[] = [
  { key: 'adSpend', kind: 'value', format: 'money', width: 12 },
  { key: 'adSales', kind: 'value', isEditable: true, format: 'money', width: 13, hint: 'moneyHint', accepts: 'nonNegative' },
  { key: 'acos', kind: 'formula', format: 'percent', width: 9, formula: productFormulas.acos },
  { key: 'tacos', kind: 'formula', format: 'percent', width: 12, formula: productFormulas.tacos },
  { key: 'roas', kind: 'formula', format: 'number', width: 9, formula: productFormulas.roas },
  { key: 'breakEvenRoas', kind: 'formula', format: 'number', width: 11, formula: productFormulas.breakEvenRoas },
  { key: 'breakEvenAcos', kind: 'formula', format: 'percent', width: 11, formula: productFormulas.breakEvenAcos, hint: 'productAcosHint' },
  { key: 'targetAcos', kind: 'formula', format: 'percent', width: 11, formula: productFormulas.targetAcos, hint: 'targetAcosHint' },
  { key: 'adProfit', kind: 'formula', format: 'money', width: 12, formula: productFormulas.adProfit },
  { key: 'adFlag', kind: 'formula', format: 'general', width: 14, formula: productFormulas.adFlag, list: 'adFlag' },
];

const STOCK: readonly ColumnSpec[] = [
  { key: 'stock', kind: 'value', isEditable: true, format: 'integer', width: 10, hint: 'unitStockHint', accepts: 'nonNegative' },
  { key: 'turnoverTyped', kind: 'input', format: 'integer', width: 12, hint: 'turnoverHint', accepts: 'nonNegative' },
  { key: 'averageStock', kind: 'value', isEditable: true, format: 'integer', width: 10, hint: 'unitStockHint', accepts: 'nonNegative' },
  { key: 'inTransit', kind: 'value', isEditable: true, format: 'integer', width: 10, hint: 'unitStockHint', accepts: 'nonNegative' },
  { key: 'agedStock', kind: 'value', isEditable: true, format: 'integer', width: 12, hint: 'unitStockHint', accepts: 'nonNegative' },
  { key: 'stockOutDays', kind: 'value', isEditable: true, format: 'integer', width: 10, hint: 'unitStockHint', accepts: 'nonNegative' },
  { key: 'coverDays', kind: 'formula', format: 'integer', width: 10, formula: productFormulas.coverDays },
  { key: 'turns', kind: 'formula', format: 'number', width: 11, formula: productFormulas.turns },
  { key: 'gmroi', kind: 'formula', format: 'number', width: 12, formula: productFormulas.gmroi, hint: 'gmroiHint' },
  { key: 'creditDays', kind: 'input', format: 'integer', width: 12, hint: 'creditHint', accepts: 'nonNegative' },
  { key: 'cashDays', kind: 'formula', format: 'integer', width: 12, formula: productFormulas.cashDays },
  { key: 'cashCycles', kind: 'formula', format: 'number', width: 12, formula: productFormulas.cashCycles },
  { key: 'slowMover', kind: 'formula', format: 'general', width: 9, formula: productFormulas.slowMover, list: 'slow' },
  { key: 'stockMove', kind: 'formula', format: 'general', width: 11, formula: productFormulas.stockMove, list: 'stockMove' },
];

const SOURCE: readonly ColumnSpec[] = [
  { key: 'scope', kind: 'value', format: 'text', width: 9, list: 'scope' },
  { key: 'rowState', kind: 'value', format: 'text', width: 12, list: 'rowState' },
];

const HIDDEN: readonly ColumnSpec[] = [
  { key: 'stageFlags', kind: 'custom', format: 'general', formula: productFormulas.stageFlags, isHidden: true },
  { key: 'quadrantFlags', kind: 'custom', format: 'general', formula: productFormulas.quadrantFlags, isHidden: true },
  { key: 'margin', kind: 'formula', format: 'percent', formula: productFormulas.margin, isHidden: true },
  { key: 'stageCode', kind: 'formula', format: 'general', formula: productFormulas.stageCode, isHidden: true },
  { key: 'quadrantCode', kind: 'formula', format: 'general', formula: productFormulas.quadrantCode, isHidden: true },
  { key: 'decisionCode', kind: 'formula', format: 'general', formula: productFormulas.decisionCode, isHidden: true },
  { key: 'costCode', kind: 'formula', format: 'general', formula: productFormulas.costCode, isHidden: true },
  { key: 'costRank', kind: 'value', format: 'general', isHidden: true },
  { key: 'refundedUnits', kind: 'value', format: 'number', isHidden: true },
  { key: 'resoldUnits', kind: 'value', format: 'number', isHidden: true },
  { key: 'feesTold', kind: 'value', format: 'percent', isHidden: true },
  { key: 'adLeft', kind: 'value', format: 'percent', isHidden: true },
  { key: 'adUnits', kind: 'value', format: 'general', isHidden: true },
  { key: 'adCardCost', kind: 'value', format: 'percent', isHidden: true },
  { key: 'adMargin', kind: 'formula', format: 'percent', formula: productFormulas.adMargin, isHidden: true },
  { key: 'keptCosted', kind: 'formula', format: 'money', formula: productFormulas.keptCosted, isHidden: true },
  { key: 'keptKnown', kind: 'formula', format: 'money', formula: productFormulas.keptKnown, isHidden: true },
  { key: 'categoryId', kind: 'value', format: 'text', isHidden: true },
  { key: 'unitsRow', kind: 'formula', format: 'general', formula: productFormulas.unitsRow, isHidden: true },
  { key: 'seasonRow', kind: 'formula', format: 'general', formula: productFormulas.seasonRow, isHidden: true },
  { key: 'yearGrowth', kind: 'value', format: 'percent', isHidden: true },
  { key: 'units90', kind: 'value', format: 'integer', isHidden: true },
  { key: 'soldDays', kind: 'value', format: 'integer', isHidden: true },
  { key: 'outMonths', kind: 'value', format: 'integer', isHidden: true },
  { key: 'seriesFirst', kind: 'value', format: 'general', isHidden: true },
  { key: 'seriesLast', kind: 'value', format: 'general', isHidden: true },
  { key: 'seriesStart', kind: 'value', format: 'general', isHidden: true },
  { key: 'verdictMargin', kind: 'value', format: 'general', isHidden: true },
  { key: 'verdictTurns', kind: 'value', format: 'general', isHidden: true },
  { key: 'isStale', kind: 'formula', format: 'general', formula: productFormulas.isStale, isHidden: true },
  { key: 'stamp', kind: 'value', format: 'text', isHidden: true },
];

const BANDS = [
  ['bandFirst', FIRST],
  ['bandProfit', PROFIT],
  ['bandAds', ADS],
  ['bandStock', STOCK],
  ['bandVerdict', VERDICT],
  ['bandSource', SOURCE],
] as const;

/** The cost to be typed follows the first view: at its end while costs are missing, else as the first column folded away. */
function columnsOf(asksCosts: boolean): ColumnSpec[] {
  const banded = BANDS.flatMap(([band, columns]) => columns.map((column): ColumnSpec => ({ ...column, band })));
  const cost: ColumnSpec = { ...COST, band: asksCosts ? 'bandFirst' : 'bandProfit' };
  return [KEY, ...banded.slice(0, FIRST.length), cost, ...banded.slice(FIRST.length), ...HIDDEN];
}

/** The names of the bands, each above its first column. */
function bandNames(columns: readonly ColumnSpec[]): FixedBlock {
  const shown = columns.filter((column) => column.isHidden !== true);
  const cells = shown.map((column, at): FixedCell => (column.band === undefined || column.band === shown[at - 1]?.band ? null : { text: column.band, look: 'band' }));
  return { name: 'bands', cells: [cells] };
}

function withoutFunctions(column: ColumnSpec): ColumnSpec {
  const verdicts: readonly string[] = VERDICT_KEYS;
  if (!verdicts.includes(column.key)) return column;
  const { formula: _formula, ...rest } = column;
  return { ...rest, kind: 'value', hint: 'valueHint' };
}

/** 1 once the settings are no longer those of the list: its margin and the months it leaves out, and where verdicts are values also the cuts and the band. */
function rulesChanged({ marginBasis, shareRule, quadrant, lifecycle, stockOutSales }: VerdictRules, areValues: boolean): string {
  const { marginCut, growthCut, carryCost, starNeedsMargin } = quadrant;
  const unchanged = (values: Readonly<Record<string, number>>): string[] => Object.entries(values).map(([key, value]) => `ABS(Set_${key}-${value})<1E-9`);
  const cuts = { shareRule, marginCut, growthCut, carryCost, trendBand: lifecycle.band };
  const same = [`Set_marginBasis="${marginBasis}"`, ...unchanged({ stockOutSales }), ...(areValues ? [...unchanged(cuts), `(Set_starNeedsMargin<>"no")=${starNeedsMargin ? 'TRUE' : 'FALSE'}`] : [])];
  return `=IF(AND(${same.join(',')}),0,1)`;
}

/** The product list: what to push, keep, harvest or clear, with the money behind each verdict. */
export function productsSheet({ rules = USUAL_RULES, valuesOf, basis, asksCosts, cards = 0, first, last }: ProductsOptions): SheetSpec {
  const columns = columnsOf(asksCosts);
  return {
    key: 'products',
    part: 'product',
    visibility: 'visible',
    title: 'productsTitle',
    note: { text: 'productsNote', values: { basis, verdicts: `list:verdictState:${valuesOf === undefined ? 'live' : 'values'}`, date: valuesOf ?? '' } },
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
            { formula: '=Set_shareRule/MAX(1,Products_count)', format: 'share', name: 'Products_shareCut', look: 'figure' },
          ],
        ],
      },
      bandNames(columnsOf(true)),
    ],
    table: { name: 'Products', rowPrefix: 'P', isExtendable: true, columns: valuesOf === undefined ? columns : columns.map(withoutFunctions) },
    names: { Products_kept: '=SUM({Products.netSales})-SUM({Products.refunds})-SUM({Products.taxInside})', Products_first: `=${first}`, Products_last: `=${last}`, Products_days: '=MAX(1,EOMONTH(Products_last,0)-Products_first+1)', Products_months: '=(YEAR(Products_last)-YEAR(Products_first))*12+MONTH(Products_last)-MONTH(Products_first)+1', Products_marginShare: '=IF(Products_netSales=0,0,SUMPRODUCT(ISNUMBER({Products.cm2})*{Products.netSales})/Products_netSales)', Products_cards: `=${cards}`, Products_rulesChanged: rulesChanged(rules, valuesOf !== undefined) },
  };
}
