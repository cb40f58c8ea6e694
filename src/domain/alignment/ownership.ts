/** A part of the business with its amount and the claims that hold it, by their positions. */
export interface HeldAmount {
  readonly amount: number;
  readonly claims: ReadonlySet<number>;
}

/**
 * Books every part to one claim, the first of its holders in the order of priority (positions of claims); returns what
 * each claim owns, which adds up to the parts. A part that no claim holds is left out.
 */
export function ownByPriority(parts: readonly HeldAmount[], priority: readonly number[]): number[] {
  return share(parts, priority.length, (holders) => {
    const owner = priority.find((claim) => holders.has(claim));
    return new Map(owner === undefined ? [] : [[owner, 1]]);
  });
}

/** Splits every part among its holders in proportion to the claims; returns what each claim owns. */
export function ownInProportion(parts: readonly HeldAmount[], claims: readonly number[]): number[] {
  return share(parts, claims.length, (holders) => {
    const sum = [...holders].reduce((so, claim) => so + (claims[claim] ?? 0), 0);
    return new Map([...holders].map((claim) => [claim, sum > 0 ? (claims[claim] ?? 0) / sum : 1 / holders.size]));
  });
}

function share(parts: readonly HeldAmount[], count: number, sharesOf: (holders: ReadonlySet<number>) => ReadonlyMap<number, number>): number[] {
  const owned = Array.from({ length: count }, () => 0);
  for (const { amount, claims } of parts) {
    for (const [claim, part] of sharesOf(claims)) owned[claim] = (owned[claim] ?? 0) + amount * part;
  }
  return owned;
}
