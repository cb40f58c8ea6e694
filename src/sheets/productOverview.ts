import { monthsBetween } from '../core/month';
import type { Stage } from '../domain/product-map/lifecycleTypes';
import type { ProductLine } from '../domain/product-map/productMap';
import { bubbleLabels } from './bubbleLabels';
import type { ProductContentsInput } from './productContents';
import { shortNames } from './shortNames';
import { TOP, type ProductMapOptions, type TopProduct } from './specs/productMap';
import { ASKED, CLEAR } from './specs/productMapBlocks';

/** Longer names would cover each other in pictures; lists have room for more. */
const [IN_PICTURES, IN_LISTS] = [22, 30];
/** A part of the strip below this is too narrow for a number. */
const NARROW = 0.06;
/** The growth axis begins at a whole step below the least growth. */
const STEP = 0.2;

/** What the overview of the product map shows of its lines: the largest with the labels of their bubbles, costs to ask for, what to clear. */
export function overviewOf({ map, currency, costGaps, clear, thresholds }: ProductContentsInput): ProductMapOptions {
  const { marginBasis, quadrant: { growthCut } } = thresholds;
  const largest = map.lines.slice(0, TOP);
  const shown = named(largest, IN_PICTURES);
  const labels = bubbleLabels(shown.map(({ name }, at) => ({ name, x: largest[at]?.[`${marginBasis}Rate`], y: largest[at]?.growth })));
  const asked = costGaps.first.slice(0, ASKED).flatMap((id) => map.lines.find(({ product }) => product === id) ?? []);
  return {
    month: map.baseLast ?? '',
    months: map.baseFirst === undefined || map.baseLast === undefined ? 0 : monthsBetween(map.baseFirst, map.baseLast) + 1,
    currency,
    basis: marginBasis,
    top: shown.map((product, at) => ({ ...product, label: labels[at] ?? '' })),
    growthFrom: axisStart([growthCut, ...largest.flatMap(({ growth }) => growth ?? [])]),
    labelledStages: wideStages(map.lines),
    asked: named(asked, IN_LISTS),
    clear: named(clear.slice(0, CLEAR), IN_LISTS),
  };
}

function named(lines: readonly ProductLine[], most: number): TopProduct[] {
  const names = shortNames(lines.map(({ name }) => name), most);
  return lines.map(({ product }, at) => ({ id: product, name: names[at] ?? '' }));
}

function axisStart(growths: readonly number[]): number {
  return Math.round((Math.floor(Math.min(...growths) / STEP) - 1) * STEP * 10) / 10;
}

function wideStages(lines: readonly ProductLine[]): ReadonlySet<Stage> {
  const total = lines.reduce((sum, line) => sum + Math.max(0, line.lifecycle === undefined ? 0 : line.netSales), 0);
  const sums = new Map<Stage, number>();
  for (const { lifecycle, netSales } of lines) if (lifecycle !== undefined) sums.set(lifecycle.stage, (sums.get(lifecycle.stage) ?? 0) + netSales);
  return new Set([...sums].filter(([, sum]) => sum >= NARROW * total).map(([stage]) => stage));
}
