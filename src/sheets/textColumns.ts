import { tableSpecs } from './registry';

const TABLES = tableSpecs();

/** Keys of the columns of a generated table that are formatted as text whatever is written; none for a table that is none of ours. */
export function textColumns(table: string): ReadonlySet<string> {
  return new Set((TABLES.get(table)?.columns ?? []).filter((column) => column.format === 'text').map((column) => column.key));
}
