import { claimantsOf } from './bookParts';
import { positionsOf } from './boxes';
import type { Department } from './claimLine';
import { decisionsOf, ranksOf, type LinePair, type RankedLine } from './linePairs';
import { coverageOf, type PastCell } from './pastSales';
import type { PlacedScope, PlanDimensions } from './planDimensions';

/** Tells for a cell of the business the position of the line that answers for it; undefined where no line claims it. */
export type ScopeOwner = (cell: Omit<PastCell, 'revenue'>) => number | undefined;

/**
 * Returns who answers for a cell, one line at most: by the decisions of the meeting, else by precedence of the departments. What is
 * not identified in a dimension belongs to lines that name nothing there.
 */
export function scopeOwner(lines: readonly (RankedLine & PlacedScope)[], pairs: readonly LinePair[], priority: readonly Department[], dimensions: PlanDimensions): ScopeOwner {
  const coverage = coverageOf(lines, dimensions);
  const precedence = { ranks: ranksOf(lines, priority), decisions: decisionsOf(lines, pairs) };
  const known = new Map<bigint, number | undefined>();
  return (cell) => {
    const holders = coverage({ ...cell, revenue: 0 } as PastCell);
    if (!known.has(holders)) known.set(holders, claimantsOf(positionsOf(holders), precedence)[0]);
    return known.get(holders);
  };
}
