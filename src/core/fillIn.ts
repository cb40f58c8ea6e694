/** Settings of which any may be left out or undefined. */
export type Given<T> = { readonly [K in keyof T]?: T[K] | undefined };

/** Returns the defaults, replaced by whatever is given; undefined counts as left out. */
export function fillIn<T extends object>(defaults: T, given: Given<T>): T {
  const known = Object.entries(given).filter(([, value]) => value !== undefined);
  return { ...defaults, ...(Object.fromEntries(known) as Partial<T>) };
}
