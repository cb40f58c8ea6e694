import type { Scalar } from '../../core/scalar';
import { highestId, toRowId } from '../../core/ids';
import type { SnapshotsWrite } from '../../excel/writeSnapshots';
import { readTable, textIn } from '../../sheets/readTable';
import type { TableSpec } from '../../sheets/sheetSpec';
import { snapshotsSheet } from '../../sheets/specs/log';
import type { WorkbookState } from '../../sheets/workbookState';
import type { RestorePoint } from './restorePoint';
import { CELL, fromSnapshotTexts, toSnapshotTexts } from './snapshotText';

/** Most bytes (characters) that all restore points together may take. */
export const STORE_LIMIT = 3_000_000;

/** What is known of a restore point without its data. */
export interface StoredPoint {
  readonly id: string;
  readonly at: string;
  readonly action: string;
  /** Rows of the store that it takes. */
  readonly parts: number;
}

/** A restore point ready to be stored. */
export interface ClosedPoint extends StoredPoint {
  readonly texts: readonly string[];
}

/** The table of restore points. It is never shown, so its headers are keys. */
const SPEC: TableSpec = { ...(snapshotsSheet.table as TableSpec), columns: (snapshotsSheet.table as TableSpec).columns.map((column) => ({ ...column, header: column.key })) };

/** Headers of the store's table. */
export const STORE_KEYS = SPEC.columns.map((column) => column.key);

/** The restore points of the workbook, oldest first. */
export function readStore(state: WorkbookState): StoredPoint[] {
  const points = new Map<string, StoredPoint>();
  for (const row of readTable(SPEC, state)) {
    const id = textIn(row, 'restorePoint');
    if (id === '') continue;
    const parts = (points.get(id)?.parts ?? 0) + 1;
    points.set(id, { id, at: textIn(row, 'at'), action: textIn(row, 'action'), parts });
  }
  return [...points.values()];
}

/** The id of the next restore point. */
export function nextPointId(stored: readonly StoredPoint[]): string {
  return toRowId('R', highestId(stored.map((point) => point.id), 'R') + 1, 4);
}

/** Opens one restore point of a state that was read with its data; throws when it is damaged. */
export function openPoint(state: WorkbookState, id: string): RestorePoint {
  const rows = readTable(SPEC, state).filter((row) => textIn(row, 'restorePoint') === id);
  const texts = rows.map((row) => ({ part: Number(textIn(row, 'part')), data: textIn(row, 'data') })).sort((a, b) => a.part - b.part);
  return fromSnapshotTexts(texts.map(({ data }) => data)) as RestorePoint;
}

/** Compresses a restore point for the store. */
export function closePoint(point: RestorePoint): ClosedPoint {
  const texts = toSnapshotTexts(point);
  return { id: point.id, at: point.at, action: point.action, parts: texts.length, texts };
}

/** Size of a point in characters, at most. */
export function sizeOf({ parts }: StoredPoint): number {
  return parts * CELL;
}

/** The store with one more point: the oldest go first when there are too many or they take too much room. */
export function storeWrite(stored: readonly StoredPoint[], point: ClosedPoint, most: number): SnapshotsWrite {
  const kept: StoredPoint[] = [...stored, point];
  let total = kept.reduce((sum, candidate) => sum + sizeOf(candidate), 0);
  let dropped = 0;
  while (kept.length > 1 && (kept.length > Math.max(1, most) || total > STORE_LIMIT)) {
    const oldest = kept.shift() as StoredPoint;
    total -= sizeOf(oldest);
    dropped += oldest.parts;
  }
  const rows = point.texts.map((data, index): Scalar[] => [`${point.id}-${index + 1}`, point.id, point.at, point.action, String(index + 1), String(point.texts.length), data]);
  return { table: SPEC.name, sheet: 'tm_restore', headers: STORE_KEYS, dropped, rows };
}
