import { invalid, unavailable } from '../core/methodError';
import { isErrorValue } from './errorValue';

/** A row or column of cells as Excel hands it over, and which of the two it was. */
export interface Vector<T> {
  readonly cells: readonly T[];
  readonly shape: 'row' | 'column';
}

const MOST_FRACTION = 1.5;

/** Tells whether an argument or cell is left out: omitted (null), a blank cell, or empty text. */
export function isLeftOut(raw: unknown): raw is null | undefined | '' {
  return raw === null || raw === undefined || raw === '';
}

/** Returns the one cell of an argument that arrives bare or as a range of one cell; throws `argument/not-single`. */
export function readCell(argument: string, raw: unknown): unknown {
  if (!Array.isArray(raw)) return raw;
  const cells: unknown[] = raw.flat();
  if (cells.length !== 1) throw invalid('argument/not-single', { argument });
  return cells[0];
}

/** Reads an optional number; undefined when left out. Throws `argument/not-number` for text or a truth value. */
export function readNumber(argument: string, raw: unknown): number | undefined {
  return toNumber(argument, readCell(argument, raw));
}

/** Reads a required number; throws `argument/missing` (unavailable) when it is blank. */
export function readRequiredNumber(argument: string, raw: unknown): number {
  const value = readNumber(argument, raw);
  if (value === undefined) throw unavailable('argument/missing', { argument });
  return value;
}

/** Reads an optional rate, 0.08 = 8 %; throws `argument/percent` beyond ±1.5, where a percentage was typed as a number. */
export function readFraction(argument: string, raw: unknown): number | undefined {
  const value = readNumber(argument, raw);
  checkFraction(value);
  return value;
}

/** Reads a required rate; throws `argument/missing` (unavailable) when it is blank, `argument/percent` beyond ±1.5. */
export function readRequiredFraction(argument: string, raw: unknown): number {
  const value = readRequiredNumber(argument, raw);
  checkFraction(value);
  return value;
}

/** Throws `argument/percent` for a rate beyond ±1.5. */
export function checkFraction(value: number | undefined): void {
  if (value !== undefined && Math.abs(value) > MOST_FRACTION) throw invalid('argument/percent');
}

/** Reads an optional truth value: TRUE/FALSE or 1/0; undefined when left out. Throws `argument/not-flag`. */
export function readFlag(argument: string, raw: unknown): boolean | undefined {
  return toFlag(argument, readCell(argument, raw));
}

/** Reads one row or column of cells; throws `argument/not-vector` for a block. A bare value is a row of one. */
export function readVector(argument: string, raw: unknown): Vector<unknown> {
  if (!Array.isArray(raw)) return { cells: [raw], shape: 'row' };
  const rows: readonly unknown[] = raw;
  const [first] = rows;
  if (rows.length === 1) return { cells: Array.isArray(first) ? first : rows, shape: 'row' };
  if (Array.isArray(first) && first.length > 1) throw invalid('argument/not-vector', { argument });
  // Ten times as fast as flat() for long columns.
  return { cells: rows.map((row) => (Array.isArray(row) ? (row[0] as unknown) : row)), shape: 'column' };
}

/** Reads one row or column of numbers, blank cells as undefined; throws `argument/not-number` for text. */
export function readNumbers(argument: string, raw: unknown): Vector<number | undefined> {
  const { cells, shape } = readVector(argument, raw);
  return { cells: cells.map((cell) => toNumber(argument, cell)), shape };
}

/** Reads one row or column of numbers without a gap; throws `argument/missing` (unavailable) for a blank cell. */
export function readFullNumbers(argument: string, raw: unknown): Vector<number> {
  const { cells, shape } = readNumbers(argument, raw);
  const known = cells.filter((cell) => cell !== undefined);
  if (known.length < cells.length) throw unavailable('argument/missing', { argument });
  return { cells: known, shape };
}

/** Reads a block of numbers, rows × columns, blank cells as undefined; a bare value is a block of one. Throws `argument/not-number`. */
export function readMatrix(argument: string, raw: unknown): readonly (readonly (number | undefined)[])[] {
  const rows: unknown[] = Array.isArray(raw) ? raw : [[raw]];
  return rows.map((row) => (Array.isArray(row) ? row : [row]).map((cell) => toNumber(argument, cell)));
}

/** Reads one of several words, in any case; undefined when left out. Throws `argument/choice` with the words to choose from. */
export function readChoice<W extends string>(argument: string, raw: unknown, words: readonly W[]): W | undefined {
  const cell = readCell(argument, raw);
  if (isLeftOut(cell)) return undefined;
  const typed = typeof cell === 'string' ? cell.trim().toLowerCase() : undefined;
  const chosen = words.find((word) => word.toLowerCase() === typed);
  if (chosen === undefined) throw invalid('argument/choice', { argument, choices: words.join(', ') });
  return chosen;
}

/** Like `readNumbers`, but undefined when the argument is left out or all its cells are blank. */
export function readOptionalNumbers(argument: string, raw: unknown): readonly (number | undefined)[] | undefined {
  const { cells } = readNumbers(argument, raw);
  return cells.every((cell) => cell === undefined) ? undefined : cells;
}

/** Reads one row or column of truth values, blank = `whenBlank`; undefined when left out or all blank. */
export function readOptionalFlags(argument: string, raw: unknown, whenBlank: boolean): readonly boolean[] | undefined {
  const { cells } = readVector(argument, raw);
  if (cells.every(isLeftOut)) return undefined;
  return cells.map((cell) => toFlag(argument, cell) ?? whenBlank);
}

/**
 * Reads options given as two columns, name and value; rows without a name or value are left out, a later row wins.
 * Throws `argument/pairs` for another shape or a name that is not text.
 */
export function readPairs(argument: string, raw: unknown): ReadonlyMap<string, unknown> {
  const pairs = new Map<string, unknown>();
  if (isLeftOut(raw)) return pairs;
  const rows: unknown[] = Array.isArray(raw) ? raw : [[raw]];
  if (rows.flat().every(isLeftOut)) return pairs;
  for (const row of rows) {
    if (!Array.isArray(row) || row.length !== 2) throw invalid('argument/pairs', { argument });
    const [name, value] = row as [unknown, unknown];
    for (const cell of [name, value]) if (isErrorValue(cell)) throw cell;
    if (isLeftOut(name) || isLeftOut(value)) continue;
    if (typeof name !== 'string') throw invalid('argument/pairs', { argument });
    pairs.set(name.trim(), value);
  }
  return pairs;
}

/** Reads a cell of numbers; undefined when blank. Throws `argument/not-number` for text or a truth value, and an error that stands in it. */
export function toNumber(argument: string, cell: unknown): number | undefined {
  if (isLeftOut(cell)) return undefined;
  if (isErrorValue(cell)) throw cell;
  if (typeof cell !== 'number' || !Number.isFinite(cell)) throw invalid('argument/not-number', { argument });
  return cell;
}

function toFlag(argument: string, cell: unknown): boolean | undefined {
  if (isLeftOut(cell)) return undefined;
  if (isErrorValue(cell)) throw cell;
  if (cell === true || cell === 1) return true;
  if (cell === false || cell === 0) return false;
  throw invalid('argument/not-flag', { argument });
}
