import { MethodError } from './methodError';

/** A method's answer, or the code of its failure. */
export interface Verdict<T> {
  readonly value: T | undefined;
  readonly failure: string | undefined;
}

/** Runs a method; its stated failures become data, defects pass on. */
export function tryMethod<T>(method: () => T): Verdict<T> {
  try {
    return { value: method(), failure: undefined };
  } catch (error) {
    if (error instanceof MethodError) return { value: undefined, failure: error.code };
    throw error;
  }
}
