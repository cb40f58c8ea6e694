import type { RawRow, RawTable } from '../files/rawTable';
import { normaliseHeader, splitCurrencyHeader } from './normaliseHeader';
import type { Field, FieldColumns, Layout, Profile } from './profile';

/** Rows among which the header is looked for. */
const HEADER_ROWS = 30;

/** Where each field of a table stands: column indexes from 0. */
export type FieldPlaces = ReadonlyMap<Field, readonly number[]>;

/** A table with the profile it was recognised by. */
export interface RecognisedTable {
  readonly table: RawTable;
  readonly profile: Profile;
  readonly layout: Layout;
  readonly places: FieldPlaces;
  /** Headers as written; empty for a table without a header. */
  readonly headers: readonly string[];
  /** Row number of the header, from 1; 0 when there is none. */
  readonly headerRow: number;
  /** Sign or code of the currency that the headers name, if they do. */
  readonly headerSign: string | undefined;
}

/** Returns the first rows of a table, as many as a header is looked for in. */
export async function headRows(table: RawTable): Promise<RawRow[]> {
  const rows: RawRow[] = [];
  for await (const block of table.blocks()) {
    rows.push(...block.rows.slice(0, HEADER_ROWS - rows.length));
    if (rows.length >= HEADER_ROWS) break;
  }
  return rows;
}

/** Share of the columns explained by the best report that another must explain to come into question beside it. */
const RIVAL_SHARE = 0.75;

interface Fit {
  readonly found: RecognisedTable;
  readonly score: number;
}

/**
 * Finds the row and the layout that fit best: a layout fits when all its required fields have a column; the one that explains most
 * columns wins. Returns undefined when none fits.
 */
export function recogniseTable(table: RawTable, head: readonly RawRow[], profiles: readonly Profile[]): RecognisedTable | undefined {
  return candidatesFor(table, head, profiles)[0];
}

/**
 * Returns the reports that a table may be, the likeliest first: the one that explains most columns, and those of the same header that
 * explain almost as many and others than it does. Empty when none fits.
 */
export function candidatesFor(table: RawTable, head: readonly RawRow[], profiles: readonly Profile[]): readonly RecognisedTable[] {
  const rows = head.flatMap((row, index) => headerRowOf(row, index) ?? []);
  const fits = profiles.flatMap((profile) => bestFit(table, rows, profile) ?? []).sort((a, b) => b.score - a.score);
  const [best] = fits;
  return fits.filter((fit) => fit === best || isRival(fit, best!)).map(({ found }) => found);
}

/** A report that reads nothing which the better one does not read as well says nothing new. */
function isRival(fit: Fit, best: Fit): boolean {
  const columns = new Set([...best.found.places.values()].flat());
  const readsOthers = [...fit.found.places.values()].flat().some((index) => !columns.has(index));
  return fit.found.headerRow === best.found.headerRow && fit.score >= RIVAL_SHARE * best.score && (readsOthers || fit.score === best.score);
}

/** A row that may be a header, in the form in which headers are compared. */
interface HeaderRow {
  readonly row: RawRow;
  /** From 1. */
  readonly rowNumber: number;
  readonly headers: readonly string[];
  readonly indexOf: ReadonlyMap<string, number>;
}

function headerRowOf(row: RawRow, index: number): HeaderRow | undefined {
  const headers = row.map(normaliseHeader);
  if (headers.filter((header) => header !== '').length < 2) return undefined;
  return { row, rowNumber: index + 1, headers, indexOf: indexHeaders(headers) };
}

function bestFit(table: RawTable, rows: readonly HeaderRow[], profile: Profile): Fit | undefined {
  let best: Fit | undefined;
  for (const { row, rowNumber, headers, indexOf } of rows) {
    for (const layout of profile.layouts) {
      const places = placesIn(indexOf, layout);
      if (!layout.required.every((field) => places.has(field)) || hasAny(indexOf, layout) || hasOthers(headers, places, layout)) continue;
      const score = places.size + layout.required.length / 100;
      if (best && score <= best.score) continue;
      const written = row.map((cell) => (cell === null ? '' : String(cell).trim()));
      best = { score, found: { table, profile, layout, places, headers: written, headerRow: rowNumber, headerSign: signOf(headers, places) } };
    }
  }
  return best;
}

/** Returns the columns of a layout's fields among normalised headers. Of equal headers the first counts. */
export function findPlaces(headers: readonly string[], layout: Pick<Layout, 'columns'>): FieldPlaces {
  return placesIn(indexHeaders(headers), layout);
}

/** Index of every header, as written and without a currency in brackets. */
function indexHeaders(headers: readonly string[]): ReadonlyMap<string, number> {
  const indexOf = new Map<string, number>();
  headers.forEach((header, index) => {
    for (const form of [header, splitCurrencyHeader(header).header]) if (form !== '' && !indexOf.has(form)) indexOf.set(form, index);
  });
  return indexOf;
}

function placesIn(indexOf: ReadonlyMap<string, number>, layout: Pick<Layout, 'columns'>): FieldPlaces {
  const places = new Map<Field, number[]>();
  for (const [field, names] of namesOf(layout)) {
    const found = names.flatMap((name) => (name instanceof RegExp ? matching(indexOf, name) : typeof name === 'number' ? name - 1 : indexOf.get(name) ?? []));
    if (found.length > 0) places.set(field, [...new Set(found)]);
  }
  return places;
}

function matching(indexOf: ReadonlyMap<string, number>, pattern: RegExp): number[] {
  return [...indexOf].flatMap(([header, index]) => (pattern.test(header) ? [index] : []));
}

type FieldNames = readonly (readonly [Field, readonly (string | number | RegExp)[]])[];

/** Every row of every file is held against every layout: the names of a layout are normalised once. */
const normalisedNames = new WeakMap<FieldColumns, FieldNames>();

function namesOf({ columns }: Pick<Layout, 'columns'>): FieldNames {
  let names = normalisedNames.get(columns);
  if (!names) {
    names = (Object.entries(columns) as FieldNames).map(([field, written]) => [field, written.map((name) => (typeof name === 'string' ? normaliseHeader(name) : name))]);
    normalisedNames.set(columns, names);
  }
  return names;
}

function hasAny(indexOf: ReadonlyMap<string, number>, { unless }: Layout): boolean {
  return unless !== undefined && unless.some((name) => indexOf.has(normaliseHeader(name)));
}

/** Tells whether a table has columns that a layout does not know, where that matters. */
function hasOthers(headers: readonly string[], places: FieldPlaces, { isWhole }: Layout): boolean {
  const known = new Set([...places.values()].flat());
  return isWhole === true && headers.some((header, index) => header !== '' && !known.has(index));
}

function signOf(headers: readonly string[], places: FieldPlaces): string | undefined {
  const used = [...places.values()].flat().map((index) => headers[index] ?? '');
  return [...used, ...headers].map((header) => splitCurrencyHeader(header).sign).find((sign) => sign !== undefined);
}
