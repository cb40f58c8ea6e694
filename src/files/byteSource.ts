import type { RawSource } from './rawTable';
import { unreadable } from './unreadable';

/** Bytes of which any piece can be asked for, so that a large file never stands whole in memory. */
export interface ByteSource {
  readonly size: number;
  /** Reads the bytes from `start` up to `end`, which is cut to the size. Rejects with a Refusal when the file cannot be read any more. */
  read(start: number, end: number): Promise<Uint8Array>;
}

/** Returns the bytes of a file as a source. */
export function byteSource({ name, bytes }: RawSource): ByteSource {
  return bytes instanceof Blob ? blobSource(bytes, name) : arraySource(bytes);
}

/** Returns bytes at hand as a source. */
export function arraySource(bytes: Uint8Array): ByteSource {
  return { size: bytes.length, read: (start, end) => Promise.resolve(bytes.subarray(start, end)) };
}

/** A file that was changed, moved or deleted after it was chosen answers no more. */
function blobSource(blob: Blob, file: string): ByteSource {
  return {
    size: blob.size,
    async read(start, end) {
      try {
        return new Uint8Array(await blob.slice(start, end).arrayBuffer());
      } catch {
        throw unreadable('file/gone', file);
      }
    },
  };
}

/** Returns the size of a file in bytes. */
export function byteCount({ bytes }: RawSource): number {
  return bytes instanceof Blob ? bytes.size : bytes.length;
}
