import { Gunzip, Inflate } from 'fflate';
import type { ByteSource } from './byteSource';
import { unreadable } from './unreadable';

/** Bytes handed out at once: in smaller pieces text is split more slowly, larger ones are garbage later. */
const CHUNK = 1 << 16;
/** Checksum and length of the content, 4 bytes each. */
const GZIP_TRAILER = 8;
/** What must stand whole in memory may not be larger: a workbook of this size holds more than Excel can. */
const LARGEST_WHOLE = 2 ** 28;

/** A piece of content, which holds until the next is asked for, with the number of bytes of the source read to obtain it. */
export interface ByteChunk {
  readonly bytes: Uint8Array;
  readonly bytesRead: number;
}

/** Content that is handed out in pieces, from its beginning, as often as asked. */
export type Chunks = () => AsyncIterable<ByteChunk>;

/** Hands out the bytes of a source in pieces, all of them or those from `start` up to `end`. */
export async function* plainChunks(source: ByteSource, start = 0, end = source.size): AsyncGenerator<ByteChunk> {
  let bytesRead = start;
  for await (const bytes of source.pieces(start, end)) {
    for (let from = 0; from < bytes.length; from += CHUNK) {
      const piece = bytes.subarray(from, from + CHUNK);
      bytesRead += piece.length;
      yield { bytes: piece, bytesRead };
    }
  }
}

/**
 * Hands out the content of a gzip file in pieces, unpacked as they are asked for. Throws a Refusal when it is damaged or cut off: a whole
 * file ends with the length of its last member.
 */
export async function* gunzipChunks(packed: Chunks, file: string): AsyncGenerator<ByteChunk> {
  const gunzip = new Gunzip();
  const unpacked = { length: 0 };
  gunzip.onmember = () => {
    unpacked.length = 0;
  };
  let trailer: Uint8Array = new Uint8Array();
  const watched = async function* (): AsyncGenerator<ByteChunk> {
    for await (const chunk of packed()) {
      trailer = joined([trailer, chunk.bytes]).slice(-GZIP_TRAILER);
      yield chunk;
    }
  };
  yield* unpackedChunks(watched(), gunzip, unpacked, file);
  if (trailer.length < GZIP_TRAILER || unpacked.length % 2 ** 32 !== lengthIn(trailer)) throw unreadable('file/damaged', file);
}

/** Hands out deflated content of `size` bytes in pieces. Throws a Refusal when it is damaged or cut off. */
export async function* inflateChunks(packed: Chunks, size: number, file: string): AsyncGenerator<ByteChunk> {
  const unpacked = { length: 0 };
  yield* unpackedChunks(packed(), new Inflate(), unpacked, file);
  if (unpacked.length !== size) throw unreadable('file/damaged', file);
}

async function* unpackedChunks(
  packed: AsyncIterable<ByteChunk>, unpack: Gunzip | Inflate, unpacked: { length: number }, file: string,
): AsyncGenerator<ByteChunk> {
  const ready: Uint8Array[] = [];
  unpack.ondata = (piece) => {
    if (piece.length > 0) ready.push(piece);
    unpacked.length += piece.length;
  };
  for await (const { bytes, bytesRead } of packed) {
    try {
      unpack.push(bytes);
    } catch {
      throw unreadable('file/damaged', file);
    }
    for (const piece of ready.splice(0)) yield { bytes: piece, bytesRead };
  }
}

/** The length of the content stands in the last four bytes. */
function lengthIn(trailer: Uint8Array): number {
  return new DataView(trailer.buffer, trailer.byteOffset).getUint32(GZIP_TRAILER - 4, true);
}

/** Returns the first bytes of a content, at most `count` of them. */
export async function headOf(chunks: Chunks, count: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const { bytes } of chunks()) {
    parts.push(bytes.slice());
    length += bytes.length;
    if (length >= count) break;
  }
  return joined(parts, length).subarray(0, count);
}

/** Returns all bytes of a content. Rejects with a Refusal when it is too large to stand whole in memory. */
export async function wholeBytes(chunks: Chunks, file: string): Promise<Uint8Array> {
  const bytes = await headOf(chunks, LARGEST_WHOLE + 1);
  if (bytes.length > LARGEST_WHOLE) throw unreadable('file/too-large', file);
  return bytes;
}

/** Returns the parts one behind the other. */
export function joined(parts: readonly Uint8Array[], length = parts.reduce((sum, part) => sum + part.length, 0)): Uint8Array {
  const [only] = parts;
  if (parts.length === 1 && only) return only;
  const whole = new Uint8Array(length);
  let offset = 0;
  for (const part of parts) {
    whole.set(part, offset);
    offset += part.length;
  }
  return whole;
}
