import type { Language } from '../i18n/language';
import { textIn, type TableRow } from './readTable';
import { wordOf } from './words';

/** A name with its id behind it; the id alone where there is no other name. */
export function withId(name: string, id: string): string {
  return name === '' || name === id ? id : `${name} (${id})`;
}

/** What the lines of a month are called, from the rows of its sheet: line, site, category and tier, as far as they are there; an unknown id names itself. */
export function lineNames(rows: readonly TableRow[], language: Language): (id: string) => string {
  const named = rows.map((row) => {
    const parts = [...['description', 'siteName', 'category'].map((key) => textIn(row, key)), wordOf('tier', textIn(row, 'tierTitle'), language)];
    return [textIn(row, 'rowId'), parts.filter((part) => part !== '').join(' · ')] as const;
  });
  const names = new Map(named.filter(([, name]) => name !== ''));
  return (id) => names.get(id) ?? id;
}
