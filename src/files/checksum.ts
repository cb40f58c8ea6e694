import { byteSource } from './byteSource';
import type { RawSource } from './rawTable';
import { sha256Of, sha256Text } from './sha256';

/** Pieces that are digested side by side; the platform copies each before the next is read. */
const AT_ONCE = 4;

/**
 * Returns the checksum of a file, 64 hex digits: the SHA-256 digest of its bytes; of a file of more than one piece of 1 MiB the digest of
 * its pieces' digests, written one behind the other.
 */
export async function checksumOf(raw: RawSource): Promise<string> {
  const source = byteSource(raw);
  const digests: Promise<string>[] = [];
  // Platforms digest no streams.
  for await (const piece of source.pieces(0, source.size)) {
    digests.push(sha256Of(piece));
    await digests.at(-AT_ONCE);
  }
  const [only = sha256Of(new Uint8Array()), ...others] = digests;
  return others.length === 0 ? only : sha256Text((await Promise.all(digests)).join(''));
}
