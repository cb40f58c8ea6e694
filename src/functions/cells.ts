import type { Figure } from '../core/figure';
import { invalid } from '../core/methodError';
import { toFunctionError } from './failure';

/** What a result cell may hold. */
export type ResultCell = string | number;

/** Returns a result as a cell shows it: empty text where there is none. Throws `function/overflow` (invalid) for numbers beyond what a cell can hold. */
export function toResultCell(value: string | number | undefined): ResultCell {
  if (value === undefined) return '';
  if (typeof value === 'number' && !Number.isFinite(value)) throw invalid('function/overflow');
  // −0 would show as "-0" in some programs.
  return value === 0 ? 0 : value;
}

/** Returns a figure as a cell shows it: the number, or the error of this cell alone. */
export function toFigureCell(figure: Figure): ResultCell | Error {
  return typeof figure === 'number' ? toResultCell(figure) : toFunctionError(figure);
}

/** Returns flags as one cell: codes, which are the same in every language, joined by "; ". */
export function joinFlags(flags: readonly string[]): string {
  return flags.join('; ');
}
