import { unavailable } from '../core/methodError';
import { seasonalIndex } from '../core/statistics/seasonalIndex';
import { readNumber, readNumbers } from './arguments';
import { toResultCell } from './cells';
import { answer } from './failure';
import { readOptionalFullNumbers } from './vectors';

/**
 * Returns the seasonal index January to December in a row of 12, mean 1, drawn towards a parent's where one is given.
 * @customfunction SEASONAL_INDEX
 */
export function seasonalIndexRow(monthly: unknown[][], firstMonth?: unknown, parentIndex12?: unknown[][], k?: unknown): unknown[][] {
  return answer(() => {
    const { values, before } = readMonths(monthly);
    const first = readNumber('firstMonth', firstMonth) ?? 1;
    const parent = readOptionalFullNumbers('parentIndex12', parentIndex12);
    const index = seasonalIndex(
      values,
      // A first month that is none is refused as it was typed.
      first >= 1 && first <= 12 ? ((first - 1 + before) % 12) + 1 : first,
      parent && { index: parent, k: readNumber('k', k) },
    );
    return [index.map(toResultCell)];
  });
}

/** Leaves out blank months at both ends and counts those before the first; a blank month between is not known. */
function readMonths(raw: unknown): { values: number[]; before: number } {
  const { cells } = readNumbers('monthly', raw);
  const before = Math.max(0, cells.findIndex((cell) => cell !== undefined));
  const end = cells.reduce<number>((last, cell, index) => (cell === undefined ? last : index + 1), 0);
  const values = cells.slice(before, end).map((cell, index) => {
    if (cell === undefined) throw unavailable('season/month-missing', { month: before + index + 1 });
    return cell;
  });
  return { values, before };
}
