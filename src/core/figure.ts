import { MethodError } from './methodError';

/** One figure among several of a result: its number, or why just this one cannot be told. */
export type Figure = number | MethodError;

/** Returns the computed number, or the MethodError that the computation throws; any other error passes on. */
export function figure(compute: () => number): Figure {
  try {
    return compute();
  } catch (error) {
    if (error instanceof MethodError) return error;
    throw error;
  }
}
