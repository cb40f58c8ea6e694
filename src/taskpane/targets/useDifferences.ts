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
  { table: 'TargetMargins', level: 'marginLevel', name: 'memberName' },
  { table: 'TargetMonths', level: 'description', name: 'siteName' },
] as const;

/** Totals that differ from their cells; none without the tables, for then nothing is split yet. */
export function useDifferences(): readonly Difference[] {
  return useFreshReading(readDifferences, NONE);
}

async function readDifferences(actions: PaneActions): Promise<readonly Difference[]> {
  const lists = await Promise.all(TABLES.map(async ({ table, level, name }) => (await actions.readTableRows(table)).map((row) => toDifference(row, level, name))));
  return lists.flat().filter(({ amount }) => Math.abs(amount) > CENT);
}

function toDifference(row: Readonly<Record<string, unknown>>, level: string, name: string): Difference {
  const amount = row['residual'];
  return { id: String(row['rowId'] ?? ''), level: String(row[level] ?? ''), name: String(row[name] ?? ''), amount: typeof amount === 'number' ? amount : 0 };
}
