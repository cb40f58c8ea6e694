/** Tables to whose rows a task or an indicator can lead back, each with a column that is in view. */
const SHOWN: readonly (readonly [table: string, column: string])[] = [
  ['Plays', 'rowId'], ['CustomerActions', 'rowId'], ['Bottlenecks', 'rowId'], ['NewProducts', 'rowId'], ['Bundles', 'rowId'], ['SalesKits', 'rowId'], ['Asks', 'rowId'], ['Events', 'marketingEvent'], ['ReviewActions', 'rowId'],
];

function linkTo(table: string, column: string): string {
  return `HYPERLINK("#"&CELL("address",INDEX({${table}.${column}},MATCH({@mapRow},{${table}.rowId},0))),{@mapRow})`;
}

/**
 * A link to the map row that a row names by `sourceCode` and `mapRow`: it finds the row wherever it has been sorted to, and shows
 * the id alone where the row is gone. Tables that are not in the workbook are left out; `more` are further tables that can be named.
 */
export function mapLink(tables: ReadonlySet<string>, more: readonly (readonly [code: string, table: string, column: string])[] = []): string {
  const present = [...SHOWN.filter(([table]) => tables.has(table)).map(([table, column]) => [table, table, column] as const), ...more];
  const chosen = present.reduceRight((rest, [code, table, column]) => `IF({@sourceCode}="${code}",${linkTo(table, column)},${rest})`, '{@mapRow}&""');
  return `=IFERROR(${chosen},{@mapRow}&"")`;
}
