import { laterMeetings } from './boxes';
import type { RankedLine } from './linePairs';

/** Two lines of different departments that share a part. */
export interface Overlap {
  readonly id: string;
  readonly first: string;
  readonly second: string;
  /** The most that both can mean. */
  readonly possible: number;
}

/** Pairs that a person can look at. */
export const LISTED_OVERLAPS = 2_000;

/** All pairs of lines of different departments that share a part, the most money first; the id is made of the two line ids. */
export function overlapsOf(lines: readonly (RankedLine & { readonly amount: number })[]): Overlap[] {
  const found = laterMeetings(lines.map(({ box }) => box)).flatMap((others, at) => others.flatMap((other): Overlap[] => {
    const [a, b] = [lines[at], lines[other]];
    if (a === undefined || b === undefined || a.line.department === b.line.department) return [];
    const [first, second] = [a.line.id, b.line.id].sort() as [string, string];
    return [{ id: `${first}-${second}`, first, second, possible: Math.min(a.amount, b.amount) }];
  }));
  return found.sort((a, b) => b.possible - a.possible || (a.id < b.id ? -1 : 1));
}
