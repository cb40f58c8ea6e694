import { TARGET_LEVELS } from '../../domain/targets/splitTargets';
import { textIn, type TableRow } from '../../sheets/readTable';
import type { TableSpec } from '../../sheets/sheetSpec';
import { targetLinesSheet } from '../../sheets/specs/targetLines';
import { targetMarginsSheet } from '../../sheets/specs/targetMargins';
import { targetMonthsSheet } from '../../sheets/specs/targetMonths';
import type { RowEntry } from '../../sheets/tableContent';
import { TARGET_MONTHS } from '../../sheets/targetKeys';
import { tableRows } from '../../sheets/tableRows';
import { typedNumbers } from '../../sheets/typedCells';
import type { WorkbookState } from '../../sheets/workbookState';

/** What the user has typed over targets, as the locks that keep it: months of rows, and rows of TargetLocks. */
export interface TargetEdits {
  readonly rows: readonly RowEntry[];
  readonly locks: readonly RowEntry[];
}

const SCOPE_COLUMNS: Readonly<Record<string, string>> = { site: 'claimSite', category: 'claimCategory', scope: 'claimScope', tier: 'claimTier', buyer: 'claimBuyer' };
const PLACE_COLUMNS: Readonly<Record<string, string>> = { site: 'siteId', category: 'categoryId', scope: 'scopeCode', tier: 'tierId', buyer: 'buyerCode' };

/** Finds what was typed over targets since they were split: a month of a row stays as a locked month, a total becomes a lock. */
export function targetEdits(state: WorkbookState): TargetEdits {
  const [months, lines, margins] = [tableRows('TargetMonths', state), tableRows('TargetLines', state), tableRows('TargetMargins', state)];
  const typed = typedNumbers(targetMonthsSheet.table as TableSpec, months, new Set(TARGET_MONTHS));
  const rowOf = new Map(months.map((row) => [textIn(row, 'rowId'), row]));
  return {
    rows: [...new Set(typed.map(({ id }) => id))].map((id) => {
      const added = typed.filter((cell) => cell.id === id).map(({ key }) => String(TARGET_MONTHS.indexOf(key) + 1));
      return { id, values: { locks: [textIn(rowOf.get(id) ?? {}, 'locks'), ...added].filter((text) => text !== '').join(',') } };
    }),
    locks: [
      ...typedNumbers(targetMonthsSheet.table as TableSpec, months, new Set(['yearTarget'])).map(({ id, amount }) => lockOf(`Q.${id}`, amount, rowScope(rowOf.get(id) ?? {}))),
      ...typedNumbers(targetLinesSheet.table as TableSpec, lines, new Set(['yearTarget'])).map(({ id, amount }) => lockOf(`Q.line.${id}`, amount, { lineA: id })),
      ...typedNumbers(targetMarginsSheet.table as TableSpec, margins, new Set(['marginTarget'])).map(({ id, amount }) => lockOf(id.replace(/^X/, 'Q'), amount, marginScope(margins.find((row) => textIn(row, 'rowId') === id) ?? {}))),
    ],
  };
}

function lockOf(id: string, amount: number, scope: Readonly<Record<string, string>>): RowEntry {
  return { id, values: { ...scope, lockAmount: amount } };
}

function rowScope(row: TableRow): Record<string, string> {
  const place = TARGET_LEVELS.map((level) => [SCOPE_COLUMNS[level] ?? '', textIn(row, PLACE_COLUMNS[level] ?? '')]);
  return { lineA: textIn(row, 'lineId'), ...Object.fromEntries(place) } as Record<string, string>;
}

function marginScope(row: TableRow): Record<string, string> {
  const [level, member] = [textIn(row, 'levelCode'), textIn(row, 'memberId')];
  if (level === 'line') return { lineA: member };
  if (level === 'month') return { lockMonths: String(TARGET_MONTHS.indexOf(member) + 1) };
  return level === 'total' ? {} : { [SCOPE_COLUMNS[level] ?? '']: member };
}
