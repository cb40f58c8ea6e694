import { splitCells, type Demand } from './splitCells';
import { DEFAULT_UNIT, fromUnits, sumOf } from './units';

/** By what a target is cut beside line and month, in the order of the sheet. */
export const TARGET_LEVELS = ['site', 'category', 'scope', 'tier', 'buyer'] as const;
/** One of the levels. */
export type TargetLevel = (typeof TARGET_LEVELS)[number];
/** Ids by level. */
export type TargetPlace = Readonly<Record<TargetLevel, string>>;

const MONTHS = 12;
const ALL_MONTHS: readonly number[] = Array.from({ length: MONTHS }, (_, month) => month);

/** One row of the targets: a line in one place. */
export interface TargetRow {
  readonly id: string;
  readonly line: string;
  readonly place: TargetPlace;
  /** In which proportion the rows of a line stand, none negative. */
  readonly seed: number;
  /** How the row spreads over the months of the fiscal year; none negative, any sum. */
  readonly pattern: readonly number[];
  /** The first month that can hold a target, counted from 0; 12 = none of this year. */
  readonly opens: number;
  /** Months that stay as they are. */
  readonly fixed: readonly (number | undefined)[];
}

/** What a line is worth in the year. */
export interface LineAmount {
  readonly id: string;
  readonly amount: number;
}

/** An amount that rows and months have to add up to, whatever the lines say of them. */
export interface TargetLock {
  readonly id: string;
  readonly amount: number;
  /** Whether a row (by its position) counts in a month (from 0). */
  holds(row: number, month: number): boolean;
}

/** Everything that a split starts from. */
export interface TargetsToSplit {
  readonly rows: readonly TargetRow[];
  /** Rows belong to these lines. */
  readonly lines: readonly LineAmount[];
  readonly locks: readonly TargetLock[];
  /** Cells are multiples of it; default 0.01. */
  readonly unit?: number | undefined;
}

/** Amounts by row and month; or the lines, locks and rows (with fixed months) of which one has to give way. */
export type TargetsSplit =
  | { readonly kind: 'split'; readonly months: readonly (readonly number[])[] }
  | { readonly kind: 'conflict'; readonly lines: readonly string[]; readonly locks: readonly string[]; readonly rows: readonly string[] };

/**
 * Splits lines over their rows and months: by seed and pattern as far as locks and fixed months allow, nothing before a row opens,
 * exact to the unit for every line and lock, and totals by site, category, scope, tier, buyer and month as they round by themselves.
 */
export function splitTargets({ rows, lines, locks, unit = DEFAULT_UNIT }: TargetsToSplit): TargetsSplit {
  const fixed = rows.map((row) => ALL_MONTHS.map((month) => roundFixed(row.fixed[month], unit)));
  const parts = [
    ...lines.map(({ id, amount }) => partOf({ kind: 'line', id, amount }, rows, fixed, (row) => rows[row]?.line === id)),
    ...locks.map((lock) => partOf({ kind: 'lock', id: lock.id, amount: lock.amount }, rows, fixed, lock.holds)),
  ];
  const seed = rows.flatMap((row, at) => {
    const isFree = (month: number): boolean => fixed[at]?.[month] === undefined;
    return monthShares(row, isFree).map((share, month) => (isFree(month) ? row.seed * share : 0));
  });
  const result = splitCells({ seed, demands: parts.map(({ demand }) => demand), lines: lines.length, levels: levelsOf(rows), unit });
  if (result.kind === 'conflict') return toConflict(parts.filter(({ demand }) => result.ids.includes(demand.id)));
  return { kind: 'split', months: rows.map((_, row) => ALL_MONTHS.map((month) => fixed[row]?.[month] ?? result.amounts[row * MONTHS + month] ?? 0)) };
}

function roundFixed(amount: number | undefined, unit: number): number | undefined {
  return amount === undefined ? undefined : fromUnits(Math.round(amount / unit), unit);
}

/** A line or lock as a demand on the cells that are free, with the rows whose fixed months count in it. */
interface Part {
  readonly kind: 'line' | 'lock';
  readonly id: string;
  readonly demand: Demand;
  readonly fixedRows: readonly string[];
}

function partOf({ kind, id, amount }: Pick<Part, 'kind' | 'id'> & LineAmount, rows: readonly TargetRow[], fixed: readonly (readonly (number | undefined)[])[], holds: (row: number, month: number) => boolean): Part {
  const cells: number[] = [];
  const fixedRows = new Set<string>();
  let given = 0;
  rows.forEach((row, at) => {
    for (const month of ALL_MONTHS.filter((one) => holds(at, one))) {
      const value = fixed[at]?.[month];
      if (value === undefined) cells.push(at * MONTHS + month);
      else fixedRows.add(row.id);
      given += value ?? 0;
    }
  });
  return { kind, id, demand: { id: `${kind} ${id}`, cells, total: amount - given }, fixedRows: [...fixedRows] };
}

function toConflict(parts: readonly Part[]): TargetsSplit {
  const idsOf = (kind: Part['kind']): string[] => parts.filter((part) => part.kind === kind).map(({ id }) => id);
  return { kind: 'conflict', lines: idsOf('line'), locks: idsOf('lock'), rows: [...new Set(parts.flatMap(({ fixedRows }) => fixedRows))] };
}

/** By dimension the level of each cell: those of the place, then the month. */
function levelsOf(rows: readonly TargetRow[]): number[][] {
  const places = TARGET_LEVELS.map((level) => positions(rows.map(({ place }) => place[level])).flatMap((at) => ALL_MONTHS.map(() => at)));
  return [...places, rows.flatMap(() => ALL_MONTHS)];
}

/** Shares of the open months; a row whose pattern holds nothing in them is spread evenly. */
function monthShares({ pattern, opens }: TargetRow, isFree: (month: number) => boolean): number[] {
  const open = ALL_MONTHS.map((month) => (month >= opens ? Math.max(0, pattern[month] ?? 0) : 0));
  const level = sumOf(open);
  if (level > 0) return open.map((weight) => weight / level);
  const count = open.filter((_, month) => month >= opens && isFree(month)).length;
  return open.map((_, month) => (month >= opens && count > 0 ? 1 / count : 0));
}

/** The position of each value among the different ones, in the order of their first appearance. */
function positions(values: readonly string[]): number[] {
  const found = new Map<string, number>();
  return values.map((value) => {
    const at = found.get(value) ?? found.size;
    found.set(value, at);
    return at;
  });
}
