import { monthsBetween } from '../core/month';
import type { Stage } from '../domain/product-map/lifecycleTypes';
import type { ProductLine } from '../domain/product-map/productMap';
import { bubbleLabels, bubbleScale, type BubbleFrame, type BubblePoint } from './bubbleLabels';
import type { ProductContentsInput } from './productContents';
import { shortNames } from './shortNames';
import { TOP, type ProductMapOptions, type TopProduct } from './specs/productMap';
import { ASKED, CLEAR, LEAST_REACH, ROOM_FOR_NAMES } from './specs/productMapBlocks';

/** Longer names would cover each other in pictures; lists have room for more. */
const [IN_PICTURES, IN_LISTS] = [18, 36];
/** A part of the strip below this is too narrow for a number. */
const NARROW = 0.06;
/** The growth axis begins at a whole step below the least growth; the scale has about so many steps. */
const STEPS = [0.1, 0.2, 0.5, 1, 2, 5] as const;
const LAST_STEP = 10;
const MOST_STEPS = 6;
const HALF_BUBBLE = 0.3;

/** What the overview of the product map shows of its lines: the largest with the labels of their bubbles, costs to ask for, what to clear. */
export function overviewOf({ map, currency, costGaps, clear, thresholds, growthShown }: ProductContentsInput): ProductMapOptions {
  const { marginBasis, quadrant: { marginCut, growthCut } } = thresholds;
  const largest = map.lines.slice(0, TOP);
  const shown = named(largest, IN_LISTS);
  const short = shortNames(largest.map(({ name }) => name), IN_PICTURES);
  const edge = Math.max(growthShown, growthCut + LEAST_REACH);
  const points = largest.map((line, at) => ({ name: short[at] ?? '', x: line[`${marginBasis}Rate`], y: line.growth === undefined ? undefined : Math.min(line.growth, edge), size: line.netSales }));
  const growthFrom = axisStart([growthCut, ...points.flatMap(({ y }) => y ?? [])]);
  const scale = bubbleScale(points.flatMap(({ x, y, size }) => (x === undefined || y === undefined ? [] : [size])));
  const labels = bubbleLabels(points, frameOf(points, marginCut, growthCut, growthFrom), scale);
  const asked = costGaps.first.slice(0, ASKED).flatMap((id) => map.lines.find(({ product }) => product === id) ?? []);
  return {
    month: map.baseLast ?? '',
    months: map.baseFirst === undefined || map.baseLast === undefined ? 0 : monthsBetween(map.baseFirst, map.baseLast) + 1,
    currency,
    basis: marginBasis,
    top: shown.map((product, at) => ({ ...product, short: short[at] ?? '', label: labels[at]?.name ?? '', side: labels[at]?.side ?? 'Right' })),
    growthFrom,
    bubbleScale: scale,
    labelledStages: wideStages(map.lines),
    asked: named(asked, IN_LISTS),
    clear: named(clear.slice(0, CLEAR), IN_LISTS),
  };
}

function named(lines: readonly ProductLine[], most: number): TopProduct[] {
  const names = shortNames(lines.map(({ name }) => name), most);
  return lines.map(({ product }, at) => ({ id: product, name: names[at] ?? '' }));
}

/** Below the least growth, on a step of the scale, with room for half a bubble. */
function axisStart(growths: readonly number[]): number {
  const [least, most] = [Math.min(...growths), Math.max(...growths)];
  const step = STEPS.find((candidate) => most - least <= candidate * MOST_STEPS) ?? LAST_STEP;
  return Math.round((Math.floor(least / step - HALF_BUBBLE)) * step * 10) / 10;
}

/** What the axes show: both cuts, every bubble, and room for names on the right. */
function frameOf(points: readonly BubblePoint[], marginCut: number, growthCut: number, growthFrom: number): BubbleFrame {
  const [xs, ys] = [points.flatMap(({ x }) => x ?? []), points.flatMap(({ y }) => y ?? [])];
  const [least, most] = [Math.min(marginCut - LEAST_REACH, ...xs), Math.max(marginCut + LEAST_REACH, ...xs)];
  return { x: [Math.min(0, least), most + ROOM_FOR_NAMES * (most - least)], y: [growthFrom, Math.max(growthCut + LEAST_REACH, ...ys)], lines: { x: marginCut, y: growthCut } };
}

function wideStages(lines: readonly ProductLine[]): ProductMapOptions['labelledStages'] {
  const total = lines.reduce((sum, line) => sum + Math.max(0, line.netSales), 0);
  const sums = new Map<Stage | 'none', number>();
  for (const { lifecycle, netSales } of lines) sums.set(lifecycle?.stage ?? 'none', (sums.get(lifecycle?.stage ?? 'none') ?? 0) + netSales);
  return new Set([...sums].filter(([, sum]) => sum >= NARROW * total).map(([stage]) => stage));
}
