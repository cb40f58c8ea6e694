import { readState } from './mechanism/readState';
import { openPoint, readStore } from './mechanism/snapshotStore';

/** A restore point as the user sees it in a list. */
export interface ListedPoint {
  readonly id: string;
  readonly action: string;
  /** ISO 8601 in UTC. */
  readonly at: string;
  /** Tables that the action created or changed. */
  readonly tables: readonly string[];
}

/** All restore points of the workbook, latest first. */
export async function listRestorePoints(): Promise<readonly ListedPoint[]> {
  const state = await readState(['Snapshots']);
  return readStore(state).reverse().map((point) => {
    const opened = openPoint(state, point.id);
    const tables = [...opened.sheets.flatMap((sheet) => sheet.table ?? []), ...opened.tables.map((table) => table.name)];
    return { id: point.id, action: point.action, at: point.at, tables };
  });
}
