import { Refusal, type Problem } from '../core/problem';
import type { RawTable } from '../files/rawTable';
import { readTables } from '../files/readTables';
import type { FileInspection, TableInspection } from './fileInspection';
import type { FileOptions, SourceFile } from './importTypes';
import { isMapped } from './mappedProfile';
import { mappingForm } from './mappingForm';
import { readPeriod, type Period } from './readPeriod';
import { headRows, type RecognisedTable } from './recogniseTable';
import { refusal } from './refusal';
import type { ReportMemory } from './reportMemory';
import { guessableTable, resolveTable, type UnderstoodBy } from './resolveTable';
import type { SiteBook } from './siteBook';
import { missingAnswers, tableEvidence } from './tableEvidence';
import { tableHabits } from './tableHabits';
import { readUnknownTable } from './unknownTable';

/** What a plan knows that helps to understand a file. */
export interface InspectionContext {
  readonly options: FileOptions;
  readonly memory: ReportMemory;
  readonly sites: SiteBook;
}

/**
 * Tells what a file is before it is imported: which report each of its tables is and by what that was told, between which reports the
 * user has to choose, or what a mapping would be asked. A file that is none of these has one problem instead. Changes nothing.
 */
export async function inspectFile(source: SourceFile, context: InspectionContext): Promise<FileInspection> {
  try {
    return { file: source.name, tables: await inspectTables(source, context) };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { file: source.name, tables: [], problem: error.problems[0] as Problem };
  }
}

async function inspectTables(source: SourceFile, context: InspectionContext): Promise<TableInspection[]> {
  const { encoding, period: periodText } = context.options;
  const period = periodText === undefined ? undefined : readPeriod(periodText, source.name);
  const tables = await readTables(source, encoding === undefined ? {} : { encoding });
  const inspected = await Promise.all(tables.map((table) => inspectTable(table, source, context, period)));
  const known = inspected.filter((table) => table !== undefined && table.is !== 'mapping');
  if (known.length > 0) return known as TableInspection[];
  const [unknown] = inspected.filter((table) => table !== undefined);
  if (unknown === undefined) throw refusal('import/not-recognised', source.name);
  return [unknown];
}

async function inspectTable(table: RawTable, source: SourceFile, context: InspectionContext, period: Period | undefined): Promise<TableInspection | undefined> {
  const { options, memory } = context;
  const resolution = await resolveTable(table, { file: source.name, options, period, memory });
  if (resolution.is === 'choice') {
    return { is: 'choice', sheet: table.sheet, encoding: table.encoding, candidates: resolution.candidates.map(candidateOf) };
  }
  if (resolution.is === 'unknown' && options.mapping !== undefined) throw refusal('import/mapping-unmatched', source.name);
  if (resolution.is === 'unknown' || resolution.by === 'guess') {
    const unknown = guessableTable(table, await headRows(table));
    return unknown && { is: 'mapping', sheet: table.sheet, form: mappingForm(unknown, table.encoding) };
  }
  return inspectReport(resolution.found, resolution.by, source, context, period);
}

async function inspectReport(recognised: RecognisedTable, by: UnderstoodBy, source: SourceFile, { options, sites }: InspectionContext, period: Period | undefined): Promise<TableInspection> {
  const siteCurrency = sites.currencyOf(options.site ?? '');
  const habits = await tableHabits(recognised, options, siteCurrency);
  const evidence = tableEvidence({ source, options, recognised, by, habits }, siteCurrency);
  const unknown = isMapped(recognised.profile) ? readUnknownTable(await headRows(recognised.table)) : undefined;
  return { is: 'report', sheet: recognised.table.sheet, evidence, needs: missingAnswers(recognised, evidence, habits, period).map((need) => (need === 'year' ? 'period' : need)), ...(unknown && { form: mappingForm(unknown, recognised.table.encoding) }) };
}

function candidateOf({ profile, layout, places, headers }: RecognisedTable): { profile: string; telling: string[]; columnsRead: number } {
  const telling = layout.required.flatMap((field) => headers[places.get(field)?.[0] ?? -1] ?? []);
  return { profile: profile.id, telling, columnsRead: new Set([...places.values()].flat()).size };
}
