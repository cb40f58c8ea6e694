import { describeBox } from '../domain/alignment/describeBox';
import { readScope, type PlanDimensions } from '../domain/alignment/planDimensions';
import type { Language } from '../i18n/language';
import { CALENDAR_MONTHS, scopeWords, toClaimLine } from './claimRows';
import { textIn, type TableRow } from './readTable';
import type { RowContent } from './tableContent';

/** Columns of a part that say its scope. */
const SCOPE = ['claimSite', 'claimCategory', 'claimScope', 'claimTier', 'claimBuyer'];

/** The scope of a part in words; empty where its cells say none, for then its name does. */
function scopeOf(part: TableRow, dimensions: PlanDimensions, language: Language): string {
  if (SCOPE.every((key) => textIn(part, key) === '')) return '';
  return describeBox(readScope(toClaimLine(part, 'market', CALENDAR_MONTHS).scope, dimensions).box, dimensions, scopeWords(language));
}

/** Rows of Confirmation: each bound line, and below it its parts. */
export function confirmationRows(lines: readonly RowContent[], parts: readonly TableRow[], dimensions: PlanDimensions, language: Language): RowContent[] {
  return lines.flatMap(({ id, values }) => [
    { id: '', values: { lineA: id, partId: null, confirmedScope: values['exclusiveScope'] ?? null } },
    ...parts.filter((part) => textIn(part, 'lineA').toUpperCase() === id.toUpperCase()).map((part) => ({ id: '', values: { lineA: id, partId: textIn(part, 'rowId'), confirmedScope: scopeOf(part, dimensions, language) } })),
  ]);
}
