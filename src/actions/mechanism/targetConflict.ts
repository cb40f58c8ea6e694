import type { TargetLevel } from '../../domain/targets/splitTargets';
import { lineNames, withId } from '../../sheets/lineNames';
import { textIn, type TableRow } from '../../sheets/readTable';
import { tableRows } from '../../sheets/tableRows';
import type { ReadLock } from '../../sheets/targetLocks';
import type { ActionInput } from './definition';
import type { ReadTargets } from './readTargets';

/** What was to be split: amounts by line, and locks with the rows that say where they hold. */
export interface SplitWanted {
  readonly read: ReadTargets;
  readonly amounts: ReadonlyMap<string, number>;
  readonly locks: readonly ReadLock[];
  readonly lockRows: readonly TableRow[];
}

const LOCK_PLACE: readonly (readonly [TargetLevel, string])[] = [['site', 'claimSite'], ['category', 'claimCategory'], ['scope', 'claimScope'], ['tier', 'claimTier'], ['buyer', 'claimBuyer']];

/** Where a lock holds, as the row says it: line, place and months. */
function lockName(row: TableRow, { units, nameOf }: ReadTargets): string {
  const [line, months] = [textIn(row, 'lineA'), textIn(row, 'lockMonths')];
  return [
    units.find(({ id }) => id.toUpperCase() === line.toUpperCase())?.description ?? line,
    ...LOCK_PLACE.map(([level, key]) => (textIn(row, key) === '' ? '' : nameOf(level, textIn(row, key)))),
    months === '' ? '' : `list:marginLevel:month ${months}`,
  ].filter((part) => part !== '').join(' · ');
}

/**
 * What stands against each other: lines with their amounts, locks with theirs, rows that are fixed; each by the words of its sheet and
 * its id, amounts in full, for a cent can be what does not fit. The words of lists are those of whoever reads.
 */
export function targetConflict(conflict: { lines: readonly string[]; locks: readonly string[]; rows: readonly string[] }, { read, amounts, locks, lockRows }: SplitWanted, { state, language }: ActionInput): { readonly code: string; readonly names: readonly string[] } {
  const lineAmount = (id: string): number => amounts.get(id) ?? 0;
  const lockAmount = (id: string): number => locks.find((lock) => lock.id === id)?.amount ?? 0;
  const description = new Map(read.units.map((unit) => [unit.id, unit.description]));
  const rowName = lineNames(tableRows('TargetMonths', state), language);
  const rowOf = new Map(lockRows.map((row) => [textIn(row, 'rowId'), row]));
  const parts = [
    ...conflict.lines.map((id) => ({ name: withId(description.get(id) ?? '', id), amount: lineAmount(id) })),
    ...conflict.locks.map((id) => ({ name: `list:conflictPart:lock ${withId(lockName(rowOf.get(id) ?? {}, read), id)}`, amount: lockAmount(id) })),
  ].map(({ name, amount }) => ({ said: `${name} exact:${String(amount)}`, amount }));
  const said = (some: typeof parts): string[] => some.map((part) => part.said);
  const negative = parts.filter(({ amount }) => amount < 0);
  if (negative.length > 0) return { code: 'targets/below-zero', names: said(negative) };
  const isLineAlone = conflict.lines.length === 1 && conflict.locks.length + conflict.rows.length === 0;
  return { code: isLineAlone ? 'targets/no-room' : 'targets/conflict', names: [...said(parts), ...conflict.rows.map((id) => `list:conflictPart:months ${withId(rowName(id), id)}`)] };
}
