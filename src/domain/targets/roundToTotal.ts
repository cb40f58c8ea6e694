import { unavailable } from '../../core/methodError';
import { DEFAULT_UNIT, fromUnits, requireNotNegative, requireUnit, sumOf, toWholeUnits } from './units';

/** What a list of amounts is rounded to. */
export interface RoundOptions {
  /** What the parts add up to, a multiple of `unit`; default the sum of the values. */
  readonly total?: number | undefined;
  /** Parts are multiples of it; default 0.01. */
  readonly unit?: number | undefined;
  /** What parts were before: one that still lies less than a unit from its value stays, as far as the total allows. */
  readonly before?: readonly (number | undefined)[] | undefined;
}

/** Fractions that differ by less are ties: sums and quotients carry noise. */
const TIE = 1e-9;

/**
 * Shares out a total in proportion to the values, in multiples of a unit, so that the parts add up exactly: every part
 * is rounded down, the units left over go to the largest fractions (largest remainder, Hamilton 1792; ties to the larger
 * value, then to the earlier). Throws MethodError: `targets/unit`, `targets/negative`, `targets/not-multiple` (invalid);
 * `targets/nothing-to-split` (unavailable) for a total above 0 over values that are all 0.
 */
export function roundToTotal(values: readonly number[], options: RoundOptions = {}): number[] {
  const { unit = DEFAULT_UNIT, before = [] } = options;
  const total = options.total ?? sumOf(values);
  requireUnit(unit);
  requireNotNegative('values', values);
  requireNotNegative('total', [total]);
  if (total > 0 && sumOf(values) === 0) throw unavailable('targets/nothing-to-split', { total });
  return shareUnits(values, toWholeUnits(total, unit), before.map((part) => (part === undefined ? undefined : Math.round(part / unit)))).map((units) => fromUnits(units, unit));
}

/**
 * Returns whole numbers that add up to `total`, in proportion to `values` (none negative), by largest remainder; those that
 * were rounded up `before` are rounded up first, those that were rounded down last.
 * Throws `targets/nothing-to-split` (unavailable) when all values are 0 and the total is not.
 */
export function shareUnits(values: readonly number[], total: number, before: readonly (number | undefined)[] = []): number[] {
  const sum = sumOf(values);
  if (sum === 0 && total !== 0) throw unavailable('targets/nothing-to-split', { total });
  const exact = values.map((value) => (sum === 0 ? 0 : (value / sum) * total));
  const parts = exact.map(floorOf);
  const left = total - sumOf(parts);
  const turnOf = (index: number): number => {
    const above = (before[index] ?? NaN) - (parts[index] ?? 0);
    return above === 1 ? 0 : above === 0 ? 2 : 1;
  };
  const order = byFraction(exact, parts).sort((a, b) => turnOf(a) - turnOf(b));
  // Beyond about 1e14 units noise can make the parts exceed the total; then the smallest fractions give back.
  const receivers = left >= 0 ? order : order.reverse().filter((index) => (parts[index] ?? 0) > 0);
  for (const index of receivers.slice(0, Math.abs(left))) parts[index] = (parts[index] ?? 0) + Math.sign(left);
  return parts;
}

/** Returns the whole part of a value; one that misses a whole number by noise alone counts as that number. */
export function floorOf(value: number): number {
  return Math.floor(value + TIE);
}

/** Returns the indices of positive values: largest fraction first, ties to the larger value, then to the earlier. */
export function byFraction(exact: readonly number[], parts: readonly number[]): number[] {
  // Compared as whole multiples of the tie width, so that being tied is the same for all.
  const fractions = exact.map((value, index) => Math.round((value - (parts[index] ?? 0)) / TIE));
  const at = (list: readonly number[], index: number): number => list[index] ?? 0;
  return exact
    .map((_, index) => index)
    .filter((index) => at(exact, index) > 0)
    .sort((a, b) => at(fractions, b) - at(fractions, a) || at(exact, b) - at(exact, a) || a - b);
}
