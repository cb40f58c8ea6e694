import type { RawSource } from '../../src/files/rawTable';
import type { FileInspection, TableInspection } from '../../src/imports/fileInspection';
import type { FileOptions } from '../../src/imports/importTypes';
import { inspectFile } from '../../src/imports/inspectFile';
import type { ReportMemory } from '../../src/imports/reportMemory';
import { SiteBook } from '../../src/imports/siteBook';

/** Inspects a file in an empty plan. */
export function inspect(source: RawSource, options: FileOptions = {}, memory: ReportMemory = new Map()): Promise<FileInspection> {
  return inspectFile(source, { options, memory, sites: new SiteBook([]) });
}

/** The only table of a file, of the kind that is expected. */
export async function onlyTable<K extends TableInspection['is']>(is: K, inspection: Promise<FileInspection>): Promise<Extract<TableInspection, { is: K }>> {
  const { tables, problem } = await inspection;
  const [table] = tables;
  if (tables.length !== 1 || table?.is !== is) throw new Error(`Expected one table that is a ${is}: ${JSON.stringify({ tables, problem }).slice(0, 500)}`);
  return table as Extract<TableInspection, { is: K }>;
}
