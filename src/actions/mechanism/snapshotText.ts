import { gunzipSync, gzipSync, strFromU8, strToU8 } from 'fflate';

/** Characters of one cell; Excel takes 32,767. */
export const CELL = 30_000;

/** Compresses data into texts that fit into cells. */
export function toSnapshotTexts(data: unknown): string[] {
  const bytes = gzipSync(strToU8(JSON.stringify(data)), { mtime: 0 });
  let binary = '';
  for (let start = 0; start < bytes.length; start += 8192) binary += String.fromCharCode(...bytes.subarray(start, start + 8192));
  const text = btoa(binary);
  return Array.from({ length: Math.max(1, Math.ceil(text.length / CELL)) }, (_, part) => text.slice(part * CELL, (part + 1) * CELL));
}

/** Reads what `toSnapshotTexts` wrote; throws when a part is missing or damaged. */
export function fromSnapshotTexts(texts: readonly string[]): unknown {
  const binary = atob(texts.join(''));
  const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0));
  return JSON.parse(strFromU8(gunzipSync(bytes)));
}
