/** Cells (by their position) and what they are to add up to, none negative. */
export interface RakedGroup {
  readonly cells: readonly number[];
  readonly total: number;
}

/** Where a total is missed most. */
export interface Miss {
  /** Position of the group. */
  readonly group: number;
  readonly error: number;
  readonly reached: number;
}

const SWEEPS = 1000;
/** Slow tables go on as long as every round of sweeps at least halves the error; out of reach, it stays. */
const MOST_ROUNDS = 20;

/**
 * Scales the values (in place) group by group until each adds up to its total: iterative proportional fitting, for groups that
 * may share cells (Csiszár 1975). Zeros stay zero. Reached is judged by the totals, not by the change between sweeps. Returns
 * undefined when every total is within `tolerance`, else where it is missed most.
 */
export function rake(values: number[], groups: readonly RakedGroup[], tolerance: number): Miss | undefined {
  let miss = worstMiss(values, groups);
  for (let round = 0; round < MOST_ROUNDS && miss.error > tolerance; round++) {
    const before = miss.error;
    for (let sweep = 0; sweep < SWEEPS && miss.error > tolerance; sweep++) {
      for (const group of groups) scaleTo(values, group);
      miss = worstMiss(values, groups);
    }
    if (miss.error > before / 2) break;
  }
  return miss.error <= tolerance ? undefined : miss;
}

/** Brings a group to its total; one without anything stays as it is. */
function scaleTo(values: number[], { cells, total }: RakedGroup): void {
  const sum = sumOf(values, cells);
  const factor = sum > 0 ? total / sum : 0;
  for (const cell of cells) values[cell] = (values[cell] ?? 0) * factor;
}

function sumOf(values: readonly number[], cells: readonly number[]): number {
  let sum = 0;
  for (const cell of cells) sum += values[cell] ?? 0;
  return sum;
}

function worstMiss(values: readonly number[], groups: readonly RakedGroup[]): Miss {
  let worst: Miss = { group: 0, error: 0, reached: 0 };
  groups.forEach(({ cells, total }, group) => {
    const reached = sumOf(values, cells);
    const error = Math.abs(reached - total);
    if (error > worst.error) worst = { group, error, reached };
  });
  return worst;
}
