import type { Scalar } from '../../core/scalar';
import type { CellFormat, FixedBlock, FixedCell, TextKey } from '../sheetSpec';
import type { TopProduct } from './productMap';

/** A figure of a product by its id; `missing` stands for a figure that is not known. */
export function lookUp(key: string, id: Scalar, format: CellFormat): FixedCell {
  const cell = cellOf(key, id);
  return { formula: `=IFERROR(IF(${cell}="","",${cell}),"")`, format, look: 'plain' };
}

function cellOf(key: string, id: Scalar): string {
  return `INDEX({Products.${key}},MATCH("${String(id)}",{Products.rowId},0))`;
}

/** Dots of the cut lines are this part of the biggest bubble. */
const DOT_PART = 400;

/** A cut line reaches at least this far to either side of the other cut, also where no product has a margin yet. */
const LEAST_REACH = 0.1;

/** One point of `count` between the least and the greatest of a name, the cut included. */
function spread(name: string, cut: string, at: number, count: number): string {
  const [least, most] = [`MIN(${name},${cut}-${LEAST_REACH})`, `MAX(${name},${cut}+${LEAST_REACH})`];
  return `=${least}+(${most}-${least})*${at}/${count - 1}`;
}

const ghost = (formula: string): FixedCell => ({ formula, format: 'general', look: 'ghost' });
const DOT = `MAX(Top_netSales)/${DOT_PART}`;

/**
 * The bubble of a product: size, margin, growth. With one text among its margins a chart would count the products
 * instead, so one whose margin or growth is not known is a dot where the cut lines cross.
 */
export function bubbleCells(id: Scalar): FixedCell[] {
  const known = `AND(ISNUMBER(${cellOf('margin', id)}),ISNUMBER(${cellOf('growth', id)}))`;
  const orElse = (key: string, other: string): FixedCell => ghost(`=IF(${known},${cellOf(key, id)},${other})`);
  return [orElse('netSales', DOT), orElse('margin', 'Set_marginCut'), orElse('growth', 'Set_growthCut')];
}

/** The points of the two cut lines in one row: margin cut with a growth, margin with the growth cut, size of the dot. */
export function cutCells(at: number, count: number): FixedCell[] {
  return [ghost('=Set_marginCut'), ghost(spread('Top_growth', 'Set_growthCut', at, count)), ghost(spread('Top_margin', 'Set_marginCut', at, count)), ghost('=Set_growthCut'), ghost(`=${DOT}`)];
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
      [{ text: 'steps', look: 'heading' }, { text: 'stepState', look: 'heading' }, { text: 'stepRows', look: 'numberHeading' }],
      step('stepProducts', 'Products', 'Products_count'),
      step('stepFit', 'MarketFit', filled('MarketFit.fitVerdict')),
      step('stepCost', 'UnitProfit', filled('UnitProfit.cm2')),
      step('stepReturn', 'MixSimulator', filled('MixSimulator.shareTarget')),
      step('stepNew', 'NewProducts', `${filled('NewProducts.concept')}+${filled('Bundles.bundleName')}`),
      step('stepTeam', 'Incentives', `${filled('Incentives.baseAmount')}+${filled('SalesKits.kitItem')}`),
    ],
  };
}

/** Rows of the clear list. */
export const CLEAR = 6;

/** What lies longest: the products to clear with their stock. */
export function clearBlock(clear: readonly TopProduct[]): FixedBlock {
  const look = 'numberHeading';
  const empty: FixedCell = { value: '', format: 'text', look: 'plain' };
  const rows = Array.from({ length: CLEAR }, (_, at): FixedCell[] => {
    const product = clear[at];
    if (product === undefined) return [{ value: '', format: 'text', look: 'label' }, empty, empty, empty];
    return [{ value: product.name, format: 'text', look: 'label' }, lookUp('stock', product.id, 'integer'), lookUp('coverDays', product.id, 'integer'), lookUp('stockMove', product.id, 'general')];
  });
  return { name: 'clear', cells: [[{ text: 'clearList', look: 'heading' }, { column: 'stock', look }, { column: 'coverDays', look }, { column: 'stockMove', look: 'heading' }], ...rows] };
}
