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
 * Throws `targets/rounding-failed` (unavailable) where the zeros leave no way.
 */
export function roundTable(layout: Layout, exact: readonly number[], margins: readonly (readonly number[])[]): number[] {
  const units = exact.map((value) => (value > 0 ? floorOf(value) : 0));
  const open = margins.map((margin, dimension) => {
    const sums = sumsByLevel(layout, dimension, units);
    return margin.map((total, level) => total - (sums[level] ?? 0));
  });
  const rounding: Rounding = { layout, exact, units, open };
  for (const cell of byFraction(exact, units)) {
    if (isOpen(rounding, cell)) addUnit(rounding, cell);
  }
  let placed = true;
  while (placed && countOpen(rounding) > 0) placed = placeUnit(rounding);
  if (open.every((levels) => levels.every((count) => count === 0))) return units;
  const solved = roundByProgramme(layout, exact, margins);
  if (solved === undefined) throw unavailable('targets/rounding-failed');
  return solved;
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

/** Places one unit, by an exchange if need be; tells whether it could. */
function placeUnit(rounding: Rounding): boolean {
  const direct = furthestBelow(rounding);
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

function furthestBelow(rounding: Rounding): number | undefined {
  let best: number | undefined;
  let gap = -Infinity;
  rounding.exact.forEach((value, cell) => {
    const below = value - (rounding.units[cell] ?? 0);
    if (value <= 0 || below <= gap + 1e-9 || !isOpen(rounding, cell)) return;
    best = cell;
    gap = below;
  });
  return best;
}
