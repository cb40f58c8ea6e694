import type { Problem } from '../../core/problem';
import { semicolonIn, type Language } from '../../i18n/language';
import type { FrozenLine } from '../../sheets/frozenRounds';

/** Says which lines of frozen rounds were deleted and come back; nothing where none was. */
export function restoredLines(lines: readonly FrozenLine[], language: Language): Problem[] {
  if (lines.length === 0) return [];
  const names = lines.map(({ values }) => `${String(values['description'] ?? values['lineA'])} (${String(values['roundNumber'])})`);
  return [{ code: 'rounds/restored', severity: 'warning', count: lines.length, where: { table: 'Submissions' }, params: { count: lines.length, lines: names.join(semicolonIn(language)) } }];
}
