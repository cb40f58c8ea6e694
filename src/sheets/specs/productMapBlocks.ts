import type { Scalar } from '../../core/scalar';
import type { MarginBasis } from '../../domain/product-map/productMap';
import type { CellFormat, FixedBlock, FixedCell, Look, TextKey } from '../sheetSpec';
import { cellOf, wordOfCode } from './formulaParts';
import type { TopProduct } from './productMap';

/** A figure of a product by its id; `missing` stands for a figure that is not known. */
export function lookUp(key: string, id: Scalar, format: CellFormat, look: Look = 'plain'): FixedCell {
  const cell = ofProduct(key, id);
  return { formula: `=IFERROR(IF(${cell}="","",${cell}),"")`, format, look };
}

const ofProduct = (key: string, id: Scalar): string => cellOf('Products', key, `"${String(id)}"`);

/** Dots of the cut lines are this part of the biggest bubble. */
const DOT_PART = 400;

/** A cut line reaches at least this far to either side of the other cut, also where no product has a margin yet. */
export const LEAST_REACH = 0.1;
/** The line of the growth cut goes on by this part to the right, where names stand beside the bubbles. */
export const ROOM_FOR_NAMES = 0.3;

/** Growth above this is drawn here, or one product that has just begun would press all others into one line; the cut is always inside. */
export const GROWTH_EDGE = `MAX(Set_growthShown,Set_growthCut+${LEAST_REACH})`;

/** The least and the greatest of a name, the cut included. */
const ends = (name: string, cut: string): [least: string, most: string] => [`MIN(${name},${cut}-${LEAST_REACH})`, `MAX(${name},${cut}+${LEAST_REACH})`];

/** One point of `count` between two ends, and on by a part of that. */
function spread([least, most]: readonly [string, string], at: number, count: number, on = 0): string {
  return `${least}+(${most}-${least})*${((at * (1 + on)) / (count - 1)).toFixed(6)}`;
}

const ghost = (formula: string): FixedCell => ({ formula, format: 'general', look: 'ghost' });
const DOT = `MAX(Top_netSales)/${DOT_PART}`;

/** Bubbles are drawn in proportion to the largest: while no product has a place, one far outside the picture keeps the dots small. */
const NONE_PLACED = 'COUNT(Top_margin)=0';
const FAR_OUTSIDE = -99;

/**
 * The bubble of a product: size, margin, growth. With one text among its margins a chart would count the products
 * instead, so one whose margin or growth is not known is a dot where the cut lines cross.
 */
export function bubbleCells(id: Scalar, basis: MarginBasis): FixedCell[] {
  const margin = `${basis}Rate`;
  const known = `AND(ISNUMBER(${ofProduct(margin, id)}),ISNUMBER(${ofProduct('growth', id)}))`;
  const orElse = (figure: string, other: string): FixedCell => ghost(`=IF(${known},${figure},${other})`);
  return [orElse(ofProduct('netSales', id), DOT), orElse(ofProduct(margin, id), 'Set_marginCut'), orElse(`MIN(${ofProduct('growth', id)},${GROWTH_EDGE})`, 'Set_growthCut')];
}

/** The points of the two cut lines in one row: margin cut with a growth, margin with the growth cut, size of the dot. */
export function cutCells(at: number, count: number): FixedCell[] {
  const [leastGrowth, mostGrowth] = ends('Top_growth', 'Set_growthCut');
  const growth = spread([leastGrowth, `MIN(${mostGrowth},${GROWTH_EDGE})`], at, count);
  const margin = spread(ends('Top_margin', 'Set_marginCut'), at, count, ROOM_FOR_NAMES);
  const ofFirst = (anchor: string, usual: string): string => (at === 0 ? `=IF(${NONE_PLACED},${anchor},${usual})` : `=${usual}`);
  return [ghost('=Set_marginCut'), ghost(ofFirst(String(FAR_OUTSIDE), growth)), ghost(`=${margin}`), ghost(ofFirst(String(FAR_OUTSIDE), 'Set_growthCut')), ghost(ofFirst('MAX(Top_netSales)', DOT))];
}

/** One step: a link to its sheet, what stands in it, and how far it is. */
function step(text: TextKey, target: string, count: string): FixedCell[] {
  return [
    { formula: `=HYPERLINK("#${target}",«${text}»)`, format: 'general', look: 'link' },
    { formula: `=IF(${count}=0,INDEX(List_sheetState,2),INDEX(List_sheetState,1))`, format: 'general', look: 'verdict' },
    { formula: `=${count}`, format: 'integer', look: 'plain' },
  ];
}

const filled = (column: string): string => `SUMPRODUCT(--({${column}}<>""))`;

/** The steps of the map, with state, rows and links. */
export function stepsBlock(): FixedBlock {
  return {
    name: 'steps',
    cells: [
      [{ text: 'steps', look: 'heading' }, { text: 'stepState', look: 'verdictHeading' }, { text: 'stepRows', look: 'numberHeading' }],
      step('stepProducts', 'Products', 'Products_count'),
      step('stepFit', 'MarketFit', filled('MarketFit.fitVerdict')),
      step('stepCost', 'UnitProfit', filled('UnitProfit.cm2')),
      step('stepReturn', 'MixSimulator', filled('MixSimulator.shareTarget')),
      step('stepNew', 'NewProducts', `${filled('NewProducts.concept')}+${filled('Bundles.bundleName')}`),
      step('stepTeam', 'Incentives', `${filled('Incentives.baseAmount')}+${filled('SalesKits.kitItem')}`),
    ],
  };
}

/** Rows of the list of costs that are asked for first. */
export const ASKED = 5;

const EMPTY: FixedCell = { value: '', format: 'text', look: 'plain' };
const NO_NAME: FixedCell = { value: '', format: 'text', look: 'label' };
/** A row without a product; the first says why the list is empty. Beside the name, since a cell that held a name would not take a formula. */
const emptyRow = (at: number, why: string): FixedCell[] => [NO_NAME, at === 0 ? { formula: `=IF(Products_count=0,"",${why})`, format: 'general', look: 'verdict' } : EMPTY, EMPTY, EMPTY];
const nameOf = ({ name }: TopProduct): FixedCell => ({ value: name, format: 'text', look: 'label' });

/** The costs that are missing where most money is: the products to fill first, and whether they are by now. */
export function askedBlock(asked: readonly TopProduct[]): FixedBlock {
  const rows = Array.from({ length: ASKED }, (_, at): FixedCell[] => {
    const product = asked[at];
    if (product === undefined) return emptyRow(at, wordOfCode('whyEmpty', 'costsFilled'));
    return [nameOf(product), lookUp('costState', product.id, 'general', 'verdict'), lookUp('netSales', product.id, 'money'), lookUp('share', product.id, 'share')];
  });
  return { name: 'asked', cells: [[{ text: 'costFirst', look: 'heading' }, { column: 'costState', look: 'verdictHeading' }, { column: 'netSales', look: 'numberHeading' }, { column: 'share', look: 'numberHeading' }], ...rows] };
}

/** Rows of the clear list. */
export const CLEAR = 5;

const WHY_NONE_TO_CLEAR = `IF(COUNT({Products.stock})=0,${wordOfCode('whyEmpty', 'stockUnknown')},IF(COUNTIFS({Products.slowMover},INDEX(List_slow,1))=0,${wordOfCode('whyEmpty', 'noSlowMovers')},${wordOfCode('whyEmpty', 'slowMoversNew')}))`;

/** What lies longest: the products to clear with their stock. */
export function clearBlock(clear: readonly TopProduct[]): FixedBlock {
  const look = 'numberHeading';
  const rows = Array.from({ length: CLEAR }, (_, at): FixedCell[] => {
    const product = clear[at];
    if (product === undefined) return emptyRow(at, WHY_NONE_TO_CLEAR);
    return [nameOf(product), lookUp('stockMove', product.id, 'general', 'verdict'), lookUp('stock', product.id, 'integer'), lookUp('coverDays', product.id, 'integer')];
  });
  return { name: 'clear', cells: [[{ text: 'clearList', look: 'heading' }, { column: 'stockMove', look: 'verdictHeading' }, { column: 'stock', look }, { column: 'coverDays', look }], ...rows] };
}
