import { isErrorValue, type ErrorValue } from './errorValue';
import { toFunctionError } from './failure';

/**
 * Returns a function that is not calculated with an error among its arguments but shows the first one, as functions of Excel
 * do.
 */
export function passErrors(implementation: (...args: never[]) => unknown): (...args: unknown[]) => unknown {
  return (...args) => {
    const error = firstError(args);
    if (error !== undefined) throw toFunctionError(error);
    return implementation(...(args as never[]));
  };
}

function firstError(cells: readonly unknown[]): ErrorValue | undefined {
  for (const cell of cells) {
    const found = Array.isArray(cell) ? firstError(cell) : isErrorValue(cell) ? cell : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}
