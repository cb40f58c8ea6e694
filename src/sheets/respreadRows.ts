import { respread } from '../domain/tracking/respread';
import type { TrackedLines } from '../domain/tracking/trackedLines';
import type { YearOfLine } from './actionRows';
import { numberIn, textIn, type TableRow } from './readTable';
import { monthKeys } from './trackingKeys';

const MONTHS = 12;
const cents = (amount: number): number => Math.round(amount * 100) / 100;

/** The months, from 0, that a cell of locks names: numbers, ranges such as 3-6, or all. */
export function lockedMonths(locks: string): ReadonlySet<number> {
  if (/^\s*(all|全部)\s*$/i.test(locks)) return new Set(Array.from({ length: MONTHS }, (_, at) => at));
  const ranges = [...locks.matchAll(/(\d+)(?:\s*[-–~]\s*(\d+))?/g)].map(([, from = '', to = from]) => [Number(from), Number(to)] as const);
  return new Set(ranges.flatMap(([from, to]) => Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => from - 1 + at)));
}

/** The part of each line's month that no lock holds, 0–1, by line id; a line that is not named is free. */
export function freeShares(targets: readonly TableRow[], tracked: TrackedLines): ReadonlyMap<string, readonly number[]> {
  const sums = new Map<string, { free: number[]; all: number[] }>();
  for (const row of targets) {
    const id = tracked.idOf({ line: textIn(row, 'lineId'), site: textIn(row, 'siteId'), category: textIn(row, 'categoryId'), tier: textIn(row, 'tierId') });
    if (id === undefined) continue;
    const sum = sums.get(id) ?? { free: Array.from({ length: MONTHS }, () => 0), all: Array.from({ length: MONTHS }, () => 0) };
    const locked = lockedMonths(textIn(row, 'locks'));
    monthKeys('t').forEach((key, at) => {
      const amount = numberIn(row, key) ?? 0;
      sum.all[at] = (sum.all[at] ?? 0) + amount;
      if (!locked.has(at)) sum.free[at] = (sum.free[at] ?? 0) + amount;
    });
    sums.set(id, sum);
  }
  return new Map([...sums].map(([id, { free, all }]) => [id, all.map((amount, at) => (amount > 0 ? (free[at] ?? 0) / amount : 1))]));
}

/** What a line's open months get on top of their targets. */
export interface LineRespread {
  readonly line: string;
  readonly shortfall: number;
  readonly unplaced: number;
  /** By month of the year; 0 in closed months. */
  readonly added: readonly number[];
}

/**
 * Spreads what a line has missed in its first months (`closed` of them) over the others, in proportion to target and freedom, up to
 * `cap` times a month's target. A surplus changes nothing.
 */
export function respreadLine({ line, target, actual }: YearOfLine, closed: number, cap: number, free: readonly number[] | undefined): LineRespread {
  const sum = (amounts: readonly (number | undefined)[]): number => amounts.slice(0, closed).reduce<number>((total, amount = 0) => total + amount, 0);
  const shortfall = Math.max(0, cents(sum(target) - sum(actual)));
  const plan = target.slice(closed).map((amount = 0) => amount);
  const { plan: next, unplaced } = respread({ plan, shortfall, caps: plan.map((amount) => amount * cap), flex: plan.map((_, at) => free?.[closed + at] ?? 1) });
  const added = target.map((_, at) => (at < closed ? 0 : cents((next[at - closed] ?? 0) - (plan[at - closed] ?? 0))));
  return { line, shortfall, unplaced: cents(unplaced), added };
}
