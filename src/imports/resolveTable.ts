import type { RawRow, RawTable } from '../files/rawTable';
import { ALL_PROFILES } from './allProfiles';
import { guessMapping } from './guessMapping';
import { headerFingerprint } from './headerFingerprint';
import type { ColumnMapping, FileOptions } from './importTypes';
import { guessedProfile, isUsable, mappedProfile, readMapping } from './mappedProfile';
import type { Period } from './readPeriod';
import { candidatesFor, findPlaces, headRows, recogniseTable, type RecognisedTable } from './recogniseTable';
import { refusal } from './refusal';
import type { ReportMemory } from './reportMemory';
import { readUnknownTable, type UnknownTable } from './unknownTable';

/** How a table came to be understood: by its header, by the user's word now, by what the user said before of the same header, or by guessing. */
export type UnderstoodBy = 'header' | 'said' | 'memory' | 'guess';

/** What a table turned out to be: one report; one of several, which the user has to choose; or none. */
export type Resolution =
  | { readonly is: 'report'; readonly found: RecognisedTable; readonly by: UnderstoodBy }
  | { readonly is: 'choice'; readonly candidates: readonly RecognisedTable[] }
  | { readonly is: 'unknown' };

/** What is known beside the table itself. */
export interface ResolveContext {
  readonly file: string;
  readonly options: FileOptions;
  readonly period: Period | undefined;
  readonly memory: ReportMemory;
}

/** No export has more columns; what has is another kind of file. */
const MOST_COLUMNS = 1000;

/** What stands for a mapping where the user confirms the one that is guessed. */
export const CONFIRMED_GUESS = 'guess';

const UNKNOWN: Resolution = { is: 'unknown' };

/**
 * Finds out which report a table is. The user's word comes first, then what was said before of the same header, then the headers of all
 * known reports, then the usual words for date, quantity and amount, whether the user confirmed them or not. Throws a Refusal when a mapping or a report named cannot be used.
 */
export async function resolveTable(table: RawTable, context: ResolveContext): Promise<Resolution> {
  const head = await headRows(table);
  const { options, file, period } = context;
  const columns = Math.max(0, ...head.map((row) => row.length));
  if (columns > MOST_COLUMNS) throw refusal('import/too-many-columns', file, { columns });
  if (options.mapping !== undefined && options.mapping !== CONFIRMED_GUESS) {
    const mapped = mappedTable(table, head, readMapping(options.mapping, file));
    if (mapped || options.sharesMapping !== true) return asReport(mapped, 'said');
  }
  if (options.profile !== undefined) {
    const profile = ALL_PROFILES.find(({ id }) => id === options.profile);
    if (!profile) throw refusal('import/report-unknown', file, { profile: options.profile });
    return asReport(recogniseTable(table, head, [profile]), 'said');
  }
  const candidates = candidatesFor(table, head, ALL_PROFILES);
  const remembered = recall(table, head, candidates, context.memory);
  if (remembered) return asReport(remembered, 'memory');
  const [best] = candidates;
  if (best) return candidates.length > 1 ? { is: 'choice', candidates } : asReport(best, 'header');
  if (options.mapping === CONFIRMED_GUESS) return asReport(guessedTable(table, head), 'said');
  return asReport(recogniseTable(table, head, [guessedProfile(period !== undefined)]), 'guess');
}

function asReport(found: RecognisedTable | undefined, by: UnderstoodBy): Resolution {
  return found ? { is: 'report', found, by } : UNKNOWN;
}

/** A mapping of a table without a header names columns by number; all rows are data. */
function mappedTable(table: RawTable, head: readonly RawRow[], mapping: ColumnMapping): RecognisedTable | undefined {
  const profile = mappedProfile(mapping);
  if (mapping.header) return recogniseTable(table, head, [profile]);
  const layout = profile.layouts[0]!;
  return { table, profile, layout, places: findPlaces([], layout), headers: [], headerRow: 0, headerSign: undefined };
}

/** The mapping that the user says, or the one that is proposed for the table where the user confirms that. Throws a Refusal as `readMapping`. */
export function saidMapping(table: RawTable, head: readonly RawRow[], mapping: unknown, file: string): ColumnMapping {
  return readMapping((mapping === CONFIRMED_GUESS ? proposedMapping(table, head) : undefined) ?? mapping, file);
}

function guessedTable(table: RawTable, head: readonly RawRow[]): RecognisedTable | undefined {
  const mapping = proposedMapping(table, head);
  return mapping && mappedTable(table, head, mapping);
}

/** The mapping that is proposed for a table; undefined where no column could be an amount or tell of orders. */
export function proposedMapping(table: RawTable, head: readonly RawRow[]): ColumnMapping | undefined {
  const unknown = guessableTable(table, head);
  const mapping = unknown && guessMapping(unknown);
  return mapping && isUsable(mapping) ? mapping : undefined;
}

/** A table that is no known report, below the header that the usual words name, else below the likeliest. */
export function guessableTable(table: RawTable, head: readonly RawRow[]): UnknownTable | undefined {
  const found = recogniseTable(table, head, [guessedProfile(true)]);
  if (!found) return readUnknownTable(head);
  return { headerRow: found.headerRow, headers: found.headers, rows: head.slice(found.headerRow), fingerprint: headerFingerprint(found.headers) };
}

/** What the user said before of this header, whichever of the first rows it is. */
function recall(table: RawTable, head: readonly RawRow[], candidates: readonly RecognisedTable[], memory: ReportMemory): RecognisedTable | undefined {
  if (memory.size === 0) return undefined;
  const fingerprints = [...head.map((row) => headerFingerprint(row.map(String))), readUnknownTable(head)?.fingerprint ?? ''];
  const said = fingerprints.map((fingerprint) => memory.get(fingerprint)).find((known) => known !== undefined);
  if (!said) return undefined;
  return 'mapping' in said ? mappedTable(table, head, said.mapping) : candidates.find(({ profile }) => profile.id === said.profile);
}

/** Fingerprint under which what was said of a table is kept: that of its header, or of the kinds of its columns where it has none. */
export async function fingerprintOf({ table, headers, headerRow }: RecognisedTable): Promise<string> {
  return headerRow > 0 ? headerFingerprint(headers) : (readUnknownTable(await headRows(table))?.fingerprint ?? headerFingerprint([]));
}
