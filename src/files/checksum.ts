import { byteSource } from './byteSource';
import type { RawSource } from './rawTable';
import { sha256Of, sha256Text } from './sha256';

/** Bytes digested at once: platforms digest no streams. */
const PIECE = 1 << 20;
/** Pieces that are digested side by side. */
const AT_ONCE = 4;

/**
 * Returns the checksum of a file, 64 hex digits: the SHA-256 digest of its bytes; of a file of more than one piece of 1 MiB the digest of
 * its pieces' digests, written one behind the other.
 */
export async function checksumOf(raw: RawSource): Promise<string> {
  const source = byteSource(raw);
  const digestAt = async (start: number): Promise<string> => sha256Of(await source.read(start, start + PIECE));
  const starts = Array.from({ length: Math.max(1, Math.ceil(source.size / PIECE)) }, (_, index) => index * PIECE);
  const digests: string[] = [];
  while (digests.length < starts.length) digests.push(...await Promise.all(starts.slice(digests.length, digests.length + AT_ONCE).map(digestAt)));
  return digests.length === 1 ? digests[0]! : sha256Text(digests.join(''));
}
