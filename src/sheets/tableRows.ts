import { readTable, type TableRow } from './readTable';
import { tableSpecs } from './registry';
import type { WorkbookState } from './workbookState';

const TABLES = tableSpecs();

/** Reads the rows of a generated table by its name; empty when the table is missing, was not read or is none of ours. */
export function tableRows(name: string, state: WorkbookState): TableRow[] {
  const spec = TABLES.get(name);
  return spec === undefined ? [] : readTable(spec, state);
}
