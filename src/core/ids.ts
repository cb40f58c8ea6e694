/** Builds a row id: one or two letters and digits with leading zeros, e.g. `P000012`; the same in every language. */
export function toRowId(prefix: string, number: number, width = 6): string {
  return `${prefix}${String(number).padStart(width, '0')}`;
}

/** Returns the highest number used by ids with this prefix, 0 when there is none. */
export function highestId(ids: Iterable<string>, prefix: string): number {
  const pattern = new RegExp(`^${prefix}(\\d+)$`, 'i');
  let highest = 0;
  for (const id of ids) {
    const digits = pattern.exec(id)?.[1];
    if (digits !== undefined) highest = Math.max(highest, Number(digits));
  }
  return highest;
}
