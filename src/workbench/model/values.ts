/** The error values a cell can show. */
export type ErrorCode = '#N/A' | '#VALUE!' | '#DIV/0!' | '#REF!' | '#NAME?' | '#NUM!' | '#NULL!' | '#BUSY!' | '#SPILL!' | '#CALC!';

export const ERROR_CODES: readonly ErrorCode[] = ['#N/A', '#VALUE!', '#DIV/0!', '#REF!', '#NAME?', '#NUM!', '#NULL!', '#BUSY!', '#SPILL!', '#CALC!'];

/** An error value; custom functions may add a message that the user sees on the cell. */
export class CellError {
  constructor(
    readonly code: ErrorCode,
    readonly message?: string,
  ) {}

  toString(): string {
    return this.code;
  }
}

/** What a cell holds or a formula yields; null is an empty cell. */
export type Value = number | string | boolean | CellError | null;

/** Tells whether text is the written form of an error value. */
export function isErrorCode(text: string): text is ErrorCode {
  return (ERROR_CODES as readonly string[]).includes(text);
}

/** The form in which the client library hands a value over: errors as text, empty as "". */
export function toApiValue(value: Value): number | string | boolean {
  if (value === null) return '';
  return value instanceof CellError ? value.code : value;
}
