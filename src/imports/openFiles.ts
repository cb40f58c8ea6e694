import type { Refusal } from '../core/problem';
import { checksumOf } from '../files/checksum';
import { readTables } from '../files/readTables';
import type { RawTable } from '../files/rawTable';
import type { FileOptions, ImportOptions, Known, SourceFile } from './importTypes';
import { guessedProfile, isMapped } from './mappedProfile';
import type { ProblemTally } from './problemTally';
import { readAmount } from './readAmount';
import { readPeriod, type Period } from './readPeriod';
import { headRows, recogniseTable, type RecognisedTable } from './recogniseTable';
import { refusal } from './refusal';
import type { ReportMemory } from './reportMemory';
import { CONFIRMED_GUESS, proposedMapping, resolveTable, type UnderstoodBy } from './resolveTable';
import { SiteBook } from './siteBook';
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
  readonly by: UnderstoodBy;
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
  const sites = new SiteBook(known.sites);
  for (const source of files) {
    const checksum = await checksumOf(source);
    const twin = seen.get(checksum);
    if (twin !== undefined) {
      problems.note({ code: 'import/file-twice', file: source.name, params: { other: twin } });
      continue;
    }
    seen.set(checksum, source.name);
    const before = known.log.find((entry) => entry.checksum === checksum);
    if (before) problems.note({ code: 'import/file-repeat', severity: 'info', file: source.name, params: { importId: before.importId } });
    const own = fileOptions(options, source.name);
    const sharesMapping = files.length > 1 && options.perFile?.[source.name]?.mapping === undefined;
    opened.push(...await openFile({ source, checksum, options: { ...own, sharesMapping }, memory: known.memory ?? new Map(), sites }, problems));
  }
  if (saysColumns(options.mapping) && !opened.some(({ recognised }) => isMapped(recognised.profile))) throw refusal('import/mapping-unmatched', files.map(({ name }) => name).join(', '));
  return opened;
}

function fileOptions(options: ImportOptions, name: string): FileOptions {
  const { perFile, ...common } = options;
  return { ...common, ...perFile?.[name] };
}

/** Tells whether the user said which column holds what, more than that the guess is right. */
function saysColumns(mapping: unknown): boolean {
  return mapping !== undefined && mapping !== CONFIRMED_GUESS;
}

interface OpenRequest {
  readonly source: SourceFile;
  readonly checksum: string;
  readonly options: FileOptions;
  readonly memory: ReportMemory;
  /** Sites that the plan knows. */
  readonly sites: SiteBook;
}

async function openFile({ source, checksum, options, memory, sites }: OpenRequest, problems: ProblemTally): Promise<OpenTable[]> {
  const { encoding, period: periodText } = options;
  const file = source.name;
  const period = periodText === undefined ? undefined : readPeriod(periodText, file);
  const tables = await readTables(source, encoding === undefined ? {} : { encoding });
  const recognised: { found: RecognisedTable; by: UnderstoodBy }[] = [];
  for (const table of tables) {
    const resolution = await resolveTable(table, { file, options, period, memory });
    if (resolution.is === 'choice') throw refusal('import/report-choice', file, { reports: resolution.candidates.map(({ profile }) => profile.id) });
    if (resolution.is === 'report' && (resolution.by !== 'guess' || options.asksGuesses !== true)) recognised.push(resolution);
    else if (tables.length > 1) problems.note({ code: 'import/sheet-left-out', severity: 'info', file, sheet: table.sheet, params: { sheet: table.sheet ?? '' } });
  }
  if (recognised.length === 0) throw await whyUnrecognised(tables, options, file);
  return Promise.all(recognised.map(async ({ found, by }) => {
    const habits = withYear(await tableHabits(found, options, sites.currencyOf(options.site ?? '')), period);
    tellHabits(found, habits, file, options, problems);
    const label = recognised.length > 1 ? `${file} / ${found.table.sheet ?? ''}` : file;
    return { source, checksum, label, recognised: found, by, habits, options, period };
  }));
}

/** Months that are named without a year lie in the year that begins with the period. */
function withYear(habits: FoundHabits, period: Period | undefined): FoundHabits {
  return habits.dateOrderFrom === 'names' ? { ...habits, monthsFrom: period?.months[0] } : habits;
}

/** A table whose month alone is missing is understood otherwise, guessed columns want to be confirmed, and a mapping may name headers that are not there. */
async function whyUnrecognised(tables: readonly RawTable[], options: FileOptions, file: string): Promise<Refusal> {
  if (saysColumns(options.mapping)) return refusal('import/mapping-unmatched', file);
  if (options.profile !== undefined) return refusal('import/report-unmatched', file);
  const heads = await Promise.all(tables.map(async (table) => ({ table, head: await headRows(table) })));
  const guess = (hasPeriod: boolean): RecognisedTable | undefined => heads.map(({ table, head }) => recogniseTable(table, head, [guessedProfile(hasPeriod)])).find((found) => found !== undefined);
  const isGuessed = guess(options.period !== undefined) !== undefined;
  // The very columns that are used once they are confirmed.
  const proposed = heads.map(({ table, head }) => proposedMapping(table, head)?.columns).find((columns) => columns && (isGuessed || columns.date !== undefined));
  if (proposed) return refusal('import/mapping-unconfirmed', file, { columns: Object.entries(proposed).map(([field, column]) => `${field} = ${column}`) });
  return refusal(guess(true) ? 'import/period-missing' : 'import/not-recognised', file);
}

function tellHabits(found: RecognisedTable, habits: FoundHabits, file: string, options: FileOptions, problems: ProblemTally): void {
  const { sheet } = found.table;
  const column = found.headers[found.places.get('date')?.[0] ?? -1];
  if (habits.dateOrderFrom === 'data' || (habits.dateOrderFrom === 'hint' && options.dateOrder === undefined)) {
    problems.note({ code: 'import/date-order', severity: 'info', file, sheet, column, params: { order: ORDER_FORMS[habits.dateOrder] } });
  } else if (habits.dateOrderFrom === 'spread') {
    problems.note({ code: 'import/date-order-guessed', file, sheet, column, params: { order: ORDER_FORMS[habits.dateOrder] } });
  }
  const { amountExample: doubtful, decimalFrom, decimal } = habits;
  if (doubtful && decimalFrom === 'guess') {
    const { text, row, column: place } = doubtful;
    problems.note({ code: 'import/decimal-guessed', file, sheet, column: found.headers[place] || String(place + 1), row, raw: text, params: { decimal, amount: readAmount(text, decimal) ?? 0 } });
  }
  if (found.profile.id !== 'guessed') return;
  problems.note({ code: 'import/mapping-guessed', file, sheet, params: { columns: columnsOf(found) } });
}

/** Which header holds what, as a list. */
function columnsOf({ places, headers }: RecognisedTable): string[] {
  return [...places].map(([field, indexes]) => `${field} = ${headers[indexes[0]!] ?? ''}`);
}
