/** An error that stands in a cell of an argument, as Excel's runtime hands it over. */
export type ErrorValue = Error & { readonly code: string };

/** Tells whether a cell of an argument holds an error. */
export function isErrorValue(cell: unknown): cell is ErrorValue {
  return typeof cell === 'object' && cell !== null && 'code' in cell && typeof cell.code === 'string' && cell.code.startsWith('#');
}
