import { sha256Text } from '../files/sha256';
import { normaliseHeader } from './normaliseHeader';

/** Hex digits of a fingerprint. */
const LENGTH = 16;

/** Returns the fingerprint of a header: the same whatever the order, case and padding of its columns. 16 hex digits. */
export function headerFingerprint(headers: readonly string[]): string {
  const names = new Set(headers.map(normaliseHeader).filter((header) => header !== ''));
  return sha256Text([...names].sort().join('\n')).slice(0, LENGTH);
}
