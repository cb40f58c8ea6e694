import type { Problem } from '../../core/problem';
import type { FileField } from './importDraft';

/** Words in the code of a problem that say which answer about the file would mend it. */
const FIELD_BY_WORD: readonly (readonly [word: RegExp, field: FileField])[] = [
  [/date-?order|dates?-ambiguous/, 'dateOrder'],
  [/period/, 'period'],
  [/currency/, 'currency'],
  [/encoding/, 'encoding'],
  [/site/, 'site'],
];

/** Which answers the problems ask for, by file name; a problem of no file in particular asks nothing. */
export function askedFields(problems: readonly Problem[]): ReadonlyMap<string, ReadonlySet<FileField>> {
  const asked = new Map<string, Set<FileField>>();
  for (const { code, severity, where } of problems) {
    const field = FIELD_BY_WORD.find(([word]) => word.test(code))?.[1];
    if (!field || severity === 'info' || where?.file === undefined) continue;
    asked.set(where.file, (asked.get(where.file) ?? new Set()).add(field));
  }
  return asked;
}
