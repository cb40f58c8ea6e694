import { gunzipSync, gzipSync, strFromU8, strToU8 } from 'fflate';
import { fromBase64, toBase64 } from './base64';

/** Characters of one cell; Excel takes 32,767. */
export const CELL = 30_000;

/** Compresses data into texts that fit into cells. */
export function toSnapshotTexts(data: unknown): string[] {
  const text = toBase64(gzipSync(strToU8(JSON.stringify(data)), { mtime: 0 }));
  return Array.from({ length: Math.max(1, Math.ceil(text.length / CELL)) }, (_, part) => text.slice(part * CELL, (part + 1) * CELL));
}

/** Reads what `toSnapshotTexts` wrote; throws when a part is missing or damaged. */
export function fromSnapshotTexts(texts: readonly string[]): unknown {
  return JSON.parse(strFromU8(gunzipSync(fromBase64(texts.join('')))));
}
