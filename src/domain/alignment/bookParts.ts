import { positionsOf } from './boxes';
import type { Department } from './claimLine';

/** How shared parts are booked unless the meeting decides otherwise. */
export const BOOKING_RULES = ['priority', 'proportional', 'explicit'] as const;
/** By precedence, in proportion to the claims, or by shares that people agreed on. */
export type BookingRule = (typeof BOOKING_RULES)[number];

/** What a plan lays down about shared parts. */
export interface BookingTerms {
  readonly rule: BookingRule;
  /** Departments in the order in which they book a shared part. */
  readonly priority: readonly Department[];
  /** Weights (not negative) by which departments divide a shared part under the rule `explicit`. */
  readonly shares: Readonly<Record<Department, number>>;
}

/** What two lines agreed about the part they share. */
export type Resolution = 'once' | 'split' | 'memo' | 'additional';

/**
 * A decision about two lines, by their positions: `countedIn` owns what they share (once, memo); `share` (0–1) of it is the
 * first line's (split).
 */
export interface PairDecision {
  readonly first: number;
  readonly second: number;
  readonly resolution: Resolution;
  readonly countedIn?: number;
  readonly share?: number;
}

/** Lines that share parts: their comparable amounts, departments, and order of precedence (position of line → rank, lowest first). */
export interface Booking extends Pick<BookingTerms, 'rule' | 'shares'> {
  readonly amounts: readonly number[];
  readonly departments: readonly Department[];
  readonly ranks: readonly number[];
  readonly decisions: readonly PairDecision[];
}

/** A part with its estimated revenue and the lines that hold it, as bits. */
export interface EstimatedPart {
  readonly holders: bigint;
  readonly amount: number;
}

/** What each line owns, and what it contributes to but another owns (memo, never summed). */
export interface BookedLines {
  readonly owned: readonly number[];
  readonly memo: readonly number[];
}

/** A weight below this share of the largest counts as this much, so that typed shares have something to stand beside. */
const LEAST_WEIGHT = 1e-12;

/**
 * Books every part to exactly one owner, or divides it where the rule or a decision says so; what the lines own adds up to the
 * parts. A decision between two lines takes the loser out of every part that both hold; when decisions go round in a circle,
 * the order of precedence counts.
 */
export function bookParts(parts: readonly EstimatedPart[], booking: Booking): BookedLines {
  const owned = booking.amounts.map(() => 0);
  const memo = booking.amounts.map(() => 0);
  for (const { holders, amount } of parts) {
    for (const [line, share] of sharesOfPart(positionsOf(holders), booking)) {
      owned[line] = (owned[line] ?? 0) + amount * share;
      memo[line] = (memo[line] ?? 0) + amount * (1 - share);
    }
  }
  return { owned, memo };
}

/** Which share (0–1) of a part each of its holders owns; the shares of a part that somebody holds add up to 1. */
export function sharesOfPart(holders: readonly number[], booking: Booking): Map<number, number> {
  const shares = new Map(holders.map((line) => [line, 0]));
  const partners = partnersOf(holders, booking);
  const weights = weightsOf(partners, booking);
  const sum = weights.reduce((total, weight) => total + weight, 0);
  partners.forEach((line, at) => shares.set(line, sum > 0 ? (weights[at] ?? 0) / sum : 1 / partners.length));
  return shares;
}

/** Those of the lines that share a part to which no decision between two of them denies it, the first in precedence first. */
function claimantsOf(lines: readonly number[], { ranks, decisions }: Booking): number[] {
  const losers = new Set(decisions.filter(({ first, second }) => lines.includes(first) && lines.includes(second)).flatMap(loserOf));
  const left = lines.filter((line) => !losers.has(line));
  const rankOf = (line: number): number => ranks[line] ?? Infinity;
  return [...(left.length > 0 ? left : lines)].sort((a, b) => rankOf(a) - rankOf(b));
}

function loserOf({ first, second, resolution, countedIn, share }: PairDecision): number[] {
  if (resolution === 'split') return share === 0 ? [first] : share === 1 ? [second] : [];
  return countedIn === first ? [second] : countedIn === second ? [first] : [];
}

/** Who divides a part: by precedence the owner and whom it shares with, else each department by its first line. */
function partnersOf(holders: readonly number[], booking: Booking): number[] {
  const { rule, departments, decisions } = booking;
  const claimants = claimantsOf(holders, booking);
  if (rule !== 'priority') return claimants.filter((line, at) => claimants.findIndex((other) => departments[other] === departments[line]) === at);
  const owner = claimants[0] ?? -1;
  return claimants.filter((line) => line === owner || decisions.some((one) => one.resolution === 'split' && isPair(one, owner, line)));
}

/**
 * In what proportion partners divide a part. Where shares were typed for pairs, three partners get the geometric mean of their
 * ratios (logarithmic least squares, Crawford & Williams 1985): two divide exactly as typed, and so do more when what was typed
 * agrees with itself.
 */
function weightsOf(partners: readonly number[], { rule, shares, amounts, departments, decisions }: Booking): number[] {
  const weights = partners.map((line) => (rule === 'explicit' ? shares[departments[line] ?? 'market'] : (amounts[line] ?? 0)));
  const typed = decisions.filter(({ first, second, resolution, share }) => resolution === 'split' && share !== undefined && partners.includes(first) && partners.includes(second));
  if (typed.length === 0) return weights;
  const least = LEAST_WEIGHT * (Math.max(...weights) || 1);
  const ratio = (a: number, b: number): number => {
    const pair = typed.find((one) => isPair(one, partners[a] ?? -1, partners[b] ?? -1));
    if (pair?.share === undefined) return Math.max(weights[a] ?? 0, least) / Math.max(weights[b] ?? 0, least);
    return pair.first === partners[a] ? pair.share / (1 - pair.share) : (1 - pair.share) / pair.share;
  };
  return partners.map((_, a) => Math.exp(partners.reduce((sum, __, b) => sum + (a === b ? 0 : Math.log(ratio(a, b))), 0) / partners.length));
}

function isPair({ first, second }: PairDecision, a: number, b: number): boolean {
  return (first === a && second === b) || (first === b && second === a);
}
