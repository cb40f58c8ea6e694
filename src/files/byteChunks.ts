import { Gunzip } from 'fflate';
import { unreadable } from './unreadable';

const CHUNK = 1 << 18;

/** A piece of content with the number of bytes of the source read to obtain it. */
export interface ByteChunk {
  readonly bytes: Uint8Array;
  readonly bytesRead: number;
}

/** Hands out bytes in pieces. */
export function* plainChunks(bytes: Uint8Array): Generator<ByteChunk> {
  for (let start = 0; start < bytes.length; start += CHUNK) {
    yield { bytes: bytes.subarray(start, start + CHUNK), bytesRead: Math.min(bytes.length, start + CHUNK) };
  }
}

/**
 * Hands out the content of a gzip file in pieces, unpacked as they are asked for. Throws a Refusal when it is damaged or cut off: a whole
 * file ends with the length of its last member.
 */
export function* gunzipChunks(bytes: Uint8Array, file: string): Generator<ByteChunk> {
  const ready: Uint8Array[] = [];
  let length = 0;
  const gunzip = new Gunzip((piece) => {
    if (piece.length > 0) ready.push(piece);
    length += piece.length;
  });
  gunzip.onmember = () => {
    length = 0;
  };
  for (const { bytes: packed, bytesRead } of plainChunks(bytes)) {
    try {
      gunzip.push(packed, bytesRead === bytes.length);
    } catch {
      throw unreadable('file/damaged', file);
    }
    for (const piece of ready.splice(0)) yield { bytes: piece, bytesRead };
  }
  if (bytes.length < 18 || length % 2 ** 32 !== statedLength(bytes)) throw unreadable('file/damaged', file);
}

function statedLength(bytes: Uint8Array): number {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(bytes.length - 4, true);
}

/** Returns the first bytes of a content, about `count` of them. */
export function headOf(chunks: Iterable<ByteChunk>, count: number): Uint8Array {
  const parts: Uint8Array[] = [];
  let length = 0;
  for (const { bytes } of chunks) {
    parts.push(bytes);
    length += bytes.length;
    if (length >= count) break;
  }
  const head = new Uint8Array(length);
  let offset = 0;
  for (const part of parts) {
    head.set(part, offset);
    offset += part.length;
  }
  return head.subarray(0, count);
}
