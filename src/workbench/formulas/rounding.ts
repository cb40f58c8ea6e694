import type { Value } from '../model/values';
import { DIV0, NUM } from './operand';
import { finite } from './operators';

/** A number times a power of ten by its decimal form, so that 1.005 is not 1.00499…. */
function shift(value: number, digits: number): number {
  const [mantissa = '0', exponent = '0'] = String(value).split('e');
  return Number(`${mantissa}e${Number(exponent) + digits}`);
}

/** Rounds at a decimal place in a direction; halves go away from zero, as 15 digits of the number show them. */
export function roundTo(value: number, digits: number, direction: 'nearest' | 'up' | 'down'): number {
  const places = Math.trunc(digits);
  const size = shift(Number(Math.abs(value).toPrecision(15)), places);
  const whole = direction === 'nearest' ? Math.round(size) : direction === 'up' ? Math.ceil(size) : Math.floor(size);
  const result = shift(whole, -places);
  return value < 0 && result !== 0 ? -result : result;
}

/** Remainder with the sign of the divisor. */
export function modulo(value: number, divisor: number): Value {
  if (divisor === 0) return DIV0;
  return finite(value - divisor * Math.floor(Number((value / divisor).toPrecision(15))));
}

/** The multiple of a step next to a number, away from or towards zero when both have one sign, as CEILING and FLOOR have it. */
export function toMultiple(value: number, step: number, direction: 'up' | 'down'): Value {
  if (step === 0) return direction === 'up' || value === 0 ? 0 : DIV0;
  if (value > 0 && step < 0) return NUM;
  const count = Number((value / step).toPrecision(15));
  const away = direction === 'up';
  return finite((away ? Math.ceil(count) : Math.floor(count)) * step);
}

/** The multiple of a step at or above (below) a number, as CEILING.MATH and FLOOR.MATH have it; mode turns negative numbers round. */
export function toMultipleMath(value: number, step: number, mode: number, direction: 'up' | 'down'): Value {
  const size = Math.abs(step);
  if (size === 0) return 0;
  const count = Number((value / size).toPrecision(15));
  const up = value < 0 && mode !== 0 ? direction !== 'up' : direction === 'up';
  return finite((up ? Math.ceil(count) : Math.floor(count)) * size);
}
