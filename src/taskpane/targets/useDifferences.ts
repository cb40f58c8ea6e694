import type { PaneActions } from '../paneActions';
import { useFreshReading } from '../useFreshReading';

/** A total of the targets that differs from its cells. */
export interface Difference {
  readonly id: string;
  readonly level: string;
  readonly name: string;
  readonly amount: number;
}

const CENT = 0.005;
const NONE: readonly Difference[] = [];

/** Where each table of targets says what its totals are called; the sums by line stand among the totals. */
const TABLES = [
  { table: 'TargetMargins', level: 'marginLevel', names: ['memberName'] },
  { table: 'TargetMonths', level: 'description', names: ['siteName', 'category', 'tierTitle'] },
] as const;

/** Totals that differ from their cells; none without the tables, for then nothing is split yet. */
export function useDifferences(): readonly Difference[] {
  return useFreshReading(readDifferences, NONE);
}

async function readDifferences(actions: PaneActions): Promise<readonly Difference[]> {
  const lists = await Promise.all(TABLES.map(async ({ table, level, names }) => (await actions.readTableRows(table)).map((row) => toDifference(row, level, names))));
  return lists.flat().filter(({ amount }) => Math.abs(amount) > CENT);
}

function toDifference(row: Readonly<Record<string, unknown>>, level: string, names: readonly string[]): Difference {
  const amount = row['residual'];
  return { id: String(row['rowId'] ?? ''), level: String(row[level] ?? ''), name: names.map((name) => String(row[name] ?? '')).filter((part) => part !== '').join(' · '), amount: typeof amount === 'number' ? amount : 0 };
}
