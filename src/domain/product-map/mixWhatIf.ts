import { figure } from '../../core/figure';
import type { Figure } from '../../core/figure';
import { invalid, unavailable } from '../../core/methodError';

/** A product mix and what is to change in it; places count from 0. */
export interface MixChange {
  /** Shares of revenue, together 1. */
  readonly shares: readonly number[];
  /** Margin ÷ revenue of each. */
  readonly margins: readonly number[];
  /** Place of the item whose share changes. */
  readonly item: number;
  /** Share of the item afterwards; left out, the one that reaches the target, else the present one. */
  readonly newShare?: number | undefined;
  /** Margin of the item afterwards, or margins of all; default the present ones. */
  readonly newMargins?: number | readonly number[] | undefined;
  /** Place of the one item that gives or takes the share; left out, all others in proportion. */
  readonly absorber?: number | undefined;
  readonly targetMargin?: number | undefined;
}

/** The mix afterwards, all ratios. */
export interface MixOutcome {
  readonly margin: number;
  readonly change: number;
  /** Part of the change that comes from the shares, Σ(s′ − s)·m, and from the margins, Σs′·(m′ − m). */
  readonly mixEffect: number;
  readonly rateEffect: number;
  readonly marginBefore: number;
  /** Revenue of the item and of the whole against today's if the others keep theirs. */
  readonly itemMultiple: Figure;
  readonly totalMultiple: Figure;
  /** Share of the item at which the target is reached; undefined without a target. */
  readonly neededShare: Figure | undefined;
}

type Shares = readonly number[];

const SUM_TOLERANCE = 1e-6;
const NOISE = 1e-12;

/**
 * Returns what a different share or margin of one item does to the margin of the whole.
 * Throws MethodError (invalid): `mix/length`, `mix/share-range`, `mix/shares-sum`, `mix/item`, `mix/absorber`,
 * `mix/absorber-short` when the absorbing item would fall below 0. Unavailable, and for a given new share in
 * `neededShare` alone: `mix/no-lever` when the share does not move the margin, `mix/unreachable`; `mix/no-rest` when there
 * is no other item; multiples are `mix/no-multiple` from or to nothing.
 */
export function mixWhatIf(change: MixChange): MixOutcome {
  checkDomain(change);
  const { shares, margins, item, targetMargin } = change;
  const after = marginsAfter(change);
  const share = shares[item] ?? 0;
  const neededShare = targetMargin === undefined ? undefined : figure(() => shareFor(targetMargin, change, after));
  const newShare = change.newShare ?? orThrow(neededShare) ?? share;
  const newShares = spread(change, newShare);

  const marginBefore = weigh(shares, margins);
  const margin = weigh(newShares, after);
  return {
    margin,
    change: margin - marginBefore,
    mixEffect: weigh(newShares.map((value, place) => value - (shares[place] ?? 0)), margins),
    rateEffect: weigh(newShares, after.map((value, place) => value - (margins[place] ?? 0))),
    marginBefore,
    itemMultiple: multiple(newShare * (1 - share), (1 - newShare) * share),
    totalMultiple: multiple(1 - share, 1 - newShare),
    neededShare,
  };
}

/** The margin is linear in the item's share, so its values at 0 and 1 tell the share for any target. */
function shareFor(target: number, change: MixChange, margins: readonly number[]): number {
  const without = weigh(moved(change, 0), margins);
  const slope = weigh(moved(change, 1), margins) - without;
  if (Math.abs(slope) < NOISE) throw unavailable('mix/no-lever');
  const needed = (target - without) / slope;
  const most = change.absorber === undefined ? 1 : (change.shares[change.absorber] ?? 0) + (change.shares[change.item] ?? 0);
  if (needed < -NOISE || needed > Math.min(1, most) + NOISE) throw unavailable('mix/unreachable');
  return Math.min(1, Math.max(0, needed));
}

function spread(change: MixChange, newShare: number): Shares {
  const { shares, item, absorber } = change;
  if (newShare === shares[item]) return shares;
  const result = moved(change, newShare);
  if (absorber !== undefined && (result[absorber] ?? 0) < -NOISE) throw invalid('mix/absorber-short');
  return result;
}

/** Gives the item a share at the cost of the others; unchecked, so the absorber may fall below 0. */
function moved({ shares, item, absorber }: MixChange, newShare: number): Shares {
  const share = shares[item] ?? 0;
  if (absorber === undefined && share >= 1) throw unavailable('mix/no-rest');
  return shares.map((value, place) => {
    if (place === item) return newShare;
    if (absorber === undefined) return (value * (1 - newShare)) / (1 - share);
    return place === absorber ? value - (newShare - share) : value;
  });
}

function marginsAfter({ margins, item, newMargins }: MixChange): readonly number[] {
  if (newMargins === undefined) return margins;
  return typeof newMargins === 'number' ? margins.map((margin, place) => (place === item ? newMargins : margin)) : newMargins;
}

function weigh(shares: Shares, margins: readonly number[]): number {
  return shares.reduce((sum, share, place) => sum + share * (margins[place] ?? 0), 0);
}

function multiple(after: number, before: number): Figure {
  return Math.abs(before) < NOISE ? unavailable('mix/no-multiple') : after / before;
}

function orThrow(found: Figure | undefined): number | undefined {
  if (typeof found === 'object') throw found;
  return found;
}

function checkDomain({ shares, margins, item, newShare, newMargins, absorber }: MixChange): void {
  const count = shares.length;
  if (margins.length !== count || (typeof newMargins === 'object' && newMargins.length !== count)) throw invalid('mix/length');
  if ([...shares, newShare ?? 0].some((share) => !(share >= 0 && share <= 1 + SUM_TOLERANCE))) throw invalid('mix/share-range');
  const sum = shares.reduce((total, share) => total + share, 0);
  if (Math.abs(sum - 1) > SUM_TOLERANCE * (1 + NOISE)) throw invalid('mix/shares-sum');
  if (!isPlace(item, count)) throw invalid('mix/item');
  if (absorber !== undefined && (!isPlace(absorber, count) || absorber === item)) throw invalid('mix/absorber');
}

function isPlace(place: number, count: number): boolean {
  return Number.isInteger(place) && place >= 0 && place < count;
}
