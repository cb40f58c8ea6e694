import type { Scalar } from '../../core/scalar';
import { highestId, toRowId } from '../../core/ids';
import { readTable, textIn } from '../../sheets/readTable';
import type { RowsWrite } from '../../sheets/sheetWrite';
import type { TableSpec } from '../../sheets/sheetSpec';
import { snapshotsSheet } from '../../sheets/specs/log';
import type { WorkbookState } from '../../sheets/workbookState';
import type { RestorePoint } from './restorePoint';
import { fromSnapshotTexts, toSnapshotTexts } from './snapshotText';

/** Most bytes (characters) that all restore points together may take. */
export const STORE_LIMIT = 3_000_000;

/** One restore point as it lies in the workbook. */
export interface StoredPoint {
  readonly id: string;
  readonly at: string;
  readonly action: string;
  readonly texts: readonly string[];
}

const SPEC = snapshotsSheet.table as TableSpec;

/** Reads the restore points of the workbook, oldest first. */
export function readStore(state: WorkbookState): StoredPoint[] {
  const points = new Map<string, { at: string; action: string; texts: string[] }>();
  for (const row of readTable(SPEC, state)) {
    const id = textIn(row, 'restorePoint');
    if (id === '') continue;
    const point = points.get(id) ?? { at: textIn(row, 'at'), action: textIn(row, 'action'), texts: [] };
    point.texts[Number(textIn(row, 'part')) - 1] = textIn(row, 'data');
    points.set(id, point);
  }
  return [...points].map(([id, point]) => ({ id, ...point }));
}

/** The id of the next restore point. */
export function nextPointId(stored: readonly StoredPoint[]): string {
  return toRowId('R', highestId(stored.map((point) => point.id), 'R') + 1, 4);
}

/** Opens a stored restore point. */
export function openPoint(point: StoredPoint): RestorePoint {
  return fromSnapshotTexts(point.texts) as RestorePoint;
}

/** Compresses a restore point for the store. */
export function closePoint(point: RestorePoint): StoredPoint {
  return { id: point.id, at: point.at, action: point.action, texts: toSnapshotTexts(point) };
}

/** Size of a stored point in characters. */
export function sizeOf(point: StoredPoint): number {
  return point.texts.reduce((sum, text) => sum + text.length, 0);
}

/** The store with one more point: the oldest go first when there are too many or they take too much room. */
export function withPoint(stored: readonly StoredPoint[], point: StoredPoint, most: number): StoredPoint[] {
  const kept = [...stored, point].slice(-Math.max(1, most));
  let total = kept.reduce((sum, candidate) => sum + sizeOf(candidate), 0);
  while (kept.length > 1 && total > STORE_LIMIT) total -= sizeOf(kept.shift() as StoredPoint);
  return kept;
}

/** The store as a write of its whole table. */
export function storeWrite(points: readonly StoredPoint[]): RowsWrite {
  const rows = points.flatMap((point) =>
    point.texts.map((data, index): Scalar[] => [`${point.id}-${index + 1}`, point.id, point.at, point.action, String(index + 1), String(point.texts.length), data]),
  );
  return { table: SPEC.name, rows, mode: 'replace' };
}

/** Headers of the store's table, in keys: it is never shown, so it has no words. */
export const STORE_KEYS = SPEC.columns.map((column) => column.key);
