import type { Problem } from '../../core/problem';
import type { FileField } from './importDraft';
import type { SeenFiles } from './useInspections';

/** Words in the code of a problem that say which answer about the file would mend it. */
const FIELD_BY_WORD: readonly (readonly [word: RegExp, field: FileField])[] = [
  [/date-?order|dates?-ambiguous/, 'dateOrder'],
  [/decimal/, 'decimal'],
  [/period|year-missing/, 'period'],
  [/currency/, 'currency'],
  [/encoding/, 'encoding'],
  [/site/, 'site'],
];

/** Which answers files and problems ask for, by file name; a problem of no file in particular asks nothing. */
export function askedFields(problems: readonly Problem[], seen: SeenFiles = {}): ReadonlyMap<string, ReadonlySet<FileField>> {
  const asked = new Map<string, Set<FileField>>();
  for (const [name, { inspection }] of Object.entries(seen)) {
    const needs = inspection === 'failed' ? [] : inspection.tables.flatMap((table) => (table.is === 'report' ? table.needs : []));
    if (needs.length > 0) asked.set(name, new Set(needs));
  }
  for (const { code, severity, where } of problems) {
    const field = FIELD_BY_WORD.find(([word]) => word.test(code))?.[1];
    if (!field || severity === 'info' || where?.file === undefined) continue;
    asked.set(where.file, (asked.get(where.file) ?? new Set()).add(field));
  }
  return asked;
}
