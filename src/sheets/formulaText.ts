/** Finds the header under which a column stands at present; table `''` is the table of the formula itself. */
export type HeaderFinder = (table: string, key: string) => string;

const TOKEN = /\{(@)?(?:([A-Za-z]\w*)\.)?([\w-]+)(?::([\w-]+))?\}/g;

/** Escapes a header for use between brackets of a structured reference. */
export function escapeHeader(header: string): string {
  return header.replace(/['[\]#@]/g, (character) => `'${character}`);
}

/**
 * Turns a formula in keys into one in headers: `{@key}` → `[@[Header]]`, `{@first:last}` → `[@[First]:[Last]]`, `{Table.key}` → `Table[Header]`,
 * `{Table.first:last}` → `Table[[First]:[Last]]`.
 */
export function resolveFormula(formula: string, headerOf: HeaderFinder): string {
  return formula.replace(TOKEN, (_whole, row: string | undefined, table: string | undefined, key: string, last: string | undefined) => {
    const header = escapeHeader(headerOf(table ?? '', key));
    const end = last === undefined ? undefined : escapeHeader(headerOf(table ?? '', last));
    if (row !== undefined) return end === undefined ? `[@[${header}]]` : `[@[${header}]:[${end}]]`;
    return end === undefined ? `${table ?? ''}[${header}]` : `${table ?? ''}[[${header}]:[${end}]]`;
  });
}

/** The columns that a formula in keys names; table `''` is the table of the formula itself. */
export function columnsIn(formula: string): { readonly table: string; readonly key: string }[] {
  return [...formula.matchAll(TOKEN)].flatMap(([, , table = '', key = '', last]) => (last === undefined ? [{ table, key }] : [{ table, key }, { table, key: last }]));
}
