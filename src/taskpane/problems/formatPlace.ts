import type { Place } from '../../core/problem';
import { fill } from '../../i18n/messages';
import type { PaneWords } from '../words/PaneWords';

/** A place in words: `orders.csv · row 12 · column "amount"`; what the sentence says already is left out. */
export function formatPlace(place: Place, sentence: string, words: PaneWords): string {
  const { row, column } = words.text.problems;
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
