import type { RawSource } from './rawTable';
import { unreadable } from './unreadable';

/** Bytes asked for at once where a source is read from one end to the other. */
export const PIECE = 1 << 20;

/** Files from this size on fill memory again; a smaller one leaves too little behind to be worth the stream. */
export const REFILLED_FROM = 64 * PIECE;

/** Bytes of which any part can be asked for, so that a large file never stands whole in memory. */
export interface ByteSource {
  readonly size: number;
  /** Reads the bytes from `start` up to `end`, which is cut to the size. Rejects with a Refusal when the file cannot be read any more. */
  read(start: number, end: number): Promise<Uint8Array>;
  /**
   * Hands out the same bytes in pieces of `PIECE`, of which the last may be shorter. A piece holds until the next is asked for: its memory is
   * filled again, since a large file is read faster than garbage is collected.
   */
  pieces(start: number, end: number): AsyncIterable<Uint8Array>;
}

/** Returns the bytes of a file as a source. */
export function byteSource({ name, bytes }: RawSource): ByteSource {
  return bytes instanceof Blob ? blobSource(bytes, name) : arraySource(bytes);
}

/** Returns bytes at hand as a source. */
export function arraySource(bytes: Uint8Array): ByteSource {
  const read: ByteSource['read'] = (start, end) => Promise.resolve(bytes.subarray(start, end));
  return { size: bytes.length, read, pieces: (start, end) => partByPart(read, start, Math.min(end, bytes.length)) };
}

/** A file that was changed, moved or deleted after it was chosen answers no more. */
function blobSource(blob: Blob, file: string): ByteSource {
  const answer = async <T>(asked: () => Promise<T>): Promise<T> => {
    try {
      return await asked();
    } catch {
      throw unreadable('file/gone', file);
    }
  };
  const read: ByteSource['read'] = (start, end) => answer(async () => new Uint8Array(await blob.slice(start, end).arrayBuffer()));
  return {
    size: blob.size,
    read,
    pieces: (start, end) => {
      const size = Math.min(end, blob.size) - start;
      const reader = size < REFILLED_FROM ? undefined : refillingReader(blob.slice(start, end));
      return reader ? refilled(reader, size, answer) : partByPart(read, start, start + size);
    },
  };
}

/** A reader that fills memory of ours; undefined on platforms whose files know none. */
function refillingReader(blob: Blob): ReadableStreamBYOBReader | undefined {
  try {
    return blob.stream().getReader({ mode: 'byob' });
  } catch {
    return undefined;
  }
}

/** Reads just as many bytes as there are: whether and when a stream says that it has ended differs from browser to browser. */
async function* refilled(reader: ReadableStreamBYOBReader, size: number, answer: <T>(asked: () => Promise<T>) => Promise<T>): AsyncGenerator<Uint8Array> {
  let buffer = new ArrayBuffer(PIECE);
  const read = async (from: number, to: number): Promise<Uint8Array<ArrayBuffer>> => {
    const { done, value } = await reader.read(new Uint8Array(buffer, from, to - from));
    if (done) throw new Error('The file ended early.');
    return value;
  };
  try {
    for (let left = size; left > 0; left -= PIECE) {
      const wanted = Math.min(PIECE, left);
      // A stream fills as much as it has at hand.
      for (let filled = 0; filled < wanted;) {
        const value = await answer(() => read(filled, wanted));
        buffer = value.buffer;
        filled += value.length;
      }
      yield new Uint8Array(buffer, 0, wanted);
    }
  } finally {
    void reader.cancel().catch(() => undefined);
  }
}

async function* partByPart(read: ByteSource['read'], start: number, end: number): AsyncGenerator<Uint8Array> {
  for (let at = start; at < end; at += PIECE) yield await read(at, Math.min(end, at + PIECE));
}

/** Returns the size of a file in bytes. */
export function byteCount({ bytes }: RawSource): number {
  return bytes instanceof Blob ? bytes.size : bytes.length;
}
