/** Returns what two ways of writing one site's name share: letters and figures, without case, width, blanks and signs; signs where it has nothing else. */
export function siteKey(name: string): string {
  const plain = name.normalize('NFKC').trim().toLowerCase();
  return plain.replace(/[^\p{L}\p{N}]/gu, '') || plain;
}
