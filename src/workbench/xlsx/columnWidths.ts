/** A file counts the five dots of padding of a column; a character of the default font has seven dots. */
const PADDING = 5 / 7;
const DECIMALS = 1e9;

/** Width in a file of a width in characters as the user sees it. */
export function toFileWidth(characters: number): number {
  return Math.round((characters + PADDING) * DECIMALS) / DECIMALS;
}

/** The inverse of `toFileWidth`. */
export function fromFileWidth(width: number): number {
  return Math.max(0, Math.round((width - PADDING) * (DECIMALS / 10)) / (DECIMALS / 10));
}
