import { inspectFile } from '../imports/inspectFile';
import type { FileInspection } from '../imports/fileInspection';
import type { FileOptions } from '../imports/importTypes';
import { parseMemory } from '../imports/reportMemory';
import { SiteBook } from '../imports/siteBook';
import { toSites } from '../sheets/planRows';
import { readTable } from '../sheets/readTable';
import { sitesSheet } from '../sheets/specs/plan';
import type { InputFile } from './action';
import { readState } from './mechanism/readState';

export type { FileInspection, MappingColumn, MappingForm, ReportCandidate, TableInspection } from '../imports/fileInspection';
export type { ColumnMapping, DateOrder, MappedField } from '../imports/importTypes';
export type { SkippedRows, TableEvidence, TableReading } from '../imports/tableReading';

/** What the user said of a file, by the parameters of the import. */
export type SaidOfFile = Readonly<Partial<Record<'site' | 'currency' | 'period' | 'encoding' | 'dateOrder' | 'decimal' | 'profile' | 'mapping', string>>>;

/** Tells what each file is before it is imported. Reads the plan's sites and what it remembers; writes nothing. */
export async function inspectFiles(files: readonly InputFile[], said: Readonly<Record<string, SaidOfFile>>): Promise<readonly FileInspection[]> {
  const state = await readState(['Sites']);
  const memory = parseMemory(state.settings['reports']);
  const sites = new SiteBook(toSites(sitesSheet.table === undefined ? [] : readTable(sitesSheet.table, state)));
  return Promise.all(files.map((file) => inspectFile(file, { options: toFileOptions(said[file.name] ?? {}), memory, sites })));
}

function toFileOptions({ mapping, ...said }: SaidOfFile): FileOptions {
  const filled = Object.fromEntries(Object.entries(said).filter(([, value]) => value !== ''));
  return { ...filled, ...(mapping === undefined ? {} : { mapping: JSON.parse(mapping) as unknown }) };
}
