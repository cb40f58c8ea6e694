import { byteSource } from './byteSource';
import type { RawSource } from './rawTable';
import { sha256Of, sha256Text } from './sha256';

/** Bytes digested at once: platforms digest no streams. */
const PIECE = 1 << 20;

/**
 * Returns the checksum of a file, 64 hex digits: the SHA-256 digest of its bytes; of a file of more than one piece of 1 MiB the digest of
 * its pieces' digests, written one behind the other.
 */
export async function checksumOf(raw: RawSource): Promise<string> {
  const source = byteSource(raw);
  const digests: string[] = [];
  for (let start = 0; start === 0 || start < source.size; start += PIECE) digests.push(await sha256Of(await source.read(start, start + PIECE)));
  return digests.length === 1 ? digests[0]! : sha256Text(digests.join(''));
}
