import { intersection } from '../model/area';
import { invalidArgument } from './apiError';
import { usedArea } from './bounds';
import type { RangeRef } from './rangeRef';
import { readText } from './readCells';
import type { Session } from './session';

interface Criteria {
  readonly completeMatch?: boolean;
  readonly matchCase?: boolean;
  readonly searchDirection?: string;
}

/** The first cell of a range, by rows, that shows a text; undefined when there is none. */
export function findText(range: RangeRef, text: unknown, criteria: unknown, session: Session): RangeRef | undefined {
  if (typeof text !== 'string' || text === '') throw invalidArgument();
  const { completeMatch = false, matchCase = false, searchDirection = 'Forward' } = (criteria ?? {}) as Criteria;
  const used = usedArea(range.sheet, true);
  const part = used && intersection(used, range.area);
  if (!part) return undefined;
  const plain = (shown: string) => (matchCase ? shown : shown.toLowerCase());
  const wanted = plain(text);
  const isMatch = (shown: string) => (completeMatch ? plain(shown) === wanted : plain(shown).includes(wanted));
  const shown = readText(session.range(range.sheet, part), session) ?? [];
  const cells = shown.flatMap((line, row) => line.flatMap((cell, col) => (isMatch(cell) ? [{ row: part.row + row, col: part.col + col, rows: 1, cols: 1 }] : [])));
  const found = searchDirection === 'Backwards' ? cells.at(-1) : cells[0];
  return found && session.range(range.sheet, found);
}
