import type { Area } from '../model/area';
import type { Sheet } from '../model/sheet';
import type { Value } from '../model/values';
import { CellError } from '../model/values';
import { invalidArgument, notImplemented } from './apiError';
import { assertUnprotected } from './bounds';
import { moveCell } from './moveCell';
import type { Session } from './session';

export interface SortField {
  readonly key: number;
  readonly ascending?: boolean;
  readonly sortOn?: string;
}

/** Excel's order of kinds: numbers, text, truth values, errors; empty cells always last. */
function rank(value: Value): number {
  if (typeof value === 'number') return 0;
  if (typeof value === 'string') return 1;
  return typeof value === 'boolean' ? 2 : value instanceof CellError ? 3 : 4;
}

function compare(a: Value, b: Value, matchCase: boolean): number {
  if (rank(a) !== rank(b)) return rank(a) - rank(b);
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (typeof a !== 'string' || typeof b !== 'string') return Number(a) - Number(b) || 0;
  return a.localeCompare(b, 'en-US', { sensitivity: matchCase ? 'variant' : 'accent' });
}

/** Sorts the rows of an area by its columns; equal rows keep their order, formulas move with their relative references. */
export function sortArea(sheet: Sheet, area: Area, fields: unknown, matchCase: boolean, session: Session): void {
  assertUnprotected(sheet);
  if (!Array.isArray(fields) || fields.length === 0) throw invalidArgument();
  session.refresh();
  const keys = (fields as SortField[]).map((field) => {
    if (field.sortOn !== undefined && field.sortOn !== 'Value') throw notImplemented('RangeSort', `apply(sortOn ${field.sortOn})`);
    if (field.key < 0 || field.key >= area.cols) throw invalidArgument();
    return field;
  });
  const order = Array.from({ length: area.rows }, (_, index) => index);
  order.sort((a, b) => {
    for (const { key, ascending } of keys) {
      const [left, right] = [sheet.value(area.row + a, area.col + key), sheet.value(area.row + b, area.col + key)];
      if (left === null || right === null) {
        if (left !== right) return left === null ? 1 : -1;
        continue;
      }
      const difference = compare(left, right, matchCase);
      if (difference !== 0) return ascending === false ? -difference : difference;
    }
    return a - b;
  });
  const puts = order.flatMap((from, to) =>
    from === to ? [] : Array.from({ length: area.cols }, (_, col) => moveCell(sheet, area.row + from, area.col + col, area.row + to)),
  );
  for (const put of puts) put();
}
