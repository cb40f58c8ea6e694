import { positionsOf } from './boxes';
import { DIMENSIONS, type DimensionKey, type PlacedScope, type PlanDimensions } from './planDimensions';

/** Last year's revenue of one cell, plan currency on the plan's basis; an id outside the plan's leaves is "not identified". */
export type PastCell = Readonly<Record<DimensionKey, string>> & { readonly revenue: number };

/**
 * Returns for a cell of last year which scopes hold it, as bits by their positions. What is not identified in a dimension belongs
 * only to scopes that name nothing there: nothing is guessed.
 */
export function coverageOf(scopes: readonly PlacedScope[], dimensions: PlanDimensions): (cell: PastCell) => bigint {
  const all = (1n << BigInt(scopes.length)) - 1n;
  const lookups = DIMENSIONS.map((dimension, at) => {
    const holders = new Map<string, bigint>();
    scopes.forEach(({ box }, position) => {
      for (const leaf of positionsOf(box[at] ?? 0n)) {
        const id = dimensions[dimension][leaf]?.id ?? '';
        holders.set(id, (holders.get(id) ?? 0n) | (1n << BigInt(position)));
      }
    });
    const known = new Set(dimensions[dimension].map(({ id }) => id));
    const everywhere = scopes.reduce((bits, scope, position) => (scope.everywhere[at] === true ? bits | (1n << BigInt(position)) : bits), 0n);
    return (id: string): bigint => (known.has(id) ? (holders.get(id) ?? 0n) : everywhere);
  });
  // Most cells lie outside after the first dimension, and need no further look.
  return (cell) => lookups.reduce((bits, lookup, at) => (bits === 0n ? bits : bits & lookup(cell[DIMENSIONS[at] ?? 'site'])), all);
}

/** Last year's revenue by the set of scopes that hold it (bits by position; 0 = no scope). */
export function pastByCoverage(cells: readonly PastCell[], scopes: readonly PlacedScope[], dimensions: PlanDimensions): ReadonlyMap<bigint, number> {
  const coverage = coverageOf(scopes, dimensions);
  const sums = new Map<bigint, number>();
  for (const cell of cells) {
    const holders = coverage(cell);
    sums.set(holders, (sums.get(holders) ?? 0) + cell.revenue);
  }
  return sums;
}

/** Last year's revenue of each scope by itself. */
export function pastOfEach(cells: readonly PastCell[], scopes: readonly PlacedScope[], dimensions: PlanDimensions): number[] {
  const sums = scopes.map(() => 0);
  for (const [holders, revenue] of pastByCoverage(cells, scopes, dimensions)) {
    for (const position of positionsOf(holders)) sums[position] = (sums[position] ?? 0) + revenue;
  }
  return sums;
}

/** Last year's revenue of a site and category that no claim holds. */
export interface UnclaimedSales {
  readonly site: string;
  readonly category: string;
  readonly revenue: number;
}

/** Last year's revenue outside every scope by site and category, largest first; what was no revenue is left out. */
export function unclaimedSales(cells: readonly PastCell[], scopes: readonly PlacedScope[], dimensions: PlanDimensions): UnclaimedSales[] {
  const coverage = coverageOf(scopes, dimensions);
  const found = new Map<string, UnclaimedSales>();
  for (const cell of cells.filter((candidate) => coverage(candidate) === 0n)) {
    const key = `${cell.site} ${cell.category}`;
    found.set(key, { site: cell.site, category: cell.category, revenue: (found.get(key)?.revenue ?? 0) + cell.revenue });
  }
  return [...found.values()].filter(({ revenue }) => revenue > 0).sort((a, b) => b.revenue - a.revenue || (a.site + a.category < b.site + b.category ? -1 : 1));
}
