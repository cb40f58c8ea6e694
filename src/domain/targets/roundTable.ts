import { unavailable } from '../../core/methodError';
import { findExchange } from './exchangeUnit';
import type { Rounding } from './exchangeUnit';
import { levelOf, sumsByLevel } from './layout';
import type { Layout } from './layout';
import { roundByProgramme } from './roundByProgramme';
import { byFraction, floorOf } from './roundToTotal';

/**
 * Rounds a table to whole units with all its one-way totals exact: cells down, one unit more by descending fraction where
 * every total still lacks one, then single units to the cell furthest below its value, at last exchanges of a unit along
 * one dimension; where zeros leave none of these, an integer programme. `exact` in units, its totals within one unit of `margins`, which are whole numbers of the same sum.
 * With `bound`, only that many dimensions must be exact: what zeros do not let into the totals of the others misses them by a unit.
 * Throws `targets/rounding-failed` (unavailable) where the zeros leave no way.
 */
export function roundTable(layout: Layout, exact: readonly number[], margins: readonly (readonly number[])[], bound = margins.length): number[] {
  const units = exact.map((value) => (value > 0 ? floorOf(value) : 0));
  const open = margins.map((margin, dimension) => {
    const sums = sumsByLevel(layout, dimension, units);
    return margin.map((total, level) => total - (sums[level] ?? 0));
  });
  const rounding: Rounding = { layout, exact, units, open };
  for (const cell of byFraction(exact, units)) {
    if (isOpen(rounding, cell)) addUnit(rounding, cell);
  }
  placeUnits(rounding);
  if (bound < open.length) placeUnits({ ...rounding, open: open.slice(0, bound) });
  if (open.slice(0, bound).every((levels) => levels.every((count) => count === 0))) return units;
  const solved = roundByProgramme(layout, exact, margins);
  if (solved === undefined) throw unavailable('targets/rounding-failed');
  return solved;
}

/** Places units as long as there are any and each finds a cell. What is full once stays full, so that fewer and fewer cells are looked at. */
function placeUnits(rounding: Rounding): void {
  let cells = rounding.exact.flatMap((value, cell) => (value > 0 ? [cell] : []));
  let placed = true;
  while (placed && countOpen(rounding) > 0) {
    cells = cells.filter((cell) => isOpen(rounding, cell));
    placed = placeUnit(rounding, cells);
  }
}

function isOpen({ layout, open }: Rounding, cell: number): boolean {
  return open.every((levels, dimension) => (levels[levelOf(layout, dimension, cell)] ?? 0) > 0);
}

function countOpen({ open }: Rounding): number {
  return (open[0] ?? []).reduce((sum, count) => sum + Math.max(0, count), 0);
}

function addUnit({ layout, units, open }: Rounding, cell: number): void {
  units[cell] = (units[cell] ?? 0) + 1;
  open.forEach((levels, dimension) => {
    const level = levelOf(layout, dimension, cell);
    levels[level] = (levels[level] ?? 0) - 1;
  });
}

function removeUnit({ layout, units, open }: Rounding, cell: number): void {
  units[cell] = (units[cell] ?? 0) - 1;
  open.forEach((levels, dimension) => {
    const level = levelOf(layout, dimension, cell);
    levels[level] = (levels[level] ?? 0) + 1;
  });
}

/** Places one unit in one of the cells that are open, else by an exchange; tells whether it could. */
function placeUnit(rounding: Rounding, open: readonly number[]): boolean {
  const direct = furthestBelow(rounding, open);
  if (direct !== undefined) {
    addUnit(rounding, direct);
    return true;
  }
  const exchange = findExchange(rounding);
  if (exchange === undefined) return false;
  removeUnit(rounding, exchange.from);
  addUnit(rounding, exchange.to);
  addUnit(rounding, exchange.freed);
  return true;
}

function furthestBelow({ exact, units }: Rounding, open: readonly number[]): number | undefined {
  let best: number | undefined;
  let gap = -Infinity;
  for (const cell of open) {
    const below = (exact[cell] ?? 0) - (units[cell] ?? 0);
    if (below <= gap + 1e-9) continue;
    best = cell;
    gap = below;
  }
  return best;
}
