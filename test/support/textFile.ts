import type { RawSource } from '../../src/files/rawTable';

/** A file all of whose bytes are at hand. */
export interface WholeFile extends RawSource {
  readonly bytes: Uint8Array;
}

/** A text file in UTF-8. */
export function textFile(name: string, text: string): WholeFile {
  return { name, bytes: new TextEncoder().encode(text) };
}

/** A file of the given bytes. */
export function bytesFile(name: string, bytes: readonly number[]): WholeFile {
  return { name, bytes: Uint8Array.from(bytes) };
}
