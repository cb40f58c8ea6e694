/** Lists of words that twins show; the words of a function's answer in the order of their codes. */
export type TwinList = 'quadrant' | 'sellerTier' | 'light' | 'verdict' | 'fit' | 'fitCause' | 'reliability';

/**
 * What an argument of a call must be for the twin to hold: one cell, a row or column of cells of the sheet, one that is as long as
 * the others and runs the same way, or left out.
 */
export type ArgumentKind = 'cell' | 'range' | 'alike' | 'omitted';

/**
 * The same answer as one of our functions, from functions of Excel 2016. `template` holds `{argument}` where the text of an
 * argument goes and `{list:name}` where the words of a list go.
 */
export interface Twin {
  /** Name of the function. */
  readonly name: string;
  /** Which result of a row the twin gives, from 1; undefined for a function with a single result. */
  readonly result?: number;
  /** Arguments in the order of the function; those that the twin does not know must be left out in the call. */
  readonly parameters: readonly (readonly [name: string, kind: ArgumentKind])[];
  readonly template: string;
}

/** Excel takes no longer formula. */
const LONGEST_FORMULA = 8192;

/**
 * Returns the native formula (without "=") of a call with these argument texts, omitted ones empty; each text is put in
 * parentheses. `wordsOf` returns the range or array constant with the words of a list. Undefined when the call has more
 * arguments than the twin takes or the formula would be too long for a cell.
 */
export function expandTwin(twin: Twin, texts: readonly string[], wordsOf: (list: TwinList) => string): string | undefined {
  if (texts.some((text, at) => text.trim() !== '' && (twin.parameters[at]?.[1] ?? 'omitted') === 'omitted')) return undefined;
  const places = new Map(twin.parameters.map(([name], at) => [name, argumentText(texts[at] ?? '')]));
  const formula = twin.template.replace(/\{(?:(list):)?(\w+)\}/g, (whole, list: string | undefined, name: string) =>
    list === undefined ? (places.get(name) ?? whole) : wordsOf(name as TwinList),
  );
  return formula.length < LONGEST_FORMULA ? formula : undefined;
}

/** An argument that is left out counts as blank text. */
function argumentText(text: string): string {
  return text.trim() === '' ? '""' : `(${text.trim()})`;
}
