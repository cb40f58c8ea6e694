import Papa from 'papaparse';

/** A stray quote may swallow at most this much text before it is taken literally. */
const LONGEST_QUOTED = 1 << 20;

/** Rows split from a text, and how many characters of it they took. */
export interface SplitText {
  readonly rows: string[][];
  readonly used: number;
}

interface ParsedText {
  readonly data: string[][];
  readonly errors: readonly { readonly type: string; readonly code: string; readonly row?: number }[];
  readonly meta: { readonly cursor: number };
}

/**
 * Splits text into rows of cells; `last` tells that no more text follows, otherwise the unfinished last row is left for the next call.
 * A quote that is never closed is taken literally, so that it cannot swallow the rows behind it.
 */
export function splitText(text: string, delimiter: string, last: boolean, newline: '\n' | '\r' = '\n'): SplitText {
  const parsed = parse(text, delimiter, last, newline, '"');
  const openQuote = parsed.errors.some((error) => error.code === 'MissingQuotes');
  if ((last && openQuote) || (!last && text.length - parsed.meta.cursor > LONGEST_QUOTED)) {
    return splitAroundOpenQuote(text, delimiter, last, newline);
  }
  return { rows: withoutReturns(parsed.data), used: parsed.meta.cursor };
}

/** Rows before the open quote are split as usual, its own line without quoting, and the rest as usual again. */
function splitAroundOpenQuote(text: string, delimiter: string, last: boolean, newline: '\n' | '\r'): SplitText {
  const before = parse(text, delimiter, false, newline, '"');
  const lineEnd = text.indexOf(newline, before.meta.cursor);
  const end = lineEnd < 0 ? text.length : lineEnd + 1;
  const line = parse(text.slice(before.meta.cursor, end), delimiter, true, newline, '\u0000').data.slice(0, 1);
  const rest = end < text.length ? splitText(text.slice(end), delimiter, last, newline) : { rows: [], used: 0 };
  return { rows: [...withoutReturns(before.data), ...withoutReturns(line), ...rest.rows], used: end + rest.used };
}

function parse(text: string, delimiter: string, last: boolean, newline: '\n' | '\r', quoteChar: string): ParsedText {
  const parser = new Papa.Parser({ delimiter, newline, quoteChar });
  return parser.parse(text, 0, !last) as ParsedText;
}

/** Windows line ends leave a carriage return behind the last cell. */
function withoutReturns(rows: string[][]): string[][] {
  for (const row of rows) {
    const final = row[row.length - 1];
    if (final?.endsWith('\r')) row[row.length - 1] = final.slice(0, -1);
  }
  return rows;
}
