import { TARGET_LEVELS, type TargetPlace, type TargetRow } from '../../domain/targets/splitTargets';
import { freeShares } from '../../sheets/respreadRows';
import { textIn, type TableRow } from '../../sheets/readTable';
import { tableRows } from '../../sheets/tableRows';
import { readLocks, readMonths } from '../../sheets/targetLocks';
import { toPlanDimensions } from '../../sheets/planDimensionRows';
import type { ActionInput } from './definition';
import type { ReadTracker } from './readTracker';

/** Tables that say which months of the targets are locked. */
export const LOCK_READS: readonly string[] = ['TargetLocks', 'Tiers'];

const PLACE_KEYS = { site: 'siteId', category: 'categoryId', scope: 'scopeCode', tier: 'tierId', buyer: 'buyerCode' } as const;

function toTargetRow(row: TableRow): TargetRow {
  const place = Object.fromEntries(TARGET_LEVELS.map((level) => [level, textIn(row, PLACE_KEYS[level])])) as unknown as TargetPlace;
  return { id: textIn(row, 'rowId'), line: textIn(row, 'lineId'), place, seed: 0, pattern: [], opens: 0, fixed: [] };
}

/**
 * The part of each line's month that a re-spread may move, 0–1, by line id: not what a row locks, nor the months of a locked line,
 * nor those for which an amount is fixed. An amount fixed for the year alone does not hold its months.
 */
export function readFreeShares({ state, language }: ActionInput, { tracked }: ReadTracker): ReadonlyMap<string, readonly number[]> {
  const rows = tableRows('TargetMonths', state).filter((row) => textIn(row, 'rowState') !== 'gone');
  const targets = rows.map(toTargetRow);
  const lockedLines = new Set(tableRows('TargetLines', state).filter((row) => textIn(row, 'lineLock') === 'yes').map((row) => textIn(row, 'rowId')));
  const dimensions = toPlanDimensions({ sites: tableRows('Sites', state), categories: tableRows('Categories', state), tiers: tableRows('Tiers', state) }, language);
  const months = readLocks(tableRows('TargetLocks', state), targets, dimensions, () => []).locks.filter(({ isYear }) => !isYear);
  const own = rows.map((row) => new Set(readMonths(textIn(row, 'locks'))));
  const isLocked = (row: number, at: number): boolean => {
    const target = targets[row];
    return target !== undefined && (lockedLines.has(target.line) || own[row]?.has(at) === true || months.some((lock) => lock.holds(target, at)));
  };
  return freeShares(rows, tracked, isLocked);
}
