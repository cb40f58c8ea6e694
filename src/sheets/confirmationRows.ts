import { describeBox } from '../domain/alignment/describeBox';
import { readScope, type PlanDimensions } from '../domain/alignment/planDimensions';
import type { Language } from '../i18n/language';
import { CALENDAR_MONTHS, scopeWords, toClaimLine } from './claimRows';
import { textIn, type TableRow } from './readTable';
import { PART_MARK } from './specs/confirmation';
import type { RowContent } from './tableContent';

/** Columns of a part that say its scope. */
const SCOPE = ['claimSite', 'claimCategory', 'claimScope', 'claimTier', 'claimBuyer'];

/** The scope of a part in words; empty where its cells say none, for then its name does. */
function scopeOf(part: TableRow, dimensions: PlanDimensions, language: Language): string {
  if (SCOPE.every((key) => textIn(part, key) === '')) return '';
  return describeBox(readScope(toClaimLine(part, 'market', CALENDAR_MONTHS).scope, dimensions).box, dimensions, scopeWords(language));
}

/** Lines of text that a signature takes. */
const SIGNATURE = 2;

/** Rows of Confirmation: each bound line, and below it its parts; `agreed` and `parts` as they will stand in their tables. */
export function confirmationRows(lines: readonly RowContent[], agreed: readonly TableRow[], parts: readonly TableRow[], dimensions: PlanDimensions, language: Language): RowContent[] {
  const byId = new Map(agreed.map((row) => [textIn(row, 'rowId'), row]));
  return lines.flatMap(({ id, values }) => [
    { id: '', values: { lineA: id, partId: null, confirmedScope: values['exclusiveScope'] ?? null }, shown: shownOf(byId.get(id) ?? {}), lines: SIGNATURE },
    ...parts.filter((part) => textIn(part, 'lineA').toUpperCase() === id.toUpperCase()).map((part) => ({
      id: '',
      values: { lineA: id, partId: textIn(part, 'rowId'), confirmedScope: scopeOf(part, dimensions, language) },
      shown: { lineOrPart: PART_MARK + textIn(part, 'partName'), confirmedBy: textIn(part, 'owner') },
    })),
  ]);
}

/** What the page looks up of an agreed line. */
function shownOf(row: TableRow): RowContent['values'] {
  return { lineOrPart: textIn(row, 'description'), confirmedBy: textIn(row, 'accountable'), coOwners: textIn(row, 'coOwners'), standard: textIn(row, 'standard') };
}
