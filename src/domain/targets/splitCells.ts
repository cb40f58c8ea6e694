import { findConflict } from './findConflict';
import { sparseLayout } from './layout';
import { rake } from './rake';
import { roundTable } from './roundTable';
import { shareUnits } from './roundToTotal';
import { fromUnits, sumOf } from './units';

/** An amount that some cells have to add up to: of a line, or of anything that somebody has fixed. */
export interface Demand {
  /** By which it is named when it cannot be met. */
  readonly id: string;
  /** Positions of cells. */
  readonly cells: readonly number[];
  readonly total: number;
}

/** Cells that are to meet demands; every cell belongs to exactly one of the first `lines` demands. */
export interface CellsToSplit {
  /** By cell: in which proportions they stand, none negative; 0 stays 0. */
  readonly seed: readonly number[];
  readonly demands: readonly Demand[];
  readonly lines: number;
  /** By dimension (site, category, month …) the level of each cell, counted from 0: totals by them are rounded as totals. */
  readonly levels: readonly (readonly number[])[];
  /** Cells are multiples of it. */
  readonly unit: number;
}

/** The amounts by cell, or the ids of demands of which one has to give way. */
export type CellsSplit = { readonly kind: 'split'; readonly amounts: readonly number[] } | { readonly kind: 'conflict'; readonly ids: readonly string[] };

/**
 * Splits amounts over cells: the seed's proportions as far as the demands allow (iterative proportional fitting), then multiples of
 * the unit that meet every demand exactly and give each level of each dimension its rounded total. Where gaps of the table forbid
 * such a total it misses by a unit. Demands that cannot be met together come back by name, none of them without need.
 */
export function splitCells({ seed, demands, lines, levels, unit }: CellsToSplit): CellsSplit {
  const units = demands.map(({ id, cells, total }) => ({ id, cells: cells.filter((cell) => (seed[cell] ?? 0) > 0), total: Math.round(total / unit) }));
  const impossible = units.filter(({ cells, total }) => total < 0 || (total > 0 && cells.length === 0));
  if (impossible.length > 0) return { kind: 'conflict', ids: impossible.map(({ id }) => id) };
  const exact = [...seed];
  const total = sumOf(units.slice(0, lines).map((line) => line.total));
  const miss = rake(exact, [...units.slice(lines), ...units.slice(0, lines)], Math.max(1e-9 * total, 1e-2));
  if (miss !== undefined) {
    const ids = findConflict(units);
    return { kind: 'conflict', ids: ids.length > 0 ? ids : [units[(miss.group + lines) % units.length]?.id ?? ''] };
  }
  const atoms = atomsOf(exact.length, units);
  const wanted = roundAtoms(exact, atoms, units, lines);
  return { kind: 'split', amounts: roundCells(exact, atoms, wanted, levels).map((count) => fromUnits(count, unit)) };
}

/** Cells of which the same demands hold. */
interface Atoms {
  /** By cell. */
  readonly of: readonly number[];
  /** By atom: positions of the demands. */
  readonly demands: readonly (readonly number[])[];
}

function atomsOf(cells: number, units: readonly Demand[]): Atoms {
  const held = Array.from({ length: cells }, (): number[] => []);
  units.forEach((demand, at) => demand.cells.forEach((cell) => held[cell]?.push(at)));
  const numbers = new Map<string, number>();
  const demands: (readonly number[])[] = [];
  const of = held.map((list) => {
    const key = list.join();
    const known = numbers.get(key) ?? demands.push(list) - 1;
    numbers.set(key, known);
    return known;
  });
  return { of, demands };
}

/** Demands that share no cell stand side by side as the levels of one dimension; its last level is everything else. */
function toDimensions({ demands }: Atoms, units: readonly Demand[]): number[][] {
  const meets = units.map(() => new Set<number>());
  for (const held of demands) for (const one of held) for (const other of held) meets[one]?.add(other);
  const dimensions: number[][] = [];
  units.forEach((_, at) => {
    const free = dimensions.find((members) => members.every((member) => meets[at]?.has(member) !== true));
    if (free === undefined) dimensions.push([at]);
    else free.push(at);
  });
  return dimensions;
}

function sumsByAtom(values: readonly number[], atoms: Atoms): number[] {
  const sums = atoms.demands.map(() => 0);
  values.forEach((value, cell) => {
    const atom = atoms.of[cell] ?? 0;
    sums[atom] = (sums[atom] ?? 0) + value;
  });
  return sums;
}

/** Returns whole units by atom that meet every demand, nearest to the amounts. */
function roundAtoms(exact: readonly number[], atoms: Atoms, units: readonly Demand[], lines: number): number[] {
  const sums = sumsByAtom(exact, atoms);
  const total = sumOf(units.slice(0, lines).map((line) => line.total));
  const dimensions = toDimensions(atoms, units);
  const levels = dimensions.map((members) => atoms.demands.map((held) => {
    const level = members.findIndex((member) => held.includes(member));
    return level < 0 ? members.length : level;
  }));
  const margins = dimensions.map((members) => {
    const totals = members.map((member) => units[member]?.total ?? 0);
    return [...totals, total - sumOf(totals)];
  });
  return roundTable(sparseLayout(margins.map((margin) => margin.length), levels), sums, margins);
}

/** Returns whole units by cell: those of each atom exactly, and the rounded totals of every level. */
function roundCells(fitted: readonly number[], atoms: Atoms, wanted: readonly number[], levels: readonly (readonly number[])[]): number[] {
  const total = sumOf(wanted);
  const sums = sumsByAtom(fitted, atoms);
  const exact = fitted.map((value, cell) => {
    const atom = atoms.of[cell] ?? 0;
    return value === 0 ? 0 : (value * (wanted[atom] ?? 0)) / (sums[atom] ?? 1);
  });
  const sizes = [wanted.length, ...levels.map((list) => list.reduce((most, level) => Math.max(most, level + 1), 1))];
  const margins = sizes.slice(1).map((size, dimension) => {
    const sums = Array.from({ length: size }, () => 0);
    exact.forEach((value, cell) => {
      const level = levels[dimension]?.[cell] ?? 0;
      sums[level] = (sums[level] ?? 0) + value;
    });
    return shareUnits(sums, total);
  });
  return roundTable(sparseLayout(sizes, [atoms.of, ...levels]), exact, [wanted, ...margins], 1);
}
