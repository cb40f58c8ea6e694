import { escapeHeader } from './formulaText';

/** New headers by old ones, by table name. */
export type HeaderRenames = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** A structured reference with its table: `Products[Share]`, `MonthlyUnits[[2024-01]:[2025-02]]`. */
const REFERENCE = /([A-Za-z_]\w*)\[((?:'.|[^[\]']|\[(?:'.|[^[\]'])*\])*)\]/g;

/** Returns a formula in which the columns of tables stand under their new headers; other text stays as it is. */
export function renameHeaders(formula: string, renames: HeaderRenames): string {
  return formula.replace(REFERENCE, (whole, table: string, inside: string) => {
    const names = renames.get(table);
    if (names === undefined) return whole;
    const escaped = new Map([...names].map(([old, next]) => [escapeHeader(old), escapeHeader(next)]));
    if (!inside.includes('[')) return `${table}[${escaped.get(inside) ?? inside}]`;
    return `${table}[${inside.replace(/\[((?:'.|[^[\]'])*)\]/g, (part, header: string) => (escaped.has(header) ? `[${escaped.get(header) ?? ''}]` : part))}]`;
  });
}
