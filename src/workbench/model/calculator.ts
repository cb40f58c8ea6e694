import type { Sheet } from './sheet';
import type { Value } from './values';

/** One call of a custom function: arguments in order; a range arrives as rows × columns, an omitted argument as undefined. */
export type FunctionArgument = Value | Value[][] | undefined;

/** Where custom functions run. `call` answers at once with a remembered result, or undefined while one is under way. */
export interface FunctionBridge {
  /** Whether a function of this name (upper case, no prefix) is registered. */
  has(name: string): boolean;
  /** `address` is the calling cell (`Sheet1!A1`); `onResult` is called once when a result that was under way arrives. */
  call(name: string, args: readonly FunctionArgument[], address: string, onResult: () => void): Value[][] | undefined;
  /** Forgets remembered results, before a full recalculation. */
  forget(): void;
}

/** The calculation of a workbook, as hosts and files use it. */
export interface Calculator {
  /** Brings all results up to date with the changes noted in the workbook; cells waiting for a custom function show `#BUSY!`. */
  recalculate(full?: boolean): void;
  /** Resolves when no custom function is under way and every result is up to date. */
  settle(): Promise<void>;
  /** Evaluates a formula as if it stood in a cell; the result is rows × columns. Waits for custom functions. */
  evaluate(formula: string, sheet: Sheet): Promise<Value[][]>;
}
