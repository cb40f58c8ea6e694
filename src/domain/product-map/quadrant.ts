import { invalid, unavailable } from '../../core/methodError';
import { isNearCut } from '../../core/statistics/nearCut';
import { reaches, within } from '../../core/statistics/threshold';
import { QUADRANT_DEFAULTS } from './quadrantTypes';
import type { Quadrant, QuadrantCode, QuadrantCuts, QuadrantFlag } from './quadrantTypes';

/** What the position of a product depends on; undefined = not known. */
export interface QuadrantInput {
  /** Margin ÷ net sales, −5 … below 1; after platform fees unless the plan says otherwise. */
  readonly margin: number | undefined;
  /** Growth of demand a year, ratio. */
  readonly growth: number | undefined;
  /** Share of revenue, 0–1. */
  readonly share: number | undefined;
  /** Stock turns a year, COGS ÷ average stock at cost; left out, the stock condition is skipped. */
  readonly turns?: number | undefined;
  readonly cuts?: Partial<QuadrantCuts> | undefined;
}

const NEAR_MARGIN = 0.01;
/** Growth this near to a cut, or to the band of a stage, is borderline. */
export const NEAR_GROWTH = 0.02;
const LEAST_MARGIN = -5;

/**
 * Places a product by margin and growth, with an escape for volume: a big product of thin margin is a cash cow when its
 * stock pays for itself (BCG's growth cut, the 70 % share cut of menu engineering, DuPont's margin × turns).
 * Throws MethodError: `quadrant/margin`, `…/share`, `…/turns`, `…/growth` (invalid); `quadrant/missing` (unavailable)
 * with the names of what is missing, joined by "/".
 */
export function quadrant(input: QuadrantInput): Quadrant {
  const cuts = { ...QUADRANT_DEFAULTS, ...input.cuts };
  const { margin, growth, share, turns } = input;
  checkDomain(input);
  if (margin === undefined || growth === undefined || share === undefined) throw missing(input);

  const gmroi = turns === undefined ? undefined : (margin / (1 - margin)) * turns;
  const marginOk = reaches(margin, cuts.marginCut);
  const big = margin > 0 && reaches(share, cuts.shareCut);
  const stockPays = gmroi === undefined || reaches(gmroi, cuts.carryCost);
  const scaleOk = big && stockPays;
  const grows = reaches(growth, cuts.growthCut);
  const code = place(grows, marginOk, scaleOk, cuts.starNeedsMargin);
  const flags: [QuadrantFlag, boolean][] = [
    ['SCALE_NO_MARGIN', grows && !marginOk && scaleOk],
    ['DECLINING', code === 'cow' && within(growth, -cuts.growthCut)],
    ['SLOW_TURN', big && !stockPays],
    ['LOSS', margin <= 0],
    ['BORDERLINE', isBorderline(margin, growth, share, cuts)],
  ];
  return { code, gmroi, flags: flags.filter(([, applies]) => applies).map(([flag]) => flag) };
}

/** A line is big from this part of an even share on (Kasavana & Smith 1982). */
export const SHARE_RULE = 0.7;

/**
 * Returns the share from which a line of a table counts as big: `rule` of an even share;
 * without lines the default.
 */
export function tableShareCut(lines: number, rule = SHARE_RULE): number {
  return lines > 0 ? rule / lines : QUADRANT_DEFAULTS.shareCut;
}

/**
 * Near any of the three cuts, whether or not it decided. Among many products the cut of the share is small: one point would hold
 * nearly all of them, so that there a tenth of the cut counts; at the default cut both are the same.
 */
function isBorderline(margin: number, growth: number, share: number, cuts: QuadrantCuts): boolean {
  return (
    within(Math.abs(margin - cuts.marginCut), NEAR_MARGIN) ||
    within(Math.abs(growth - cuts.growthCut), NEAR_GROWTH) ||
    isNearCut(share, cuts.shareCut)
  );
}

function place(grows: boolean, marginOk: boolean, scaleOk: boolean, starNeedsMargin: boolean): QuadrantCode {
  if (grows) return marginOk || (scaleOk && !starNeedsMargin) ? 'star' : 'question';
  return marginOk || scaleOk ? 'cow' : 'dog';
}

function checkDomain({ margin, growth, share, turns }: QuadrantInput): void {
  if (margin !== undefined && !(margin < 1 && margin >= LEAST_MARGIN)) throw invalid('quadrant/margin');
  if (growth !== undefined && !Number.isFinite(growth)) throw invalid('quadrant/growth');
  if (share !== undefined && !(share >= 0 && within(share, 1))) throw invalid('quadrant/share');
  if (turns !== undefined && !(turns >= 0 && Number.isFinite(turns))) throw invalid('quadrant/turns');
}

function missing({ margin, growth, share }: QuadrantInput): Error {
  const names = Object.entries({ margin, growth, share }).filter(([, value]) => value === undefined);
  return unavailable('quadrant/missing', { missing: names.map(([name]) => name).join('/') });
}
