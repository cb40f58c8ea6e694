import { sha256Text } from '../files/sha256';

/** Hex digits kept of a digest: 64 bits keep half a million buyers apart (two of them share one in 150 million plans). */
export const PSEUDONYM_DIGITS = 16;

/** Returns the pseudonym of a buyer. Whoever holds the salt can recompute it from a guessed id: it is a pseudonym, not anonymity. */
export function pseudonym(id: string, salt: string): string {
  return sha256Text(`${salt}\n${id}`).slice(0, PSEUDONYM_DIGITS);
}
