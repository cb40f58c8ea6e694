import { invalid } from '../core/methodError';
import { quadrant } from '../domain/product-map/quadrant';
import { QUADRANT_DEFAULTS } from '../domain/product-map/quadrantTypes';
import type { Quadrant, QuadrantCuts } from '../domain/product-map/quadrantTypes';
import { checkFraction, readFlag, readFraction, readNumber, readNumbers } from './arguments';
import type { Vector } from './arguments';
import { joinFlags, toResultCell } from './cells';
import type { ResultCell } from './cells';
import { answer, toFunctionError } from './failure';
import { functionMessages } from './functionLanguage';

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
    const { lines, shape } = readLines(margin, growth, share, turns);
    const cells = eachLine(lines, cuts, ({ code }) => functionMessages().lists.quadrant[code]);
    return shape === 'row' ? [cells] : cells.map((cell) => [cell]);
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
    const { lines } = readLines(margin, growth, share, turns);
    const rows = eachLine(lines, cuts, toRow);
    return rows.map((row) => (Array.isArray(row) ? row : [row, row, row]));
  });
}

type Line = Readonly<Record<'margin' | 'growth' | 'share' | 'turns', number | undefined>>;

function toRow({ code, gmroi, flags }: Quadrant): ResultCell[] {
  return [functionMessages().lists.quadrant[code], toResultCell(gmroi), joinFlags(flags)];
}

/** A failing line shows its error in its own cells; alone it is the failure of the call. */
function eachLine<T>(lines: readonly Line[], cuts: QuadrantCuts, show: (found: Quadrant) => T): (T | Error)[] {
  return lines.map((line) => {
    try {
      checkLine(line);
      return show(quadrant({ ...line, cuts }));
    } catch (error) {
      if (lines.length === 1) throw error;
      return toFunctionError(error);
    }
  });
}

/** 45 for 45 % is told as such; the domain itself is checked by the method. */
function checkLine({ margin, share }: Line): void {
  if (margin !== undefined && margin > 0) checkFraction(margin);
  checkFraction(share);
}

function readLines(margin: unknown, growth: unknown, share: unknown, turns: unknown): { lines: Line[]; shape: 'row' | 'column' } {
  const columns = {
    margin: readNumbers('margin', margin),
    growth: readNumbers('growth', growth),
    share: readNumbers('share', share),
    turns: readNumbers('turns', turns),
  };
  const named = Object.entries(columns);
  const [longest, { cells, shape }] = named.reduce((most, next) => (next[1].cells.length > most[1].cells.length ? next : most));
  for (const [name, column] of named) checkLength(longest, cells.length, name, column.cells.length);
  const at = (column: Vector<number | undefined>, line: number): number | undefined =>
    column.cells.length === 1 ? column.cells[0] : column.cells[line];
  const lines = cells.map((_, line) => ({
    margin: at(columns.margin, line),
    growth: at(columns.growth, line),
    share: at(columns.share, line),
    turns: at(columns.turns, line),
  }));
  return { lines, shape };
}

/** A single cell holds for every line. */
function checkLength(first: string, firstCount: number, second: string, secondCount: number): void {
  if (secondCount !== firstCount && secondCount !== 1) {
    throw invalid('argument/length', { first, firstCount, second, secondCount });
  }
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
