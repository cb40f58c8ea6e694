/**
 * Returns a whole number of 53 bits that hardly any two texts share (two multiplicative hashes side by side). The same text has
 * another number in each `realm`, a whole number from 0.
 */
export function textDigest(text: string, realm = 0): number {
  // Spread over all bits: a realm as it is would be no more than another first letter, order 3 of one site as order 2 of the other.
  let high = 0xdeadbeef ^ Math.imul(realm, 0x9e3779b1);
  let low = 0x41c6ce57 ^ Math.imul(realm, 0x85ebca6b);
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return 2 ** 32 * (high & 0x1fffff) + (low >>> 0);
}
