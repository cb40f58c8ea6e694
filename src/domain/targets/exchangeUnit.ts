import { cellBeside, levelOf } from './layout';
import type { Layout } from './layout';

/** A table being rounded: whole units so far, and what each level still lacks. */
export interface Rounding {
  readonly layout: Layout;
  /** The unrounded table in units; a cell that is not above 0 is never touched. */
  readonly exact: readonly number[];
  readonly units: number[];
  /** By dimension and level: units still to be placed. */
  readonly open: readonly number[][];
}

/** A unit moves from one cell to another along one dimension, and a unit more goes to the level that this frees. */
export interface Exchange {
  readonly from: number;
  readonly to: number;
  readonly freed: number;
  /** By how much the distance from the unrounded table grows. */
  readonly cost: number;
}

const TIE = 1e-9;

/** Returns the exchange after which the table is nearest to the unrounded one, the earliest of equals; undefined without any. */
export function findExchange(rounding: Rounding): Exchange | undefined {
  const found = rounding.layout.sizes.flatMap((_, dimension) => exchangesAlong(rounding, dimension));
  return found.reduce<Exchange | undefined>((best, next) => (best === undefined || isBetter(next, best) ? next : best), undefined);
}

function isBetter(a: Exchange, b: Exchange): boolean {
  if (Math.abs(a.cost - b.cost) > TIE) return a.cost < b.cost;
  return (a.from - b.from || a.to - b.to || a.freed - b.freed) < 0;
}

/** The best move for each pair of levels and the best cell for each freed level do not touch each other, so they add up. */
function exchangesAlong(rounding: Rounding, dimension: number): Exchange[] {
  const receivers = cheapestByLevel(rounding, dimension);
  return cheapestMoves(rounding, dimension).flatMap((move) => {
    const receiver = receivers.get(levelOf(rounding.layout, dimension, move.from));
    return receiver === undefined ? [] : [{ ...move, freed: receiver.cell, cost: move.cost + receiver.cost }];
  });
}

/** By level: the cell that takes a unit most cheaply among those whose other totals still lack one. */
function cheapestByLevel(rounding: Rounding, dimension: number): Map<number, { cell: number; cost: number }> {
  const cheapest = new Map<number, { cell: number; cost: number }>();
  rounding.exact.forEach((value, cell) => {
    if (value <= 0 || !isOpenButFor(rounding, cell, dimension)) return;
    const level = levelOf(rounding.layout, dimension, cell);
    const cost = costOf(rounding, cell, 1);
    if (cost < (cheapest.get(level)?.cost ?? Infinity) - TIE) cheapest.set(level, { cell, cost });
  });
  return cheapest;
}

function cheapestMoves(rounding: Rounding, dimension: number): Omit<Exchange, 'freed'>[] {
  const { layout, exact, units, open } = rounding;
  const lacking = (open[dimension] ?? []).flatMap((count, level) => (count > 0 ? [level] : []));
  const size = layout.sizes[dimension] ?? 1;
  const cheapest = new Map<number, Omit<Exchange, 'freed'>>();
  units.forEach((count, from) => {
    if (count < 1) return;
    const level = levelOf(layout, dimension, from);
    for (const target of lacking) {
      const to = cellBeside(layout, from, dimension, target);
      if (target === level || to === undefined || (exact[to] ?? 0) <= 0) continue;
      const cost = costOf(rounding, from, -1) + costOf(rounding, to, 1);
      const key = level * size + target;
      if (cost < (cheapest.get(key)?.cost ?? Infinity) - TIE) cheapest.set(key, { from, to, cost });
    }
  });
  return [...cheapest.values()];
}

function costOf({ exact, units }: Rounding, cell: number, change: 1 | -1): number {
  const gap = (units[cell] ?? 0) - (exact[cell] ?? 0);
  return Math.abs(gap + change) - Math.abs(gap);
}

function isOpenButFor({ layout, open }: Rounding, cell: number, except: number): boolean {
  return open.every((levels, dimension) => dimension === except || (levels[levelOf(layout, dimension, cell)] ?? 0) > 0);
}
