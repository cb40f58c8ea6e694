import { openPoint, readStore } from './mechanism/snapshotStore';
import { readState } from './mechanism/readState';

/** A state of the workbook that can be put back. */
export interface RestorePointEntry {
  readonly id: string;
  /** The action before which it was kept. */
  readonly action: string;
  /** ISO 8601 in UTC. */
  readonly at: string;
  /** Names of the tables that the action created or changed. */
  readonly tables: readonly string[];
}

/** The restore points inside the workbook, latest first. */
export async function listRestorePoints(): Promise<readonly RestorePointEntry[]> {
  const stored = readStore(await readState(['Snapshots']));
  return stored.reverse().map((point) => {
    const { sheets, tables } = openPoint(point);
    const created = sheets.flatMap(({ table }) => table ?? []);
    return { id: point.id, action: point.action, at: point.at, tables: [...new Set([...created, ...tables.map(({ name }) => name)])] };
  });
}
