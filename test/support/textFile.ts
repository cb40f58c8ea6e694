import type { RawSource } from '../../src/files/rawTable';

/** A text file in UTF-8. */
export function textFile(name: string, text: string): RawSource {
  return { name, bytes: new TextEncoder().encode(text) };
}

/** A file of the given bytes. */
export function bytesFile(name: string, bytes: readonly number[]): RawSource {
  return { name, bytes: Uint8Array.from(bytes) };
}
