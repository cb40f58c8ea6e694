import type { MarginBasis } from '../../domain/product-map/productMap';
import type { Stage } from '../../domain/product-map/lifecycleTypes';
import type { BlockRange, ChartSpec, FixedBlock, FixedCell, LabelSide, ListName, Look, SheetSpec, TextKey } from '../sheetSpec';
import { codesOf } from '../words';
import { layOut } from '../layout';
import { HEADING_BAND } from './headingBand';
import { askedBlock, bubbleCells, clearBlock, cutCells, GROWTH_EDGE, lookUp, stepsBlock } from './productMapBlocks';
import { STAGE_TONES } from './products';

/** One of the largest products, as lists and charts name it. */
export interface TopProduct {
  readonly id: string;
  readonly name: string;
}

/** What the overview shows besides its formulas. */
export interface ProductMapOptions {
  /** Last month of the figures and how many there are. */
  readonly month: string;
  readonly months: number;
  readonly currency: string;
  /** The margin that the quadrants look at. */
  readonly basis: MarginBasis;
  /** The largest products, at most `TOP`; shorter lists leave rows empty. `short` is the name in pictures; `label` stands on that `side` of the bubble, empty for none. */
  readonly top: readonly (TopProduct & { readonly short: string; readonly label: string; readonly side: LabelSide })[];
  /** Where the growth axis of the bubbles begins, a ratio. */
  readonly growthFrom: number;
  /** Size of the bubbles in percent of the usual. */
  readonly bubbleScale: number;
  /** Stages whose part of net sales is wide enough for a number, `none` for what has no stage. */
  readonly labelledStages: ReadonlySet<Stage | 'none'>;
  /** The products whose costs are asked for first. */
  readonly asked: readonly TopProduct[];
  /** The products with most to clear. */
  readonly clear: readonly TopProduct[];
}

/** Rows of the list of largest products. */
export const TOP = 15;

const HEADING: Look = 'heading';
const NUMBER: Look = 'numberHeading';

function figure(text: TextKey, formula: string, format: 'money' | 'integer' | 'percent' | 'general', look: Look = 'label'): FixedCell[] {
  return [{ text, look }, { formula, format, look: 'figure' }];
}

/** A figure beside another one: its label keeps a distance. */
function second(text: TextKey, formula: string, format: 'integer' | 'percent' | 'general'): FixedCell[] {
  return figure(text, formula, format, 'verdict');
}

const countOf = (condition: string): string => `=SUMPRODUCT(--(${condition}))`;

/** Of how many of the products that sell the margins beside it are the sum. */
const MARGINS_OF = `${countOf('ISNUMBER({Products.cm2})*({Products.netSales}>0)')}&" / "&Products_count`;

/** A figure that needs costs and fees is not available below the coverage that the settings ask for, and says which of them is short. */
function costed(text: TextKey, sum: string, format: 'money' | 'percent'): FixedCell[] {
  const reason = 'IF(Products_costShare<Set_costCoverageMin,«costsIncomplete»,«feesIncomplete»)';
  return figure(text, `=IF(OR(Products_marginShare<Set_costCoverageMin,SUM({Products.keptKnown})<=0),"#N/A "&${reason},${sum})`, format);
}

/** How many of the largest products the picture below cannot place, and why. */
const UNPLACED = 'COUNT(Top_netSales)-SUMPRODUCT(ISNUMBER(Top_margin)*ISNUMBER(Top_growth))';
/** How many of them grow more than the picture shows. */
const AT_EDGE = `SUMPRODUCT(ISNUMBER(Top_margin)*ISNUMBER(Top_growth)*(Top_growth>${GROWTH_EDGE}))`;
const told = (count: string, words: string): string => `IF(${count}=0,""," · "&${count}&" / "&COUNT(Top_netSales)&" "&${words})`;
const ABOVE_BUBBLES = `=MID(${told(UNPLACED, '«bubblesMissing»')}&${told(AT_EDGE, `«bubblesAtEdge»&" "&TEXT(${GROWTH_EDGE},"0%")`)},4,300)`;

function figures(): FixedBlock {
  return {
    name: 'figures',
    cells: [
      [{ text: 'headline', look: HEADING }, HEADING_BAND, { text: 'toDo', look: 'verdictHeading' }, HEADING_BAND, null, { formula: ABOVE_BUBBLES, format: 'general', look: 'note' }],
      [...figure('netSalesTotal', '=Products_netSales', 'money'), ...second('costShare', '=Products_costShare', 'percent')],
      [...figure('unitsTotal', '=SUM({Products.units})', 'integer'), ...second('costFirstCount', countOf('{Products.costCode}="first"'), 'integer')],
      [...figure('productCount', '=Products_count', 'integer'), ...second('costFirstCovered', '=IF(Products_netSales=0,0,SUMIFS({Products.netSales},{Products.costCode},"first")/Products_netSales)', 'percent')],
      [...costed('cm2Total', 'SUM({Products.cm2})', 'money'), ...second('borderlineCount', countOf('ISNUMBER(SEARCH("BORDERLINE",{Products.quadrantFlags}))*({Products.abcRevenue}="A")'), 'integer')],
      [...costed('cm2RateTotal', 'SUM({Products.cm2})/SUM({Products.keptKnown})', 'percent'), ...second('slowCount', countOf('{Products.slowMover}<>""'), 'integer')],
      [...costed('cm3Total', 'SUM({Products.cm3})', 'money'), ...second('marginsOf', MARGINS_OF, 'general')],
    ],
  };
}

/** Products that sell, sales and share by the codes of a verdict. */
function byCode(name: string, title: TextKey, list: ListName, column: string): FixedBlock {
  return {
    name,
    cells: [
      [{ text: title, look: HEADING }, { text: 'productCount', look: NUMBER }, { column: 'netSales', look: NUMBER }, { column: 'share', look: NUMBER }],
      ...codesOf(list).map((code): FixedCell[] => [
        { list, code, look: 'label' },
        { formula: `=COUNTIFS({Products.${column}},"${code}",{Products.netSales},">0")`, format: 'integer', look: 'plain' },
        { formula: `=SUMIFS({Products.netSales},{Products.${column}},"${code}")`, format: 'money', look: 'plain' },
        { formula: `=IF(Products_netSales=0,0,SUMIFS({Products.netSales},{Products.${column}},"${code}")/Products_netSales)`, format: 'percent', look: 'plain' },
      ]),
      [
        { text: 'undecided', look: 'label' },
        { formula: `=SUMPRODUCT(({Products.${column}}="")*({Products.netSales}>0))`, format: 'integer', look: 'plain' },
        { formula: `=SUMPRODUCT(({Products.${column}}="")*{Products.netSales})`, format: 'money', look: 'plain' },
        { formula: `=IF(Products_netSales=0,0,SUMPRODUCT(({Products.${column}}="")*{Products.netSales})/Products_netSales)`, format: 'percent', look: 'plain' },
      ],
    ],
  };
}

/** What the pictures are drawn from, behind them. */
function chartCells(product: ProductMapOptions['top'][number] | undefined, at: number, basis: MarginBasis): FixedCell[] {
  const ghost = (value: string): FixedCell => ({ value, format: 'text', look: 'ghost' });
  const bubble = product === undefined ? [ghost(''), ghost(''), ghost('')] : bubbleCells(product.id, basis);
  return [null, ...bubble, ghost(product?.label ?? ''), ...cutCells(at, TOP), ghost(product?.short ?? '')];
}

function topBlock({ top, basis }: ProductMapOptions): FixedBlock {
  const empty: FixedCell = { value: '', format: 'text', look: 'plain' };
  const rows = Array.from({ length: TOP }, (_, at): FixedCell[] => {
    const product = top[at];
    const shown: FixedCell[] = product === undefined
      ? [{ value: '', format: 'text', look: 'label' }, empty, empty, empty]
      : [{ value: product.name, format: 'text', look: 'label' }, lookUp('netSales', product.id, 'money'), lookUp(`${basis}Rate`, product.id, 'percent'), lookUp('growth', product.id, 'percent')];
    return [...shown, ...chartCells(product, at, basis)];
  });
  return { name: 'top', cells: [[{ text: 'topTable', look: HEADING }, { column: 'netSales', look: NUMBER }, { column: `${basis}Rate`, look: NUMBER }, { column: 'growth', look: NUMBER }], ...rows] };
}

const ofTop = (col: number, rows = TOP): BlockRange => ({ block: 'top', row: 1, col, rows, cols: 1 });

/** The cells of `top` behind the pictures, by column: sales, margin, growth, label, the points of the cut lines, short name. */
const [SALES, MARGIN, GROWTH, LABEL, CUT_MARGIN, SPAN_GROWTH, SPAN_MARGIN, CUT_GROWTH, DOT, SHORT] = [5, 6, 7, 8, 9, 10, 11, 12, 13, 14] as const;

const BUBBLE_WORDS = {
  cm1: { title: 'chartBubbleCm1', axis: 'axisCm1' }, cm2: { title: 'chartBubbleCm2', axis: 'axisCm2' }, cm3: { title: 'chartBubbleCm3', axis: 'axisCm3' },
} as const satisfies Readonly<Record<MarginBasis, { title: TextKey; axis: TextKey }>>;

/** Margin × growth with the cuts as dotted lines; the names of the biggest stand beside their bubbles. */
function bubbleChart(shown: number, { basis, top, growthFrom, bubbleScale }: ProductMapOptions): ChartSpec {
  return {
    name: 'bubble',
    type: 'Bubble',
    title: BUBBLE_WORDS[basis].title,
    series: [
      { name: 'netSalesTotal', categories: ofTop(MARGIN, shown), values: ofTop(GROWTH, shown), sizes: ofTop(SALES, shown), labels: ofTop(LABEL, shown), labelSides: top.map(({ side }) => side) },
      { name: 'cutMargin', categories: ofTop(CUT_MARGIN), values: ofTop(SPAN_GROWTH), sizes: ofTop(DOT) },
      { name: 'cutGrowth', categories: ofTop(SPAN_MARGIN), values: ofTop(CUT_GROWTH), sizes: ofTop(DOT) },
    ],
    bubbleScale,
    axes: { crossAtEdge: true, category: BUBBLE_WORDS[basis].axis, value: 'axisGrowth', minimum: growthFrom, categoryFormat: 'percent', valueFormat: 'percent' },
    at: { row: 4, col: 5, rows: 23, cols: 10 },
  };
}

const STAGE_NAMES = { intro: 'stageIntro', growth: 'stageGrowth', mature: 'stageMature', decline: 'stageDecline' } as const satisfies Readonly<Record<Stage, TextKey>>;

/** The four stages and what has none as one strip: what part of net sales stands in each. */
function stripChart(labelled: ProductMapOptions['labelledStages']): ChartSpec {
  const part = (row: number) => ({ values: { block: 'stages', row, col: 3, rows: 1, cols: 1 } });
  const stages = codesOf('stage') as Stage[];
  return {
    name: 'stageStrip',
    type: 'BarStacked100',
    title: 'chartStrip',
    series: [
      ...stages.map((code, at) => ({ name: STAGE_NAMES[code], ...part(at + 1), showsValues: labelled.has(code), tone: STAGE_TONES[code] })),
      { name: 'undecided', ...part(stages.length + 1), showsValues: labelled.has('none'), tone: 'none' },
    ],
    axes: { valueFormat: 'percent' },
    at: { row: 28, col: 5, rows: 9, cols: 10 },
  };
}

function topChart(shown: number): ChartSpec {
  return {
    name: 'top',
    type: 'BarClustered',
    title: 'chartTop',
    series: [{ name: 'netSalesTotal', categories: ofTop(SHORT, shown), values: ofTop(1, shown) }],
    axes: { valueFormat: 'money', isReversed: true },
    at: { row: 38, col: 5, rows: 24, cols: 10 },
  };
}

const NOTHING: ProductMapOptions = { month: '', months: 12, currency: '', basis: 'cm2', top: [], growthFrom: -1, bubbleScale: 100, labelledStages: new Set(), asked: [], clear: [] };

/** Overview of the product map: headline numbers, costs to fill, verdicts in sum, steps, what to clear, the largest products in pictures. What is left out is empty. */
export function productMapSheet(given: Partial<ProductMapOptions>): SheetSpec {
  const options: ProductMapOptions = { ...NOTHING, ...given };
  const { month, months, currency, top, asked, clear, labelledStages } = options;
  const shown = Math.min(TOP, Math.max(1, top.length));
  const bare: SheetSpec = {
    key: 'productMap',
    part: 'product',
    visibility: 'visible',
    title: 'productMapTitle',
    note: { text: 'productMapNote', values: { month, months: String(months), currency } },
    widths: [34, 22, 20, 15, 3],
    blocks: [figures(), askedBlock(asked), stepsBlock(), byCode('quadrants', 'quadrantTable', 'quadrant', 'quadrantCode'), byCode('stages', 'stageTable', 'stage', 'stageCode'), clearBlock(clear), topBlock(options)],
    charts: [bubbleChart(shown, options), stripChart(labelledStages), topChart(shown)],
  };
  const first = (layOut(bare).blocks.get('top')?.row ?? 0) + 2;
  const names = { Top_netSales: 'B', Top_margin: 'C', Top_growth: 'D' };
  return { ...bare, names: Object.fromEntries(Object.entries(names).map(([name, letter]) => [name, `={sheet}!$${letter}$${first}:$${letter}$${first + TOP - 1}`])) };
}
