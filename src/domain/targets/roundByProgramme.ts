import { solve } from 'yalps';
import { levelOf, sumsByLevel } from './layout';
import type { Layout } from './layout';
import { floorOf } from './roundToTotal';

/** Cells up to which the programme is solved while a formula waits. */
const MOST_CELLS = 250;

type Variable = readonly [key: string, coefficients: (readonly [string, number])[]];

/**
 * Rounds a table to whole units with its one-way totals exact and as near as possible to the unrounded one (integer
 * programme on the sum of distances); undefined where zeros forbid it or the table is large. Cells of 0 stay 0.
 */
export function roundByProgramme(layout: Layout, exact: readonly number[], margins: readonly (readonly number[])[]): number[] | undefined {
  const touched = exact.flatMap((value, cell) => (value > 0 ? [cell] : []));
  if (touched.length > MOST_CELLS) return undefined;
  const units = exact.map((value) => (value > 0 ? floorOf(value) : 0));
  const unitsOf = (cell: number): number => units[cell] ?? 0;
  const constraints = [
    ...openTotals(layout, units, margins),
    ...touched.flatMap((cell) => [[`up ${String(cell)}`, { max: 1 }] as const, [`down ${String(cell)}`, { max: unitsOf(cell) }] as const]),
  ];
  const variables = touched.flatMap((cell) => movesOf(layout, cell, (exact[cell] ?? 0) - unitsOf(cell)));
  const found = solve({ direction: 'minimize', objective: 'distance', constraints, variables, integers: true }, { maxIterations: 2000 });
  if (found.status !== 'optimal') return undefined;
  for (const [key, count] of found.variables) {
    const [move, cell] = key.split(' ');
    units[Number(cell)] = unitsOf(Number(cell)) + Math.round(count) * (move === 'down' ? -1 : 1);
  }
  return units;
}

function openTotals(layout: Layout, units: readonly number[], margins: readonly (readonly number[])[]): (readonly [string, { equal: number }])[] {
  return margins.flatMap((margin, dimension) => {
    const sums = sumsByLevel(layout, dimension, units);
    return margin.map((total, level) => [keyOf(dimension, level), { equal: total - (sums[level] ?? 0) }] as const);
  });
}

/** The first unit more costs what it overshoots less what it makes up for; further ones and units less cost one each. */
function movesOf(layout: Layout, cell: number, fraction: number): Variable[] {
  const keys = keysOf(layout, cell);
  const move = (name: string, change: 1 | -1, distance: number): Variable => [
    `${name} ${String(cell)}`,
    [...keys.map((key) => [key, change] as const), [`${name} ${String(cell)}`, 1] as const, ['distance', distance] as const],
  ];
  return [move('up', 1, 1 - 2 * fraction), move('more', 1, 1), move('down', -1, 1)];
}

function keysOf(layout: Layout, cell: number): string[] {
  return layout.sizes.map((_, dimension) => keyOf(dimension, levelOf(layout, dimension, cell)));
}

function keyOf(dimension: number, level: number): string {
  return `total ${String(dimension)} ${String(level)}`;
}
