import { partsOf, positionsOf } from './boxes';
import type { Box } from './planDimensions';
import type { Relation } from './linearProgramme';
import { solveSmall, type Solve, type SumProgramme } from './solver';

/** Sales inside a box, stated by a claim or known as a fact. */
export interface BoxAmount {
  readonly box: Box;
  /** Not negative. */
  readonly amount: number;
  readonly relation?: Relation;
}

/** Claims and facts that touch each other. */
export interface ClaimGroup {
  readonly claims: readonly BoxAmount[];
  readonly facts: readonly BoxAmount[];
}

/** What a group says of the total of what its claims cover; `isSharp` = no narrower range agrees with everything stated. */
export type GroupBounds =
  | { readonly kind: 'range'; readonly lowest: number; readonly highest: number; readonly isSharp: boolean }
  /** Positions (claims first, then facts) of a smallest set that contradicts itself. */
  | { readonly kind: 'contradiction'; readonly positions: readonly number[] };

/** How far a group is solved exactly, and with what. */
export interface SolveLimits {
  /** Claims and facts of a group up to which the small solver does. */
  readonly small: number;
  /** Numbers in the table of a group (claims and facts × parts) up to which it does in time. */
  readonly table: number;
  /** Claims of a group up to which the range is the narrowest. */
  readonly exact: number;
  /** Parts up to which a group is solved in one. */
  readonly parts: number;
}

/** Limits that keep an alignment of 2,000 claims within seconds. */
export const SOLVE_LIMITS: SolveLimits = { small: 60, table: 10_000, exact: 300, parts: 60_000 };

/**
 * Returns the lowest and highest total that agrees with the claims and facts of a group (Boole–Fréchet bounds by linear
 * programming, Hailperin 1965). A group beyond the limits is cut into pieces: the range still holds but may be wider than
 * need be. `large` is asked for groups above `limits.small` and `limits.table`.
 */
export function groupBounds(group: ClaimGroup, large: Solve = solveSmall, limits: SolveLimits = SOLVE_LIMITS): GroupBounds {
  const stated = [...group.claims, ...group.facts];
  const parts = group.claims.length > limits.exact ? undefined : partsOf(stated.map(({ box }) => box), limits.parts);
  if (parts === undefined) return piecewise(group, large, limits);
  const solve = stated.length > limits.small || stated.length * parts.length > limits.table ? large : solveSmall;
  const programme: SumProgramme = { columns: parts.map(positionsOf), rows: stated.map(({ relation = '=', amount }) => ({ relation, amount })) };
  const isClaim = (1n << BigInt(group.claims.length)) - 1n;
  const covered = parts.map((part) => Number((part & isClaim) !== 0n));
  const lowest = solve('minimize', covered, programme);
  const highest = lowest === 'infeasible' ? lowest : solve('maximize', covered, programme);
  if (typeof lowest !== 'number' || typeof highest !== 'number') return { kind: 'contradiction', positions: smallestContradiction(programme, solve) };
  return { kind: 'range', lowest, highest: Math.max(lowest, highest), isSharp: true };
}

/** Tells whether a group of claims and facts is beyond the small solver. */
export function isLargeGroup(boxes: readonly Box[], { small, table }: SolveLimits = SOLVE_LIMITS): boolean {
  return boxes.length > small || partsOf(boxes, table / boxes.length) === undefined;
}

/** Half of the claims at a time: the whole covers at least what one half must, and at most what both may. */
function piecewise({ claims, facts }: ClaimGroup, large: Solve, limits: SolveLimits): GroupBounds {
  if (claims.length === 1) return { kind: 'range', lowest: claims[0]?.amount ?? 0, highest: claims[0]?.amount ?? 0, isSharp: false };
  const middle = Math.ceil(claims.length / 2);
  const halves = [claims.slice(0, middle), claims.slice(middle)].map((half) => groupBounds({ claims: half, facts: facts.slice(0, limits.small) }, large, limits));
  const [first, second] = halves;
  if (first?.kind === 'contradiction') return { kind: 'contradiction', positions: first.positions.map((at) => (at < middle ? at : at - middle + claims.length)) };
  if (second?.kind === 'contradiction') return { kind: 'contradiction', positions: second.positions.map((at) => at + middle) };
  const ranges = [first, second].flatMap((half) => (half?.kind === 'range' ? [half] : []));
  return {
    kind: 'range', isSharp: false,
    lowest: Math.max(...ranges.map(({ lowest }) => lowest)),
    highest: ranges.reduce((sum, { highest }) => sum + highest, 0),
  };
}

/**
 * Finds a smallest set of rows that contradicts itself, none to spare, by halving (QuickXplain, Junker 2004): a few solves for
 * a few rows among many.
 */
function smallestContradiction({ columns, rows }: SumProgramme, solve: Solve): number[] {
  const contradicts = (kept: readonly number[]): boolean => {
    const at = new Map(kept.map((row, index) => [row, index]));
    const kinds = new Map(columns.map((column) => column.flatMap((row) => at.get(row) ?? [])).filter((column) => column.length > 0).map((column) => [column.join(), column]));
    const left: SumProgramme = { columns: [...kinds.values()], rows: kept.flatMap((row) => rows[row] ?? []) };
    return solve('minimize', left.columns.map(() => 0), left) === 'infeasible';
  };
  const narrow = (background: readonly number[], isNew: boolean, candidates: readonly number[]): readonly number[] => {
    if (isNew && contradicts(background)) return [];
    if (candidates.length <= 1) return candidates;
    const middle = Math.ceil(candidates.length / 2);
    const left = candidates.slice(0, middle);
    const found = narrow([...background, ...left], left.length > 0, candidates.slice(middle));
    return [...narrow([...background, ...found], found.length > 0, left), ...found];
  };
  return [...narrow([], false, rows.map((_, row) => row))].sort((a, b) => a - b);
}
