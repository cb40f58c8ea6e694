import { sharesOfPart, type BookingTerms } from './bookParts';
import { positionsOf } from './boxes';
import { bookingOf, type LinePair, type RankedLine } from './linePairs';
import { coverageOf, type PastCell } from './pastSales';
import type { PlacedScope, PlanDimensions } from './planDimensions';

/** A line by its position, and the share (above 0 up to 1) of a cell that it owns. */
export type LineShare = readonly [line: number, share: number];

/** Tells for a cell of the business which lines own it; the shares add up to 1, none where no line claims the cell. */
export type ScopeShares = (cell: Omit<PastCell, 'revenue'>) => readonly LineShare[];

/**
 * Returns who owns a cell and how much of it: by the decisions of the meeting, else by the rule of the plan, as parts are booked.
 * `amounts` are the comparable amounts of the lines. What is not identified in a dimension belongs to lines that name nothing there.
 */
export function scopeShares(lines: readonly (RankedLine & PlacedScope)[], amounts: readonly number[], pairs: readonly LinePair[], terms: BookingTerms, dimensions: PlanDimensions): ScopeShares {
  const coverage = coverageOf(lines, dimensions);
  const booking = bookingOf(lines, amounts, pairs, terms);
  const known = new Map<bigint, readonly LineShare[]>();
  return (cell) => {
    const holders = coverage({ ...cell, revenue: 0 } as PastCell);
    const shares = known.get(holders) ?? (holders === 0n ? [] : [...sharesOfPart(positionsOf(holders), booking)].filter(([, share]) => share > 0));
    known.set(holders, shares);
    return shares;
  };
}
