import Papa from 'papaparse';

/** A cell in quotes may be this long; beyond it the quote is taken for one that is never closed. */
const LONGEST_QUOTED = 1 << 20;

/** Rows split from a text, and how many characters of it they took. */
export interface SplitText {
  readonly rows: string[][];
  readonly used: number;
}

interface ParsedText {
  readonly data: string[][];
  readonly errors: readonly { readonly code: string; readonly row?: number; readonly index?: number }[];
  readonly meta: { readonly cursor: number };
}

/** A row that holds a stray quote: its number among the parsed rows, and where its line begins. */
interface StrayQuote {
  readonly row: number;
  readonly start: number;
}

/**
 * Splits text into rows of cells; `last` tells that no more text follows, otherwise the unfinished last row is left for the next call.
 * A quote that opens a cell and is never closed is taken literally, so that it cannot swallow the rows behind it.
 */
export function splitText(text: string, delimiter: string, last: boolean, newline: '\n' | '\r' = '\n'): SplitText {
  let rows: string[][] = [];
  const hasReturns = text.includes('\r');
  let offset = 0;
  for (;;) {
    const rest = offset === 0 ? text : text.slice(offset);
    const parsed = parse(rest, delimiter, last, newline);
    const stray = strayQuote(parsed, rest, delimiter, last, newline);
    const sound = stray ? parsed.data.slice(0, stray.row) : parsed.data;
    if (hasReturns) sound.forEach(withoutReturn);
    rows = rows.length === 0 ? sound : rows.concat(sound);
    if (!stray) return { rows, used: offset + parsed.meta.cursor };
    const end = lineEnd(rest, stray.start, newline);
    rows.push(withoutReturn(literalRow(rest.slice(stray.start, end), delimiter, newline)));
    offset += end;
    if (offset >= text.length) return { rows, used: text.length };
  }
}

function strayQuote(parsed: ParsedText, text: string, delimiter: string, last: boolean, newline: '\n' | '\r'): StrayQuote | undefined {
  const lineOf = (index: number): number => text.lastIndexOf(newline, index - 1) + 1;
  const swallowing = parsed.errors.find(({ code, row = 0, index = 0 }) => {
    if (code !== 'InvalidQuotes' || !parsed.data[row]?.some((cell) => cell.includes(newline))) return false;
    // A cell with careless quotes may well span lines; it swallowed a row only if its first line alone is a whole row.
    const start = lineOf(index);
    return literalRow(text.slice(start, lineEnd(text, start, newline)), delimiter, newline).length === parsed.data[row - 1]?.length;
  });
  if (swallowing) return { row: swallowing.row ?? 0, start: lineOf(swallowing.index ?? 0) };
  const unclosed = last ? parsed.errors.find(({ code }) => code === 'MissingQuotes') : undefined;
  if (unclosed) return { row: unclosed.row ?? 0, start: lineOf(unclosed.index ?? 0) };
  const runsAway = !last && text.length - parsed.meta.cursor > LONGEST_QUOTED;
  return runsAway && lineEnd(text, parsed.meta.cursor, newline) < text.length ? { row: parsed.data.length, start: parsed.meta.cursor } : undefined;
}

function lineEnd(text: string, start: number, newline: '\n' | '\r'): number {
  const end = text.indexOf(newline, start);
  return end < 0 ? text.length : end + 1;
}

/** Cells of one line in which quotes mean nothing. */
function literalRow(line: string, delimiter: string, newline: '\n' | '\r'): string[] {
  return (line.endsWith(newline) ? line.slice(0, -1) : line).split(delimiter);
}

function parse(text: string, delimiter: string, last: boolean, newline: '\n' | '\r'): ParsedText {
  return new Papa.Parser({ delimiter, newline }).parse(text, 0, !last) as ParsedText;
}

/** Windows line ends leave a carriage return behind the last cell. */
function withoutReturn(row: string[]): string[] {
  const final = row[row.length - 1];
  if (final?.endsWith('\r')) row[row.length - 1] = final.slice(0, -1);
  return row;
}
