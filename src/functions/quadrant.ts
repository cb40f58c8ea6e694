import { invalid } from '../core/methodError';
import { quadrant } from '../domain/product-map/quadrant';
import type { QuadrantInput } from '../domain/product-map/quadrant';
import { QUADRANT_DEFAULTS } from '../domain/product-map/quadrantTypes';
import type { Quadrant, QuadrantCuts } from '../domain/product-map/quadrantTypes';
import { checkFraction, readFlag, readFraction, readNumber, readVector, toNumber } from './arguments';
import type { Vector } from './arguments';
import { joinFlags, toResultCell } from './cells';
import type { ResultCell } from './cells';
import { answer, eachLine } from './failure';
import { functionMessages } from './functionLanguage';
import { inShape } from './vectors';

/**
 * Returns the quadrant in words, for one product or for columns of equal length, each line by itself.
 * @customfunction PRODUCT_QUADRANT
 */
export function productQuadrant(
  margin: unknown[][],
  growth: unknown[][],
  share: unknown[][],
  turns?: unknown[][],
  marginCut?: unknown,
  growthCut?: unknown,
  shareCut?: unknown,
  carryCost?: unknown,
  starNeedsMargin?: unknown,
): unknown[][] {
  return answer(() => {
    const cuts = readCuts(marginCut, growthCut, shareCut, carryCost, starNeedsMargin);
    const words = functionMessages().lists.quadrant;
    const { cells, shape } = placeLines({ margin, growth, share, turns }, cuts, ({ code }) => words[code]);
    return inShape(cells, shape);
  });
}

/**
 * Returns quadrant, GMROI (empty without turns) and flags in one row a product.
 * @customfunction QUADRANT_DETAIL
 */
export function quadrantDetail(
  margin: unknown[][],
  growth: unknown[][],
  share: unknown[][],
  turns?: unknown[][],
  marginCut?: unknown,
  growthCut?: unknown,
  shareCut?: unknown,
  carryCost?: unknown,
  starNeedsMargin?: unknown,
): unknown[][] {
  return answer(() => {
    const cuts = readCuts(marginCut, growthCut, shareCut, carryCost, starNeedsMargin);
    const words = functionMessages().lists.quadrant;
    const { cells } = placeLines({ margin, growth, share, turns }, cuts, ({ code, gmroi, flags }): ResultCell[] => [words[code], toResultCell(gmroi), joinFlags(flags)]);
    return cells.map((row) => (Array.isArray(row) ? row : [row, row, row]));
  });
}

type Columns<T> = Readonly<Record<'margin' | 'growth' | 'share' | 'turns', T>>;

/** Places each line by itself; `shape` is that of the longest column. */
function placeLines<T>(given: Columns<unknown>, cuts: QuadrantCuts, show: (found: Quadrant) => T): { cells: (T | Error)[]; shape: 'row' | 'column' } {
  const columns: Columns<Vector<unknown>> = {
    margin: readVector('margin', given.margin),
    growth: readVector('growth', given.growth),
    share: readVector('share', given.share),
    turns: readVector('turns', given.turns),
  };
  const { cells, shape } = longestOf(columns);
  return { cells: eachLine(cells, (_, line) => show(quadrant(readLine(columns, line, cuts)))), shape };
}

/** 45 for 45 % is told as such; the domain itself is checked by the method. */
function readLine(columns: Columns<Vector<unknown>>, line: number, cuts: QuadrantCuts): QuadrantInput {
  const margin = numberAt('margin', columns.margin, line);
  const growth = numberAt('growth', columns.growth, line);
  const share = numberAt('share', columns.share, line);
  const turns = numberAt('turns', columns.turns, line);
  if (margin !== undefined && margin > 0) checkFraction(margin);
  checkFraction(share);
  return { margin, growth, share, turns, cuts };
}

function numberAt(argument: string, { cells }: Vector<unknown>, line: number): number | undefined {
  return toNumber(argument, cells.length === 1 ? cells[0] : cells[line]);
}

/** A single cell holds for every line; columns must be of one length. */
function longestOf(columns: Readonly<Record<string, Vector<unknown>>>): Vector<unknown> {
  let first = '';
  let longest: Vector<unknown> = { cells: [], shape: 'row' };
  for (const name in columns) {
    const column = columns[name] ?? longest;
    if (column.cells.length <= longest.cells.length) continue;
    [first, longest] = [name, column];
  }
  const firstCount = longest.cells.length;
  for (const second in columns) {
    const secondCount = columns[second]?.cells.length ?? 1;
    if (secondCount !== firstCount && secondCount !== 1) throw invalid('argument/length', { first, firstCount, second, secondCount });
  }
  return longest;
}

function readCuts(marginCut: unknown, growthCut: unknown, shareCut: unknown, carryCost: unknown, starNeedsMargin: unknown): QuadrantCuts {
  return {
    marginCut: readFraction('marginCut', marginCut) ?? QUADRANT_DEFAULTS.marginCut,
    // Growth may exceed 100 %, and so may its cut.
    growthCut: readNumber('growthCut', growthCut) ?? QUADRANT_DEFAULTS.growthCut,
    shareCut: readFraction('shareCut', shareCut) ?? QUADRANT_DEFAULTS.shareCut,
    carryCost: readFraction('carryCost', carryCost) ?? QUADRANT_DEFAULTS.carryCost,
    starNeedsMargin: readFlag('starNeedsMargin', starNeedsMargin) ?? QUADRANT_DEFAULTS.starNeedsMargin,
  };
}
