import { readTables } from '../files/readTables';
import { sha256Of } from '../files/sha256';
import type { RawTable } from '../files/rawTable';
import { ALL_PROFILES } from './allProfiles';
import type { FileOptions, ImportOptions, Known, SourceFile } from './importTypes';
import { guessedProfile, mappedProfile, readMapping } from './mappedProfile';
import type { ProblemTally } from './problemTally';
import { readPeriod, type Period } from './readPeriod';
import { findPlaces, headRows, recogniseTable, type RecognisedTable } from './recogniseTable';
import { refusal } from './refusal';
import { tableHabits, type FoundHabits } from './tableHabits';

/** How an order is shown: the same in every language. */
const ORDER_FORMS = { ymd: 'yyyy-mm-dd', dmy: 'dd/mm/yyyy', mdy: 'mm/dd/yyyy' } as const;

/** One table of one file, ready to be read line by line. */
export interface OpenTable {
  readonly source: SourceFile;
  readonly checksum: string;
  /** File name, with the sheet where the file holds several tables. */
  readonly label: string;
  readonly recognised: RecognisedTable;
  readonly habits: FoundHabits;
  readonly options: FileOptions;
  readonly period: Period | undefined;
}

/**
 * Opens files: unpacks them, recognises their tables and decides how dates and amounts are written. A file given twice is opened once.
 * Rejects with a Refusal that names the file when one cannot be read or recognised.
 */
export async function openFiles(files: readonly SourceFile[], options: ImportOptions, known: Known, problems: ProblemTally): Promise<OpenTable[]> {
  const opened: OpenTable[] = [];
  const seen = new Map<string, string>();
  for (const source of files) {
    const checksum = await sha256Of(source.bytes);
    const twin = seen.get(checksum);
    if (twin !== undefined) {
      problems.note({ code: 'import/file-twice', file: source.name, params: { other: twin } });
      continue;
    }
    seen.set(checksum, source.name);
    const before = known.log.find((entry) => entry.checksum === checksum);
    if (before) problems.note({ code: 'import/file-repeat', severity: 'info', file: source.name, params: { importId: before.importId } });
    opened.push(...await openFile(source, checksum, fileOptions(options, source.name), problems));
  }
  return opened;
}

function fileOptions(options: ImportOptions, name: string): FileOptions {
  const { perFile, ...common } = options;
  return { ...common, ...perFile?.[name] };
}

async function openFile(source: SourceFile, checksum: string, options: FileOptions, problems: ProblemTally): Promise<OpenTable[]> {
  const { encoding, period: periodText } = options;
  const period = periodText === undefined ? undefined : readPeriod(periodText, source.name);
  const tables = await readTables(source, encoding === undefined ? {} : { encoding });
  const recognised: RecognisedTable[] = [];
  for (const table of tables) {
    const found = await recognise(table, source.name, options, period);
    if (found) recognised.push(found);
    else if (tables.length > 1) problems.note({ code: 'import/sheet-left-out', severity: 'info', file: source.name, sheet: table.sheet, params: { sheet: table.sheet ?? '' } });
  }
  if (recognised.length === 0) throw refusal(await whyUnrecognised(tables, options), source.name);
  return Promise.all(recognised.map(async (found) => {
    const habits = await tableHabits(found, options.dateOrder);
    tellHabits(found, habits, source.name, options, problems);
    const label = recognised.length > 1 ? `${source.name} / ${found.table.sheet ?? ''}` : source.name;
    return { source, checksum, label, recognised: found, habits, options, period };
  }));
}

async function recognise(table: RawTable, file: string, options: FileOptions, period: Period | undefined): Promise<RecognisedTable | undefined> {
  const head = await headRows(table);
  if (options.mapping !== undefined) {
    const mapping = readMapping(options.mapping, file);
    const profile = mappedProfile(mapping);
    if (mapping.header) return recogniseTable(table, head, [profile]);
    const layout = profile.layouts[0]!;
    return { table, profile, layout, places: findPlaces([], layout), headers: [], headerRow: 0, headerCurrency: undefined };
  }
  return recogniseTable(table, head, ALL_PROFILES) ?? recogniseTable(table, head, [guessedProfile(period !== undefined)]);
}

/** A table whose month alone is missing is understood otherwise, and a mapping may name headers that are not there. */
async function whyUnrecognised(tables: readonly RawTable[], options: FileOptions): Promise<string> {
  if (options.mapping !== undefined) return 'import/mapping-unmatched';
  const heads = await Promise.all(tables.map(async (table) => ({ table, head: await headRows(table) })));
  const lacksDateOnly = heads.some(({ table, head }) => recogniseTable(table, head, [guessedProfile(true)]) !== undefined);
  return lacksDateOnly ? 'import/period-missing' : 'import/not-recognised';
}

function tellHabits(found: RecognisedTable, habits: FoundHabits, file: string, options: FileOptions, problems: ProblemTally): void {
  const { sheet } = found.table;
  const column = found.headers[found.places.get('date')?.[0] ?? -1];
  if (habits.dateOrderFrom === 'data' || (habits.dateOrderFrom === 'hint' && options.dateOrder === undefined)) {
    problems.note({ code: 'import/date-order', severity: 'info', file, sheet, column, params: { order: ORDER_FORMS[habits.dateOrder] } });
  } else if (habits.dateOrderFrom === 'spread') {
    problems.note({ code: 'import/date-order-guessed', file, sheet, column, params: { order: ORDER_FORMS[habits.dateOrder] } });
  }
  if (found.profile.id !== 'guessed') return;
  const columns = [...found.places].map(([field, indexes]) => `${field} = ${found.headers[indexes[0]!] ?? ''}`).join(', ');
  problems.note({ code: 'import/mapping-guessed', file, sheet, params: { columns } });
}
