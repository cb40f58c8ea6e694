/** Characters that one call may take as arguments. */
const AT_ONCE = 8192;

/** Writes bytes as base64. */
export function toBase64(bytes: Uint8Array): string {
  let binary = '';
  for (let start = 0; start < bytes.length; start += AT_ONCE) binary += String.fromCharCode(...bytes.subarray(start, start + AT_ONCE));
  return btoa(binary);
}

/** Reads what `toBase64` wrote; throws for anything else. */
export function fromBase64(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}
