import { invalid } from '../../core/methodError';

/** The unit that published amounts are multiples of when none is given: cents. */
export const DEFAULT_UNIT = 0.01;

/** Most that a count of units may lie off a whole number and still count as one. */
const HALF = 0.25;

/** Throws `targets/unit` unless the unit is a positive number. */
export function requireUnit(unit: number): void {
  if (!(unit > 0 && Number.isFinite(unit))) throw invalid('targets/unit');
}

/** Throws `targets/negative` naming the argument when a value is negative. */
export function requireNotNegative(argument: string, values: readonly (number | undefined)[]): void {
  if (values.some((value) => value !== undefined && !(value >= 0))) throw invalid('targets/negative', { argument });
}

/** Returns the amount of a whole number of units, without the noise of multiplying by a decimal such as 0.01. */
export function fromUnits(units: number, unit: number): number {
  const inverse = Math.round(1 / unit);
  return inverse >= 1 && Math.abs(inverse * unit - 1) < 1e-12 ? units / inverse : units * unit;
}

/** Returns how many units an amount is, a whole number; throws `targets/not-multiple` when it is none. */
export function toWholeUnits(amount: number, unit: number): number {
  const units = amount / unit;
  const whole = Math.round(units);
  // Sums carry noise in proportion to their size.
  const noise = Math.min(HALF, 1e-6 + 1e-13 * Math.abs(units));
  if (Math.abs(units - whole) > noise) throw invalid('targets/not-multiple', { total: amount, unit });
  return whole;
}

/** Returns the sum of a list. */
export function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
