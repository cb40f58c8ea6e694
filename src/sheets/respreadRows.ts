import { roundToTotal } from '../domain/targets/roundToTotal';
import { respread } from '../domain/tracking/respread';
import type { TrackedLines } from '../domain/tracking/trackedLines';
import type { YearOfLine } from './actionRows';
import { numberIn, textIn, type TableRow } from './readTable';
import { monthKeys } from './trackingKeys';

const MONTHS = 12;
const cents = (amount: number): number => Math.round(amount * 100) / 100;

/** The part of each line's month that no lock holds, 0–1, by line id; a line that is not named is free. `isLocked` says it of a row and month. */
export function freeShares(targets: readonly TableRow[], tracked: TrackedLines, isLocked: (row: number, at: number) => boolean): ReadonlyMap<string, readonly number[]> {
  const sums = new Map<string, { free: number[]; all: number[] }>();
  for (const [position, row] of targets.entries()) {
    const id = tracked.idOf({ line: textIn(row, 'lineId'), site: textIn(row, 'siteId'), category: textIn(row, 'categoryId'), tier: textIn(row, 'tierId') });
    if (id === undefined) continue;
    const sum = sums.get(id) ?? { free: Array.from({ length: MONTHS }, () => 0), all: Array.from({ length: MONTHS }, () => 0) };
    monthKeys('t').forEach((key, at) => {
      const amount = numberIn(row, key) ?? 0;
      sum.all[at] = (sum.all[at] ?? 0) + amount;
      if (!isLocked(position, at)) sum.free[at] = (sum.free[at] ?? 0) + amount;
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
 * `cap` times a month's target, to the cent: what months get and what is left over add up to what was missed. A surplus changes nothing.
 */
export function respreadLine({ line, target, actual }: YearOfLine, closed: number, cap: number, free: readonly number[] | undefined): LineRespread {
  const sum = (amounts: readonly (number | undefined)[]): number => amounts.slice(0, closed).reduce<number>((total, amount = 0) => total + amount, 0);
  const shortfall = Math.max(0, cents(sum(target) - sum(actual)));
  const plan = target.slice(closed).map((amount = 0) => amount);
  const { plan: next, unplaced } = respread({ plan, shortfall, caps: plan.map((amount) => amount * cap), flex: plan.map((_, at) => free?.[closed + at] ?? 1) });
  const rest = cents(unplaced);
  const placed = roundToTotal(plan.map((amount, at) => Math.max(0, (next[at] ?? 0) - amount)), { total: cents(shortfall - rest) });
  return { line, shortfall, unplaced: rest, added: target.map((_, at) => placed[at - closed] ?? 0) };
}
