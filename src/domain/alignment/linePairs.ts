import type { Booking, BookingTerms, PairDecision, Resolution } from './bookParts';
import { sizeOfBox } from './boxes';
import type { ClaimLine, Department } from './claimLine';
import type { Box } from './planDimensions';

/** What the meeting said about two lines: how much they share for certain, and who counts it. */
export interface LinePair {
  readonly first: string;
  readonly second: string;
  readonly known?: number;
  readonly resolution?: Resolution;
  readonly countedIn?: string;
  /** The first line's share (0–1) of what both share. */
  readonly share?: number;
}

/** What is needed of a line to say who comes first. */
export interface RankedLine {
  readonly line: Pick<ClaimLine, 'id' | 'department'>;
  readonly box: Box;
}

/** Ranks by line: who comes first when a part is booked, the department, then the more specific scope, then the id. */
export function ranksOf(lines: readonly RankedLine[], priority: readonly Department[]): number[] {
  const order = ({ line }: RankedLine): number => (priority.includes(line.department) ? priority.indexOf(line.department) : priority.length);
  const keys = lines.map((ranked) => ({ order: order(ranked), size: sizeOfBox(ranked.box), id: ranked.line.id }));
  const sorted = keys.map((_, at) => at).sort((a, b) => {
    const [one, other] = [keys[a], keys[b]];
    return one === undefined || other === undefined ? 0 : one.order - other.order || one.size - other.size || (one.id < other.id ? -1 : 1);
  });
  const ranks = lines.map(() => 0);
  sorted.forEach((position, rank) => (ranks[position] = rank));
  return ranks;
}

/** What the meeting said about pairs of these lines, by their positions. */
export function decisionsOf(lines: readonly Pick<RankedLine, 'line'>[], pairs: readonly LinePair[]): PairDecision[] {
  const positions = new Map(lines.map(({ line }, at) => [line.id, at]));
  return pairs.flatMap(({ first, second, resolution, countedIn, share }) => {
    const [a, b, owner] = [first, second, countedIn ?? ''].map((id) => positions.get(id));
    if (a === undefined || b === undefined || resolution === undefined) return [];
    return [{ first: a, second: b, resolution, ...(owner === undefined ? {} : { countedIn: owner }), ...(share === undefined ? {} : { share }) }];
  });
}

/** How these lines book what they share, on the terms of the plan; `amounts` by line. */
export function bookingOf(lines: readonly RankedLine[], amounts: readonly number[], pairs: readonly LinePair[], { rule, shares, priority }: BookingTerms): Booking {
  return { rule, shares, amounts, departments: lines.map(({ line }) => line.department), ranks: ranksOf(lines, priority), decisions: decisionsOf(lines, pairs) };
}
