import { useEffect, useState, useSyncExternalStore } from 'react';
import { usePaneServices } from '../paneServices';

/** A total of the targets that differs from its cells. */
export interface Difference {
  readonly id: string;
  readonly level: string;
  readonly name: string;
  readonly amount: number;
}

const CENT = 0.005;

/** Where each table of targets says what its totals are called; the sums by line stand among the totals. */
const TABLES = [
  { table: 'TargetMargins', level: 'marginLevel', name: 'memberName' },
  { table: 'TargetMonths', level: 'description', name: 'siteName' },
] as const;

/** Totals that differ from their cells, read when the page opens, after every run, and when the user comes back from the sheet. */
export function useDifferences(): readonly Difference[] {
  const { actions, runs } = usePaneServices();
  const [found, setFound] = useState<readonly Difference[]>([]);
  const runningKey = useSyncExternalStore(runs.subscribe, runs.runningKey);
  useEffect(() => {
    if (runningKey !== undefined) return undefined;
    let isCurrent = true;
    const read = () => {
      const tables = TABLES.map(async ({ table, level, name }) => (await actions.readTableRows(table)).map((row) => toDifference(row, level, name)));
      Promise.all(tables).then(
        (lists) => isCurrent && setFound(lists.flat().filter(({ amount }) => Math.abs(amount) > CENT)),
        // Without the tables nothing is split yet, so that nothing differs.
        () => isCurrent && setFound([]),
      );
    };
    read();
    window.addEventListener('focus', read);
    return () => {
      isCurrent = false;
      window.removeEventListener('focus', read);
    };
  }, [actions, runningKey]);
  return found;
}

function toDifference(row: Readonly<Record<string, unknown>>, level: string, name: string): Difference {
  const amount = row['residual'];
  return { id: String(row['rowId'] ?? ''), level: String(row[level] ?? ''), name: String(row[name] ?? ''), amount: typeof amount === 'number' ? amount : 0 };
}
