/**
 * The value of one cell as this program handles it: number, text, truth value, or null for an empty cell.
 * Error values travel as text (`#N/A`, `#VALUE!` …), as the client library hands them over.
 */
export type Scalar = string | number | boolean | null;

/** Tells whether a cell value is an error such as `#N/A`. */
export function isErrorText(value: Scalar): boolean {
  return typeof value === 'string' && /^#(N\/A|VALUE!|DIV\/0!|REF!|NAME\?|NUM!|NULL!|BUSY!|SPILL!|CALC!)$/.test(value);
}

/** Tells whether a cell holds nothing: empty or empty text. */
export function isBlank(value: Scalar | undefined): value is null | '' | undefined {
  return value === null || value === undefined || value === '';
}
