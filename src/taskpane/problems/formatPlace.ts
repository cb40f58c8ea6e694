import type { Place } from '../../core/problem';
import { fill } from '../../i18n/fill';
import type { Language } from '../../i18n/language';
import { wordsIn } from '../words/wordsIn';
import { workbookWords } from '../words/workbookWords';

/** A place in words: `orders.csv · row 12 · column "amount"`; what the sentence says already is left out. */
export function formatPlace(place: Place, sentence: string, language: Language): string {
  const { row, column } = wordsIn(language).text.problems;
  const words = workbookWords(language);
  const parts = [
    place.file,
    place.sheet,
    place.table === undefined ? undefined : words.tableName(place.table),
    place.row === undefined ? undefined : fill(row, { row: place.row }),
    place.column === undefined ? undefined : fill(column, { column: words.columnName(place.column) }),
    place.cell === undefined ? undefined : words.cellName(place.cell),
  ];
  return parts.filter((part) => part !== undefined && part !== '' && !sentence.includes(part)).join(' · ');
}
