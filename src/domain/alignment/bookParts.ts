import { positionsOf } from './boxes';

/** How a shared part is booked unless a decision says otherwise. */
export type BookingRule = 'priority' | 'proportional';

/** What two lines agreed about the part they share. */
export type Resolution = 'once' | 'split' | 'memo' | 'additional';

/** A decision about two lines, by their positions; `countedIn` owns what they share (once, memo). */
export interface PairDecision {
  readonly first: number;
  readonly second: number;
  readonly resolution: Resolution;
  readonly countedIn?: number;
}

/** Lines that share parts: their comparable amounts, and their order of precedence (position of line → rank, lowest first). */
export interface Booking {
  readonly amounts: readonly number[];
  readonly ranks: readonly number[];
  readonly rule: BookingRule;
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

/**
 * Books every part to exactly one owner, or divides it where the rule or a decision says so; what the lines own adds up to the
 * parts. A decision between two lines takes the loser out of every part that both hold; when decisions go round in a circle,
 * the order of precedence counts.
 */
export function bookParts(parts: readonly EstimatedPart[], booking: Booking): BookedLines {
  const owned = booking.amounts.map(() => 0);
  const memo = booking.amounts.map(() => 0);
  for (const { holders, amount } of parts) {
    const lines = positionsOf(holders);
    const shares = sharesOf(lines, booking);
    for (const line of lines) {
      const share = shares.get(line) ?? 0;
      owned[line] = (owned[line] ?? 0) + amount * share;
      memo[line] = (memo[line] ?? 0) + amount * (1 - share);
    }
  }
  return { owned, memo };
}

/** Those of the lines that share a part to which no decision between two of them denies it, the first in precedence first. */
export function claimantsOf(lines: readonly number[], { ranks, decisions }: Pick<Booking, 'ranks' | 'decisions'>): number[] {
  const inside = decisions.filter(({ first, second }) => lines.includes(first) && lines.includes(second));
  const losers = new Set(inside.filter(({ countedIn }) => countedIn !== undefined).map(({ first, second, countedIn }) => (countedIn === first ? second : first)));
  const left = lines.filter((line) => !losers.has(line));
  const rankOf = (line: number): number => ranks[line] ?? Infinity;
  return [...(left.length > 0 ? left : lines)].sort((a, b) => rankOf(a) - rankOf(b));
}

function sharesOf(lines: readonly number[], { amounts, ranks, rule, decisions }: Booking): Map<number, number> {
  const candidates = claimantsOf(lines, { ranks, decisions });
  const inside = decisions.filter(({ first, second }) => lines.includes(first) && lines.includes(second));
  const owner = candidates[0];
  if (owner === undefined) return new Map();
  const partners = rule === 'proportional' ? candidates : candidates.filter((line) => line === owner || inside.some((one) => one.resolution === 'split' && isPair(one, owner, line)));
  const sum = partners.reduce((total, line) => total + (amounts[line] ?? 0), 0);
  return new Map(partners.map((line) => [line, sum > 0 ? (amounts[line] ?? 0) / sum : 1 / partners.length]));
}

function isPair({ first, second }: PairDecision, a: number, b: number): boolean {
  return (first === a && second === b) || (first === b && second === a);
}
